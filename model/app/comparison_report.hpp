#pragma once

#include <string>
#include <vector>

#include "model/app/comparison_tables.hpp"
#include "model/experiment/run_facts.hpp"
#include "model/experiment/weight.hpp"

namespace bansou {

/// An option, and what came of it against A.
struct ComparedOption {
  Compared side;
  Comparison comparison;
};

/// What is said of all options together.
struct ComparedTogether {
  TextTable best = {};                 ///< which of several options may be the best; empty of one
  std::vector<TextTable> robust = {};  ///< see robustness_tables(); none: not tested
  std::vector<RunFacts> runs = {};     ///< of A, then of each option
  std::vector<Weight> weights = {};    ///< of assumptions
};

/// Whether there are replications enough, in one sentence for all options: that of the most demanding one,
/// with its letter where there are several. Empty if there are enough.
Text replications_text(const std::vector<ComparedOption>& options);

/// A comparison as one offline HTML page for those who decide: what each option changes and costs, paired
/// differences with verdicts, what is not known, limits of use.
std::string comparison_report(const Compared& a, const std::vector<ComparedOption>& options,
                              const ComparedTogether& together, Language language);

}  // namespace bansou
