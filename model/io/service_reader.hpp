#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "model/core/scenario.hpp"
#include "model/io/entry.hpp"

namespace bansou {

/// The services of a scenario, and what only reading needs to know of them.
struct ReadServices {
  std::vector<ServiceSpec> specs;
  std::map<std::string, std::string>
      like;                       ///< service -> service whose parameters it takes where it gives none
  std::set<std::string> unclear;  ///< ids whose kind is unknown: what they need is unknown too
};

/// Reads the services and checks kinds, teams, outlets and targets; where these are right, the network as a
/// whole.
ReadServices read_services(const Entry& services, const std::vector<TeamSpec>& teams);

}  // namespace bansou
