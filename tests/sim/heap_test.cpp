#include "sim/heap.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

#include "sim/stream.hpp"

namespace bansou::sim {
namespace {

using Order = std::vector<std::pair<std::uint64_t, std::uint64_t>>;

/// `count` entries with few keys, so that many are equal, in random order.
Heap<int> heap_of(std::size_t count, Order& oracle) {
  Heap<int> heap;
  Stream draw({1, 1}, {0, 0, 0});
  for (std::size_t i = 0; i < count; ++i) {
    const Entry<int> entry{draw() % 100, draw(), 0};
    heap.push(entry);
    oracle.emplace_back(entry.key, entry.order);
  }
  std::ranges::sort(oracle);
  return heap;
}

Order popped(Heap<int>& heap) {
  Order order;
  for (; !heap.empty(); heap.pop()) order.emplace_back(heap.front().key, heap.front().order);
  return order;
}

TEST(Heap, SortsByKeyThenOrder) {
  for (const std::size_t count : {1U, 2U, 5U, 6U, 1000U}) {
    Order oracle;
    Heap<int> heap = heap_of(count, oracle);
    EXPECT_EQ(popped(heap), oracle);
  }
}

TEST(Heap, StaysAHeapWhenEntriesAreErased) {
  Order oracle;
  Heap<int> heap = heap_of(1000, oracle);
  heap.erase_if([](const Entry<int>& entry) { return entry.key % 3 != 0; });
  std::erase_if(oracle, [](const auto& entry) { return entry.first % 3 != 0; });
  EXPECT_EQ(popped(heap), oracle);
}

}  // namespace
}  // namespace bansou::sim
