#pragma once

#include <span>

#include "model/core/municipality.hpp"
#include "model/io/problem.hpp"
#include "model/io/text_file.hpp"

namespace bansou {

/// Who backs up whom: fills health centre and mental health centre of the municipalities that the table
/// names, and the area if the table has that column. Rows of other municipalities are passed over.
/// The name of a place must not be used in two prefectures.
void read_jurisdiction(const NamedText& source, std::span<Municipality> municipalities, Problems& problems);

/// A problem that names those of `region` that the table left out.
void check_jurisdiction(const std::string& file, std::span<const Municipality> region, Problems& problems);

}  // namespace bansou
