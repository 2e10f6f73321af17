#pragma once

#include <map>
#include <string>
#include <vector>

#include "model/core/outcomes.hpp"
#include "sim/tally.hpp"

namespace bansou {

/// The beds of one area over the replications.
struct WardLoad {
  std::string place;
  double beds = 0.0;     ///< planned, in the last month
  sim::Tally occupancy;  ///< 0..: residents in beds over the beds, all months together
};

/// Gathers the loads of all wards, piece by piece; wards at one place are taken together.
class WardLoads {
 public:
  void add(const Outcomes& outcomes);
  const std::vector<WardLoad>& all() const { return loads_; }

 private:
  std::vector<WardLoad> loads_;
  std::map<std::string, std::size_t> index_;
};

}  // namespace bansou
