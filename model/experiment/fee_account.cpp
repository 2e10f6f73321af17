#include "model/experiment/fee_account.hpp"

namespace bansou {

double transition_fees(const GroupTotals& totals, const FeeSettings& fee) {
  const double units = totals.total(Flow::transitions_begun) * fee.transition_first / totals.years +
                       totals.mean(Stock::in_transition) * 12.0 * fee.transition_month +
                       totals.total(Flow::transitions_done) * fee.transition_discharge / totals.years;
  return units * fee.unit;
}

double settlement_fees(const GroupTotals& totals, const FeeSettings& fee) {
  const double units = totals.mean(Stock::with_settlement_support) * 12.0 * fee.settlement_month +
                       totals.total(Flow::settlement_visits) * fee.settlement_visit / totals.years;
  return units * fee.unit;
}

}  // namespace bansou
