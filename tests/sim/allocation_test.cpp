// In steady state the engine allocates nothing: W2, with its timers, lines and cancellations, and the hold
// model.
#include <gtest/gtest.h>

#include <atomic>
#include <cstdlib>
#include <new>

#include "tests/bench/workloads/hold.hpp"
#include "tests/bench/workloads/pathway.hpp"

namespace {
std::atomic<std::size_t> allocations = 0;  // other tests allocate on several threads
}

// Not inlined, or g++ 12 takes malloc and free for a mismatch.
[[gnu::noinline]] void* operator new(std::size_t size) {
  ++allocations;
  if (void* const memory = std::malloc(size)) return memory;
  throw std::bad_alloc();
}
[[gnu::noinline]] void* operator new(std::size_t size, std::align_val_t alignment) {
  ++allocations;
  if (void* const memory = std::aligned_alloc(static_cast<std::size_t>(alignment), size)) return memory;
  throw std::bad_alloc();
}
[[gnu::noinline]] void* operator new(std::size_t size, const std::nothrow_t&) noexcept {
  ++allocations;
  return std::malloc(size);
}
[[gnu::noinline]] void operator delete(void* memory) noexcept { std::free(memory); }
[[gnu::noinline]] void operator delete(void* memory, std::align_val_t) noexcept { std::free(memory); }
[[gnu::noinline]] void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }

namespace bansou::bench {
namespace {

TEST(Allocation, NoneInAPathwayThatHasRunIn) {
  Pathway pathway(1);
  pathway.run_until(2000.0);
  const std::size_t before = allocations;
  pathway.run_until(2600.0);
  EXPECT_LE(allocations - before,
            2U);  // a line may grow longer than ever before; a million events do not allocate
}

TEST(Allocation, NoneInAFullCalendar) {
  Hold model(100'000);
  for (int i = 0; i < 1'000'000; ++i) model.step();
  const std::size_t before = allocations;
  for (int i = 0; i < 1'000'000; ++i) model.step();
  EXPECT_EQ(allocations - before, 0U);
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
  const std::size_t before = allocations;
  set_and_cancel(100'000);
  EXPECT_EQ(allocations - before, 0U);
}

}  // namespace
}  // namespace bansou::bench
