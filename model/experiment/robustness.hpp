#pragma once

#include <cstddef>
#include <limits>
#include <string>
#include <vector>

#include "model/experiment/comparison.hpp"

namespace bansou {

/// What decides, against the first scenario (today): [outcome][option].
using Differences = std::vector<std::vector<Difference>>;

/// Whether the comparison concludes that the outcome moves.
constexpr bool is_conclusion(Verdict verdict) {
  return verdict == Verdict::falls || verdict == Verdict::rises;
}

/// Whether so many of the draws are known to say the same that it survives them: nine of ten.
constexpr bool is_firm(std::size_t same, std::size_t draws) { return 10 * same >= 9 * draws; }

/// Whether a conclusion (an outcome that falls or rises under an option) survives other assumptions.
struct Survival {
  std::size_t outcome = 0;
  std::size_t option = 0;
  Verdict verdict = Verdict::unknown;          ///< under the assumptions as they are
  Verdict without_effects = Verdict::unknown;  ///< with every effect of care on the course of need at 1
  std::size_t same_direction = 0;  ///< of the draws, those where the difference points the same way
  std::size_t unknown = 0;         ///< of the draws, those where so many still wait that nobody can say
  // The differences of the draws in which both sides are known; NaN: there is none.
  double least = std::numeric_limits<double>::quiet_NaN();
  double most = std::numeric_limits<double>::quiet_NaN();

  /// What one more draw shows. A lower bound tells the direction where it lies beyond the other side.
  void count(const Difference& drawn);
};

/// The differences in an outcome where the assumption that moves it most is at an end of its range, all else
/// as it is.
struct Hinge {
  std::size_t outcome = 0;
  std::string parameter;
  std::vector<Difference> at_low, at_high;  ///< by option

  /// Whether the conclusion on an option (it falls, it rises) goes, comes or turns at either end.
  bool divides(std::size_t option, const Difference& now) const;
  /// On any option.
  bool divides(const std::vector<Difference>& now) const;
};

/// How often each scenario (today first) is the best in an outcome, or as good for all practical purposes.
struct Lead {
  std::size_t outcome = 0;
  std::vector<std::size_t> times = {};
  std::size_t unknown = 0;  ///< of the draws, those where not every level is known

  void count(const std::vector<Difference>& drawn, const Metric& metric);
  /// Of a scenario (0: today), whether the draws bear out that it is the best.
  bool is_firm_for(std::size_t scenario, std::size_t draws) const;
};

/// The conclusions of a comparison under other assumptions.
struct Robustness {
  std::vector<Metric> outcomes;
  Differences now;
  std::size_t draws = 0;  ///< other sets of assumptions
  std::vector<Survival> conclusions = {};
  std::vector<Hinge> hinges = {};
  std::vector<Lead> leads = {};  ///< where there are several options: of outcomes that have a better side

  /// The conclusion on an option; nullptr: there is none.
  const Survival* conclusion_on(std::size_t outcome, std::size_t option) const;
  /// Whether the hinge of the outcome, if it has one, divides for this option.
  bool hangs_on_hinge(std::size_t outcome, std::size_t option) const;
  /// Whether there is a conclusion that does not survive: too few draws bear it out, or the assumption that
  /// moves the outcome most takes it away at an end of its range.
  bool is_fragile(std::size_t outcome, std::size_t option) const;
  const Hinge* hinge_of(std::size_t outcome) const;
  const Lead* lead_of(std::size_t outcome) const;
};

}  // namespace bansou
