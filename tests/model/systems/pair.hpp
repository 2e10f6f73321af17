#pragma once

#include <string>
#include <vector>

#include "tests/model/small_scenario.hpp"

namespace bansou::testing {

inline const std::vector<std::string> yonago{"31202"};
inline const std::vector<std::string> small_towns{"31325", "31328", "31329", "31371"};
inline const std::vector<std::string> city_and_towns{"31201", "31325", "31328"};

struct Pair {
  Outcomes before;
  Outcomes after;

  std::uint64_t before_total(Flow flow) const { return total(before, flow); }
  std::uint64_t after_total(Flow flow) const { return total(after, flow); }
};

inline Pair compare(const Scenario& option) { return {run_once(without_changes(option)), run_once(option)}; }

inline Pair compare(const std::string& name, const std::vector<std::string>& codes, int years = 2) {
  return compare(small_option(name, codes, years));
}

/// Days after which nine in ten have been served.
inline double long_wait(const Outcomes& outcomes, Wait wait) {
  return waits_of(outcomes, wait).quantile(0.9).value_or(1e6);
}

inline double median_wait(const Outcomes& outcomes, Wait wait) {
  return waits_of(outcomes, wait).quantile(0.5).value_or(1e6);
}

}  // namespace bansou::testing
