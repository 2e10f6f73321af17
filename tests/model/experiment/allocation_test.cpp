// In steady state a prefecture allocates next to nothing: residents come and go without it.
#include <gtest/gtest.h>

#include "tests/allocations.hpp"
#include "tests/model/small_scenario.hpp"

namespace bansou {
namespace {

using namespace testing;

TEST(Allocation, NoneForAnEventOfAPrefectureThatHasRunIn) {
  Scenario scenario = read_shipped("tottori.yaml");
  scenario.years = 3;
  const auto world = make_world(scenario, Piece{0, 0});
  run_to(*world, 0.0);
  world->open_books();
  run_to(*world, 600.0);
  const std::size_t before = allocations();
  const auto events = static_cast<double>(run_to(*world, 1000.0));
  EXPECT_GT(events, 50'000.0);
  EXPECT_LT(static_cast<double>(allocations() - before), 0.01 * events);  // the ends of months
}

}  // namespace
}  // namespace bansou
