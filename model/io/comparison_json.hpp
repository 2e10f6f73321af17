#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/experiment/comparison.hpp"
#include "model/experiment/hanging.hpp"
#include "model/experiment/remark.hpp"
#include "model/experiment/robustness.hpp"
#include "model/experiment/selection.hpp"

namespace bansou {

/// A comparison for machines: every metric of every group that has municipalities, whose residents wait
/// longest, and, if they were tested, the conclusions under other assumptions. Figures that do not apply, or
/// are not known, are null. `hanging`: of A's figures; `notes`: what is said beside them.
std::string comparison_json(const Scenario& a, const Scenario& b, const Comparison& comparison,
                            const std::vector<Hanging>& hanging, const std::optional<Robustness>& robustness,
                            const std::vector<Remark>& notes);

/// Several comparisons with the same scenario A, each as above, the selection among all, and all conclusions
/// under other assumptions, as one document.
std::string comparisons_json(const std::vector<std::string>& comparisons, const std::string& selection,
                             const Scenario& a, const std::optional<Robustness>& robustness);

/// Which of several scenarios (A, B, C...) may be the best, for machines: outcome by outcome the contenders
/// as indices into "options", best first; `metrics` are those that the selections count, `family` the number
/// of intervals that hold together.
std::string selection_json(const std::vector<Scenario>& scenarios, const std::vector<Selection>& selections,
                           const std::vector<Metric>& metrics, std::size_t family);

}  // namespace bansou
