#pragma once

#include <filesystem>

#include "model/experiment/question.hpp"
#include "model/io/document.hpp"

namespace bansou {

/// Reads a scenario file with its `arms`, `decides` and `limits`. An arm is read as a file would be that
/// extends this one: the same checks, the same messages. Throws InputError with every problem found.
Question read_question(const std::filesystem::path& file, const Places& places, Language language);

}  // namespace bansou
