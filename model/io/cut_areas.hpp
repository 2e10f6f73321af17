#pragma once

#include <string>
#include <vector>

#include "model/core/scenario.hpp"

namespace bansou {

/// A place above the municipalities (area, health centre, ...) of whose residents the region holds only some.
struct CutArea {
  Level level = Level::area;
  std::string place;
  double inside = 0.0;  ///< residents
  double whole = 0.0;
};

/// Where the region is a part of what a shared team serves: there the simulated team is as small as the part.
/// Reads the scenario's own tables of municipalities and jurisdiction again; nothing if they are not there.
std::vector<CutArea> cut_areas(const Scenario& scenario);

}  // namespace bansou
