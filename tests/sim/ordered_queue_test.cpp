#include "sim/ordered_queue.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <set>
#include <tuple>
#include <utility>
#include <vector>

#include "sim/radix_heap.hpp"
#include "sim/stream.hpp"

namespace bansou::sim {
namespace {

template <class Queue>
class OrderedQueues : public ::testing::Test {};
using Queues = ::testing::Types<OrderedQueue<int>, OrderedQueue<int, RadixHeap>>;
TYPED_TEST_SUITE(OrderedQueues, Queues);

TYPED_TEST(OrderedQueues, OrdersByKeyThenRankThenSequence) {
  TypeParam queue;
  queue.push(2.0, 1);
  queue.push(1.0, 2, 3);
  queue.push(1.0, 3, 1);
  queue.push(1.0, 4, 1);
  for (const int expected : {3, 4, 2, 1}) EXPECT_EQ(queue.pop().item, expected);
  EXPECT_TRUE(queue.empty());
}

TYPED_TEST(OrderedQueues, CancelsOnceAndOnlyWhatWaits) {
  TypeParam queue;
  const Handle first = queue.push_cancellable(1.0, 1);
  const Handle second = queue.push_cancellable(2.0, 2);
  EXPECT_TRUE(queue.cancel(first));
  EXPECT_FALSE(queue.cancel(first));
  EXPECT_FALSE(queue.cancel(Handle()));
  EXPECT_EQ(queue.size(), 1U);
  EXPECT_EQ(queue.pop().item, 2);
  EXPECT_FALSE(queue.cancel(second));
}

TYPED_TEST(OrderedQueues, AHandleOutlivesItsSlot) {
  TypeParam queue;
  const Handle gone = queue.push_cancellable(1.0, 1);
  queue.pop();
  const Handle next = queue.push_cancellable(1.0, 2);  // may use the same slot
  EXPECT_FALSE(queue.cancel(gone));
  EXPECT_TRUE(queue.contains(next));
}

TYPED_TEST(OrderedQueues, KeysMayBeNegativeAndZeroHasNoSign) {
  TypeParam queue;
  for (const double key : {1.5, -2.5, 0.0, -1e300, -0.0, 1e300}) queue.push(key, 0);
  for (const double key : {-1e300, -2.5, 0.0, 0.0, 1.5, 1e300}) EXPECT_EQ(queue.pop().key, key);
  queue.push(0.0, 1);
  queue.push(-0.0, 2);
  EXPECT_EQ(queue.pop().item, 1);
}

TYPED_TEST(OrderedQueues, AgreesWithAnOrderedSetUnderRandomUse) {
  // The oracle: a set of (key, rank, sequence, item).
  using Entry = std::tuple<double, unsigned, int, int>;
  TypeParam queue;
  std::set<Entry> oracle;
  std::vector<std::pair<Handle, Entry>> handles;
  Stream draw({1, 1}, {0, 0, 0});
  double now = 0.0;
  for (int i = 0; i < 60'000; ++i) {
    const double what = draw.uniform();
    const bool growing = (i / 10'000) % 2 == 0;
    if (what < (growing ? 0.5 : 0.25)) {
      // Many equal keys, and now and then one far away.
      const double key = now + (draw.chance(0.02) ? 1e6 : std::floor(draw.uniform() * 50.0));
      const auto rank = static_cast<unsigned>(draw.uniform() * 4.0);
      const Entry entry{key, rank, i, i};
      oracle.insert(entry);
      handles.emplace_back(queue.push_cancellable(key, i, rank), entry);
    } else if (what < 0.6 && !handles.empty()) {
      const auto at = static_cast<std::size_t>(draw.uniform() * static_cast<double>(handles.size()));
      EXPECT_EQ(queue.cancel(handles[at].first), oracle.erase(handles[at].second) == 1);
      handles[at] = handles.back();
      handles.pop_back();
    } else if (!oracle.empty()) {
      const auto got = queue.pop();
      ASSERT_EQ(got.item, std::get<3>(*oracle.begin()));
      now = got.key;
      oracle.erase(oracle.begin());
    }
    ASSERT_EQ(queue.size(), oracle.size());
  }
}

}  // namespace
}  // namespace bansou::sim
