#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/app/comparison_tables.hpp"
#include "model/experiment/robustness.hpp"
#include "model/experiment/run_facts.hpp"

namespace bansou {

/// An option, and what came of it against A.
struct ComparedOption {
  Compared side;
  Comparison comparison;
  std::optional<Robustness> robustness;
};

/// A comparison as one offline HTML page for those who decide: what each option changes and costs, paired
/// differences with verdicts, what is not known, limits of use. `selection`: of several options the best,
/// empty of one. `runs`: of A, then of each option.
std::string comparison_report(const Compared& a, const std::vector<ComparedOption>& options,
                              const TextTable& selection, const std::vector<RunFacts>& runs,
                              Language language);

}  // namespace bansou
