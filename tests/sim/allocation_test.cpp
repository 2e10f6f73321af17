// In steady state the engine allocates nothing: W2, with its timers, lines and cancellations, and the hold
// model.
#include <gtest/gtest.h>

#include "tests/allocations.hpp"
#include "tests/bench/workloads/hold.hpp"
#include "tests/bench/workloads/pathway.hpp"

namespace bansou::bench {
namespace {

using testing::allocations;

TEST(Allocation, NoneInAPathwayThatHasRunIn) {
  Pathway pathway(1);
  pathway.run_until(2000.0);
  const std::size_t before = allocations();
  pathway.run_until(2600.0);
  EXPECT_LE(allocations() - before,
            2U);  // a line may grow longer than ever before; a million events do not allocate
}

TEST(Allocation, NoneInAFullCalendar) {
  Hold model(100'000);
  for (int i = 0; i < 1'000'000; ++i) model.step();
  const std::size_t before = allocations();
  for (int i = 0; i < 1'000'000; ++i) model.step();
  EXPECT_EQ(allocations() - before, 0U);
}

TEST(Allocation, NoneWhenTimersAreSetAndCancelled) {
  sim::Calendar<int> calendar;
  sim::Handle timer;
  const auto set_and_cancel = [&](int times) {
    for (int i = 0; i < times; ++i) {
      calendar.cancel(timer);
      timer = calendar.schedule_cancellable(i % 1000, 0);
    }
  };
  set_and_cancel(100'000);
  const std::size_t before = allocations();
  set_and_cancel(100'000);
  EXPECT_EQ(allocations() - before, 0U);
}

}  // namespace
}  // namespace bansou::bench
