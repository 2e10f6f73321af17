#include "sim/spread_sort.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <vector>

#include "sim/stream.hpp"

namespace bansou::sim {
namespace {

using Entries = std::vector<Entry<int>>;

/// So many entries, keys as given, orders at random; and whether they come out as std::sort has them.
bool comes_out_in_order(std::size_t count, const std::function<std::uint64_t(Stream&)>& key) {
  Stream stream({1, 1}, {static_cast<std::uint32_t>(count), 0, 0});
  Entries entries;
  for (std::size_t i = 0; i < count; ++i)
    entries.push_back({key(stream), (std::uint64_t{stream()} << 32) | i, static_cast<int>(i)});
  Entries sorted(3);  // what was there before does not matter
  spread_sort(entries, sorted);
  std::ranges::sort(entries, [](const auto& a, const auto& b) { return before(a, b); });
  return std::ranges::equal(entries, sorted, [](const auto& a, const auto& b) {
    return a.key == b.key && a.order == b.order && a.item == b.item;
  });
}

TEST(SpreadSort, SortsAnyNumber) {
  for (std::size_t count = 0; count < 200; ++count)
    EXPECT_TRUE(comes_out_in_order(count, [](Stream& stream) { return std::uint64_t{stream()}; })) << count;
}

TEST(SpreadSort, SortsWhateverTheSpread) {
  const auto all_one = [](Stream&) { return std::uint64_t{7}; };
  const auto few = [](Stream& stream) { return std::uint64_t{stream() % 5}; };
  const auto crowded = [](Stream& stream) {  // all but one in a corner
    return stream() % 40 == 0 ? ~std::uint64_t{0} : std::uint64_t{stream() % 1000};
  };
  const auto whole = [](Stream& stream) { return (std::uint64_t{stream()} << 32) | stream(); };
  for (const std::size_t count : {2U, 42U, 64U, 65U, 500U}) {
    EXPECT_TRUE(comes_out_in_order(count, all_one)) << count;
    EXPECT_TRUE(comes_out_in_order(count, few)) << count;
    EXPECT_TRUE(comes_out_in_order(count, crowded)) << count;
    EXPECT_TRUE(comes_out_in_order(count, whole)) << count;
  }
}

}  // namespace
}  // namespace bansou::sim
