#include "sim/huge_pages.hpp"

#include <gtest/gtest.h>

#include <cstdint>
#include <numeric>

namespace bansou::sim {
namespace {

std::size_t offset_in_page(const HugeVector<std::uint64_t>& values) {
  return reinterpret_cast<std::uintptr_t>(values.data()) % HugePages<std::uint64_t>::page;
}

TEST(HugePages, LargeArraysBeginAtAPage) {
  const HugeVector<std::uint64_t> large(HugePages<std::uint64_t>::page / sizeof(std::uint64_t));
  EXPECT_EQ(offset_in_page(large), 0U);
}

TEST(HugePages, AVectorGrowsFromSmallToLargeAndKeepsItsValues) {
  HugeVector<std::uint64_t> values;
  constexpr std::uint64_t count = 1'000'000;
  for (std::uint64_t i = 0; i < count; ++i) values.push_back(i);
  EXPECT_EQ(offset_in_page(values), 0U);
  EXPECT_EQ(std::accumulate(values.begin(), values.end(), std::uint64_t{0}), count * (count - 1) / 2);
}

}  // namespace
}  // namespace bansou::sim
