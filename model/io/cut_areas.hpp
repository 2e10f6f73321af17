#pragma once

#include <vector>

#include "model/core/cut_area.hpp"

namespace bansou {

/// Where the region is a part of what a shared team serves in the country that it was taken from.
std::vector<CutArea> cut_areas(const std::vector<Municipality>& country,
                               const std::vector<Municipality>& region);

}  // namespace bansou
