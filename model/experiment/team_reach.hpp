#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/core/scenario.hpp"

namespace bansou {

/// Areas named "31-02" are synthetic: made up by the project where no published table is given. They are
/// called so (仮の圏域) wherever they are shown.
bool is_synthetic_area(std::string_view area);

/// How people call a place that towns share: an area, a health centre, a centre.
Text name_of_shared_place(const std::string& place);

/// Which municipalities a team at a place serves. A joint team has a place of its own, named after its seat.
class TeamReach {
 public:
  explicit TeamReach(const Scenario& scenario);

  /// Indices into Scenario::municipalities; empty for a place that the scenario does not know.
  const std::vector<std::size_t>& served(const std::string& team, const std::string& place) const;

  /// How people call the place: the name of a municipality instead of its code; joint teams and synthetic
  /// areas as such.
  Text name_of(const std::string& place) const;

 private:
  std::map<std::pair<std::string, std::string>, std::vector<std::size_t>> served_;
  std::map<std::string, std::string> municipality_names_;  ///< by code
};

}  // namespace bansou
