#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "model/core/scenario.hpp"

namespace bansou {

/// Which municipalities a team at a place serves. A joint team has a place of its own, named after its seat.
class TeamReach {
 public:
  explicit TeamReach(const Scenario& scenario);

  /// Indices into Scenario::municipalities; empty for a place that the scenario does not know.
  const std::vector<std::size_t>& served(const std::string& team, const std::string& place) const;

  /// How people call the place: the name of a municipality instead of its code, a joint team as such.
  Text name_of(const std::string& place) const;

 private:
  std::map<std::pair<std::string, std::string>, std::vector<std::size_t>> served_;
  std::map<std::string, std::string> municipality_names_;  ///< by code
};

}  // namespace bansou
