#include "sim/radix_heap.hpp"

#include <gtest/gtest.h>

#include <limits>
#include <memory>
#include <set>
#include <utility>

#include "sim/stream.hpp"

namespace bansou::sim {
namespace {

/// Says which entries are left out; has nothing to prepare.
struct Dropper {
  bool (*drops)(const Entry<int>&);
  bool operator()(const Entry<int>& entry) const { return drops(entry); }
  void prepare(const Entry<int>&) const {}
};

/// A radix heap beside an ordered set, which is the oracle.
struct Compared {
  void push(std::uint64_t key) {
    heap.push({key, ++pushed, 0});
    oracle.emplace(key, pushed);
  }

  void pop(std::size_t count) {
    for (; count > 0 && !oracle.empty(); --count) {
      heap.settle(Dropper{[](const Entry<int>&) { return false; }});
      ASSERT_EQ(std::pair(heap.front().key, heap.front().order), *oracle.begin());
      now = heap.front().key;
      heap.pop();
      oracle.erase(oracle.begin());
    }
  }

  RadixHeap<int> heap;
  std::set<std::pair<std::uint64_t, std::uint64_t>> oracle;
  std::uint64_t pushed = 0;
  std::uint64_t now = 0;
};

TEST(RadixHeap, SortsWhateverTheSpacing) {
  // From neighbours to the whole range: a different level of digits each time.
  for (unsigned shift = 0; shift < 60; shift += 5) {
    Compared compared;
    Stream draw({1, shift}, {0, 0, 0});
    for (int i = 0; i < 3000; ++i) compared.push(std::uint64_t{draw() % 4096} << shift);
    compared.pop(3000);
  }
}

TEST(RadixHeap, SortsWhatIsSkewed) {
  Compared compared;
  Stream draw({1, 1}, {0, 0, 0});
  for (int i = 0; i < 20'000; ++i) compared.push(std::uint64_t{draw()} * draw() >> (draw() % 64));
  compared.push(0);
  compared.push(std::numeric_limits<std::uint64_t>::max());
  compared.pop(20'002);
}

TEST(RadixHeap, GrowsAndShrinksOverTime) {
  Compared compared;
  Stream draw({2, 1}, {0, 0, 0});
  for (const int growth : {40, -30, 60, -70}) {
    for (int i = 0; i < 300; ++i) {
      for (int k = 0; k < std::max(growth, 5); ++k) compared.push(compared.now + draw() % 1'000'000);
      compared.pop(static_cast<std::size_t>(std::max(-growth, 5)));
    }
  }
  compared.pop(compared.oracle.size());
}

TEST(RadixHeap, TakesWhatIsDueBeforeAllItHasLookedAt) {
  Compared compared;
  for (std::uint64_t i = 0; i < 1000; ++i) compared.push(1'000'000 + i * i);
  compared.pop(10);  // the base has moved on
  Stream draw({3, 1}, {0, 0, 0});
  for (std::uint64_t i = 0; i < 1000; ++i) compared.push(draw() % 900'000);
  compared.pop(2000);
}

TEST(RadixHeap, KeepsTheOrderOfEqualKeys) {
  Compared compared;
  for (int round = 0; round < 20; ++round) {
    for (std::uint64_t key = 5; key-- > 0;) compared.push(key << 50);
  }
  compared.pop(50);
  for (int i = 0; i < 500; ++i) compared.push(compared.now);
  compared.pop(550);
}

TEST(RadixHeap, DropsAndErasesFromAllParts) {
  RadixHeap<int> heap;
  const Dropper odd{[](const Entry<int>& entry) { return entry.key % 2 == 1; }};
  for (std::uint64_t i = 0; i < 10'000; ++i) heap.push({i * 7919 % 10'000, i, 0});
  heap.erase_if([](const Entry<int>& entry) { return entry.key % 3 == 0; });
  std::uint64_t even = 0;
  std::uint64_t others = 0;
  heap.settle(odd);
  while (heap.front().key < 9998) {  // even: it stays
    EXPECT_NE(heap.front().key % 3, 0U);
    ++(heap.front().key % 2 == 0 ? even : others);
    heap.pop();
    heap.settle(odd);
  }
  EXPECT_EQ(even, 3332U);
  EXPECT_LT(others, 100U);  // those that never lay in a bucket
}

}  // namespace
}  // namespace bansou::sim
