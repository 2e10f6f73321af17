#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/core/municipality.hpp"

namespace bansou {

/// The place of a team that several municipalities have together: the code of its seat and "+".
inline std::string joint_place(const Municipality& seat) { return seat.code + "+"; }

/// The code of the seat if the place is such a team's.
inline std::optional<std::string_view> seat_of_joint_place(std::string_view place) {
  if (!place.ends_with('+')) return std::nullopt;
  return place.substr(0, place.size() - 1);
}

}  // namespace bansou
