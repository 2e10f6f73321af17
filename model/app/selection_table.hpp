#pragma once

#include <vector>

#include "model/experiment/selection.hpp"
#include "model/text/text_table.hpp"

namespace bansou {

/// Which of several scenarios (A, B, C...) may be the best, outcome by outcome. `family`: so many intervals
/// hold together, those of the verdicts.
TextTable selection_table(const std::vector<Selection>& selections, const std::vector<Metric>& metrics,
                          std::size_t family, Language language);

}  // namespace bansou
