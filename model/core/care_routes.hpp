#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/core/resident.hpp"
#include "model/core/scenario.hpp"

namespace bansou {

/// Where services send residents, and where residents come by themselves: services in order of preference,
/// open or not.
class CareRoutes {
 public:
  explicit CareRoutes(const Scenario& scenario);

  /// Of the service's outlet; empty if there is no such outlet, or if it leads home.
  const std::vector<ServiceIndex>& targets(ServiceIndex from, std::string_view outlet) const {
    return targets_of(outlets_[from], outlet);
  }
  /// "help", "treatment" or "crisis". The first door comes first, then whatever is for some residents in
  /// particular, then what a place has of its own accord, then the others, as the scenario names them.
  const std::vector<ServiceIndex>& entries(std::string_view entry) const {
    return targets_of(entries_, entry);
  }
  /// By service, whether it is the last of some outlet or entry.
  std::vector<bool> last_on_a_list() const;

 private:
  /// So few that to go through them takes less than to look one up.
  struct Way {
    std::string name;
    std::vector<ServiceIndex> targets;
  };
  static const std::vector<ServiceIndex>& targets_of(const std::vector<Way>& ways, std::string_view name);
  static std::vector<ServiceIndex>& targets_of(std::vector<Way>& ways, const std::string& name);

  std::vector<std::vector<Way>> outlets_;  ///< by service
  std::vector<Way> entries_;
};

}  // namespace bansou
