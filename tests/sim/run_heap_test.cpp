#include "sim/run_heap.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace bansou::sim {
namespace {

std::vector<std::uint64_t> popped(RunHeap<int>& heap) {
  std::vector<std::uint64_t> keys;
  for (; !heap.empty(); heap.pop()) keys.push_back(heap.front().key);
  return keys;
}

TEST(RunHeap, KeepsWhatComesInOrderOutOfTheHeap) {
  RunHeap<int> line;
  for (std::uint64_t i = 0; i < 1000; ++i) line.push({7, i, 0});
  EXPECT_EQ(line.unordered(), 0U);
  for (std::uint64_t i = 0; i < 1000; ++i, line.pop()) ASSERT_EQ(line.front().order, i);
  EXPECT_TRUE(line.empty());
}

TEST(RunHeap, PutsTheOthersWhereTheyBelong) {
  RunHeap<int> heap;
  for (const std::uint64_t key : {3U, 1U, 5U, 4U, 2U}) heap.push({key, 0, 0});
  EXPECT_EQ(heap.unordered(), 3U);
  EXPECT_EQ(popped(heap), (std::vector<std::uint64_t>{1, 2, 3, 4, 5}));
}

TEST(RunHeap, SortsWhatItTakesOver) {
  RunHeap<int> heap;
  std::vector<Entry<int>> entries{{3, 0, 0}, {1, 0, 0}, {2, 0, 0}};
  heap.assign(entries);
  EXPECT_TRUE(entries.empty());
  EXPECT_EQ(popped(heap), (std::vector<std::uint64_t>{1, 2, 3}));
}

TEST(RunHeap, ErasesFromBothParts) {
  RunHeap<int> heap;
  for (const std::uint64_t key : {3U, 6U, 5U, 4U, 2U}) heap.push({key, 0, 0});
  heap.pop();
  heap.erase_if([](const Entry<int>& entry) { return entry.key % 2 == 1; });
  EXPECT_EQ(popped(heap), (std::vector<std::uint64_t>{4, 6}));
}

}  // namespace
}  // namespace bansou::sim
