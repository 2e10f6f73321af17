#include "model/experiment/fee_account.hpp"

#include <gtest/gtest.h>

namespace bansou {
namespace {

constexpr FeeSettings fee{.unit = 10.0,
                          .transition_first = 500.0,
                          .transition_month = 3504.0,
                          .transition_discharge = 2700.0,
                          .settlement_month = 306.0,
                          .settlement_visit = 712.0};

TEST(FeeAccount, BillsWhatWasDone) {
  GroupTotals totals(10'000.0, 1, 0);
  for (std::size_t month = 0; month < 12; ++month) {
    totals.stock_totals[static_cast<std::size_t>(Stock::in_transition) * 12 + month] = month < 6 ? 1.0 : 0.0;
    totals.stock_totals[static_cast<std::size_t>(Stock::with_settlement_support) * 12 + month] = 2.0;
  }
  totals.flow_totals[static_cast<std::size_t>(Flow::transitions_begun)] = 1.0;
  totals.flow_totals[static_cast<std::size_t>(Flow::transitions_done)] = 1.0;
  totals.flow_totals[static_cast<std::size_t>(Flow::settlement_visits)] = 3.0;
  // CD22: a course of six months is 500 + 3,504 x 6 + 2,700 units.
  EXPECT_DOUBLE_EQ(transition_fees(totals, fee), 10.0 * (500.0 + 6 * 3504.0 + 2700.0));
  EXPECT_DOUBLE_EQ(settlement_fees(totals, fee), 10.0 * (24 * 306.0 + 3 * 712.0));
}

TEST(FeeAccount, NothingDoneNothingBilled) {
  const GroupTotals totals(10'000.0, 2, 0);
  EXPECT_EQ(transition_fees(totals, fee), 0.0);
  EXPECT_EQ(settlement_fees(totals, fee), 0.0);
}

}  // namespace
}  // namespace bansou
