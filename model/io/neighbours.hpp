#pragma once

#include <span>
#include <vector>

#include "model/core/municipality.hpp"

namespace bansou {

/// Sets Municipality::to_neighbours: the mean distance to the three nearest seats of the country. Three,
/// since villages of islands have their offices in one port, and one merged town may surround another.
void measure_to_neighbours(std::vector<Municipality>& towns, std::span<const Municipality> country);

}  // namespace bansou
