#include "sim/replications.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <stdexcept>
#include <thread>
#include <vector>

namespace bansou::sim {
namespace {

TEST(Replications, AreReducedInOrderOnAnyNumberOfThreads) {
  for (const unsigned threads : {1U, 2U, 4U}) {
    std::vector<std::size_t> order;
    run_replications(
        50, thread_executor(threads),
        [](std::size_t i) {
          std::this_thread::sleep_for(std::chrono::microseconds((i * 7919) % 300));
          return i * i;
        },
        [](std::size_t, std::size_t) {},
        [&order](std::size_t i, std::size_t square) {
          EXPECT_EQ(square, i * i);
          order.push_back(i);
        });
    ASSERT_EQ(order.size(), 50U);
    for (std::size_t i = 0; i < order.size(); ++i) EXPECT_EQ(order[i], i);
  }
}

TEST(Replications, AreKeptAtOnceWhateverAnEarlierOneTakes) {
  std::atomic<std::size_t> kept = 0;
  run_replications(
      10, thread_executor(2),
      [&kept](std::size_t i) {
        if (i == 0) {
          while (kept < 9) std::this_thread::yield();  // would wait for ever if keeping waited for this one
        }
        return i;
      },
      [&kept](std::size_t, std::size_t) { ++kept; }, [](std::size_t, std::size_t) {});
  EXPECT_EQ(kept, 10U);
}

TEST(Executor, PassesAnExceptionOn) {
  std::atomic<int> ran = 0;
  const auto task = [&ran](std::size_t i) {
    ++ran;
    std::this_thread::sleep_for(std::chrono::microseconds(100));
    if (i == 3) throw std::runtime_error("three");
  };
  EXPECT_THROW(thread_executor(2)(1000, task), std::runtime_error);
  EXPECT_LT(ran, 1000);
}

TEST(Executor, RunsEveryTaskOnce) {
  std::vector<std::atomic<int>> ran(100);
  thread_executor(4)(ran.size(), [&ran](std::size_t i) { ++ran[i]; });
  for (const auto& times : ran) EXPECT_EQ(times, 1);
}

}  // namespace
}  // namespace bansou::sim
