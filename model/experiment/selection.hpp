#pragma once

#include <cstddef>
#include <vector>

#include "model/experiment/comparison.hpp"

namespace bansou {

/// With which the best is among the contenders, in all outcomes at once.
inline constexpr double selection_confidence = 0.95;

/// Which of several scenarios is best in one outcome.
struct Selection {
  std::size_t metric = 0;               ///< of the first table
  std::vector<std::size_t> contenders;  ///< by mean, best first; see select_best for the confidence
  Verdict between = Verdict::unknown;   ///< several contenders: same if they all are, else not_shown
  bool fragile = false;                 ///< other assumptions name another one, where that was tested
  bool overloaded = false;              ///< a wait for teams that do not keep up: no mean tells it
};

/// Indices of those that no other is shown to beat. `family`: so many differences are to hold together, pairs
/// in both orders; `level`: see paired_difference.
std::vector<std::size_t> unbeaten(const std::vector<Series>& all, const Metric& metric, std::size_t family,
                                  double level);

/// Subset selection (Gupta) for every headline outcome of the region that has a better side: whoever is shown
/// to be worse than another is out, unless by less than is of practical use (to the first, the baseline). By
/// paired Student intervals that hold together for all pairs and all outcomes (Bonferroni, region_family):
/// with 95 % confidence, the best is among the contenders of every outcome at once. The same intervals carry
/// the verdicts of compare(), so the baseline is a contender just where no option is shown to gain, and an
/// option that is shown to lose is none. The tables are under common random numbers; outcomes that not all of
/// them have, or whose waits are but lower bounds, are left out. One contender: the best beyond doubt;
/// several: a tie.
std::vector<Selection> select_best(const std::vector<const MetricTable*>& tables);

}  // namespace bansou
