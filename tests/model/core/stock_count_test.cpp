#include "model/core/stock_count.hpp"

#include <gtest/gtest.h>

#include <array>

namespace bansou {
namespace {

TEST(StockCount, EachChangeMovesSomebodyBetweenStates) {
  StockCount stock_count(2);
  Resident resident;
  resident.municipality = 1;
  resident.severity = Severity::unwell;
  stock_count.add(1);
  stock_count.recount(resident, 0.0);
  EXPECT_EQ(stock_count.count(Stock::with_need, 1), 1U);
  EXPECT_EQ(stock_count.count(Stock::hidden, 1), 1U);
  EXPECT_EQ(stock_count.count(Stock::untreated, 1), 1U);

  resident.treatment = Treatment::in_treatment;
  for (int twice = 0; twice < 2; ++twice) stock_count.recount(resident, 1.0);
  EXPECT_EQ(stock_count.count(Stock::with_need, 1), 1U);
  EXPECT_EQ(stock_count.count(Stock::hidden, 1), 0U);
  EXPECT_EQ(stock_count.count(Stock::in_treatment, 1), 1U);
  EXPECT_EQ(stock_count.count(Stock::untreated, 1), 0U);
  EXPECT_EQ(stock_count.count(Stock::with_need, 0), 0U);

  resident.treatment = Treatment::interrupted;
  stock_count.recount(resident, 2.0);
  EXPECT_EQ(stock_count.count(Stock::untreated, 1), 1U);
  resident.severity = Severity::distressed;
  stock_count.recount(resident, 3.0);
  EXPECT_EQ(stock_count.count(Stock::untreated, 1), 0U);
}

TEST(StockCount, InpatientsAreCountedByTheirStay) {
  StockCount stock_count(1);
  Resident resident;
  stock_count.add(0);
  resident.place = Place::hospital;
  resident.admitted = 10.0;
  const auto by_stay = [&](double now) {
    stock_count.recount(resident, now);
    EXPECT_EQ(stock_count.count(Stock::inpatients, 0), 1U);
    return std::array{stock_count.count(Stock::inpatients_under_3_months, 0),
                      stock_count.count(Stock::inpatients_3_to_12_months, 0),
                      stock_count.count(Stock::long_stay, 0)};
  };
  EXPECT_EQ(by_stay(101.0), (std::array{1U, 0U, 0U}));
  EXPECT_EQ(by_stay(102.0), (std::array{0U, 1U, 0U}));
  EXPECT_EQ(by_stay(374.9), (std::array{0U, 1U, 0U}));
  EXPECT_EQ(by_stay(375.0), (std::array{0U, 0U, 1U}));
}

TEST(StockCount, SettlementSupportIsCountedByItselfOnly) {
  StockCount stock_count(1);
  Resident resident;
  stock_count.add(0);
  const auto counted = [&] {
    stock_count.recount(resident, 0.0);
    return std::array{stock_count.count(Stock::with_settlement_support, 0),
                      stock_count.count(Stock::with_community_support, 0)};
  };
  resident.supports = bit(Support::settlement);
  resident.supported_by = 0b01;
  EXPECT_EQ(counted(), (std::array{1U, 0U}));
  resident.supported_by = 0b11;
  EXPECT_EQ(counted(), (std::array{1U, 1U}));
  resident.supports = 0;
  resident.supported_by = 0b10;
  EXPECT_EQ(counted(), (std::array{0U, 1U}));
}

TEST(StockCount, WhoeverIsGoneIsInNoState) {
  StockCount stock_count(1);
  Resident resident;
  resident.supported_by = 1;
  stock_count.add(0);
  stock_count.recount(resident, 0.0);
  resident.place = Place::gone;
  stock_count.remove(resident);
  for (std::size_t i = 0; i < stocks; ++i) EXPECT_EQ(stock_count.count(static_cast<Stock>(i), 0), 0U) << i;
}

}  // namespace
}  // namespace bansou
