#pragma once

#include <string>

#include "model/core/municipality.hpp"

namespace bansou {

/// A place above the municipalities (area, health centre, ...) of whose residents the region holds only some:
/// there the simulated team is as small as the part.
struct CutArea {
  Level level = Level::area;
  std::string place;
  double inside = 0.0;  ///< residents
  double whole = 0.0;
  bool municipal = false;  ///< run by one of the municipalities it serves, within the region or not
};

}  // namespace bansou
