#pragma once

#include "model/core/fees.hpp"
#include "model/experiment/group_totals.hpp"

namespace bansou {

/// Yen a year that transition support bills for what was done.
double transition_fees(const GroupTotals& totals, const FeeSettings& fee);

/// Yen a year that settlement support bills: standby by month, emergency visits by day.
double settlement_fees(const GroupTotals& totals, const FeeSettings& fee);

}  // namespace bansou
