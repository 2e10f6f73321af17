#include "model/experiment/shard.hpp"

#include <gtest/gtest.h>

namespace bansou {
namespace {

TEST(Shard, IsWrittenAsAFraction) {
  const auto shard = parse_shard("2/5");
  ASSERT_TRUE(shard);
  EXPECT_EQ(shard->index, 2U);
  EXPECT_EQ(shard->count, 5U);
  EXPECT_EQ(shard->name(), "2of5");
  for (const char* wrong : {"", "2", "/5", "2/", "0/5", "6/5", "-1/5", "2/5/6", "2 / 5", "1/1000000"}) {
    EXPECT_FALSE(parse_shard(wrong)) << wrong;
  }
}

TEST(Shard, SharesCoverEveryPieceOnce) {
  for (std::size_t piece = 0; piece < 100; ++piece) {
    std::size_t owners = 0;
    for (std::size_t index = 1; index <= 7; ++index) owners += Shard{index, 7}.has(piece) ? 1U : 0U;
    EXPECT_EQ(owners, 1U) << piece;
  }
}

}  // namespace
}  // namespace bansou
