#include "sim/stream.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <random>

#include "sim/tally.hpp"

namespace bansou::sim {
namespace {

using Philox = r123::Philox4x32;

TEST(Stream, PhiloxGivesRandom123sKnownAnswers) {
  const auto check = [](Philox::ctr_type counter, Philox::key_type key, Philox::ctr_type answer) {
    EXPECT_EQ(Philox()(counter, key), answer);
  };
  check({{0, 0, 0, 0}}, {{0, 0}}, {{0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8}});
  check({{0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff}}, {{0xffffffff, 0xffffffff}},
        {{0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd}});
  check({{0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344}}, {{0xa4093822, 0x299f31d0}},
        {{0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1}});
}

TEST(Stream, IsARandomBitGenerator) { static_assert(std::uniform_random_bit_generator<Stream>); }

TEST(Stream, DependsOnKeyAndAddressAlone) {
  const auto first = [](StreamKey key, StreamAddress address) { return Stream(key, address).uniform(); };
  const double base = first({1, 2}, {3, 4, 5});
  EXPECT_EQ(base, first({1, 2}, {3, 4, 5}));
  EXPECT_NE(base, first({9, 2}, {3, 4, 5}));
  EXPECT_NE(base, first({1, 9}, {3, 4, 5}));
  EXPECT_NE(base, first({1, 2}, {9, 4, 5}));
  EXPECT_NE(base, first({1, 2}, {3, 9, 5}));
  EXPECT_NE(base, first({1, 2}, {3, 4, 9}));
}

TEST(Stream, UniformStaysInside) {
  Stream stream({1, 1}, {0, 0, 0});
  Tally tally;
  for (int i = 0; i < 100'000; ++i) tally.add(stream.uniform());
  EXPECT_GT(tally.minimum(), 0.0);
  EXPECT_LT(tally.maximum(), 1.0);
  EXPECT_NEAR(tally.mean(), 0.5, 6.0 * std::sqrt(1.0 / 12.0 / 100'000.0));
}

TEST(Stream, ChancesAreKept) {
  Stream stream({1, 1}, {0, 0, 0});
  int came = 0;
  for (int i = 0; i < 30'000; ++i) {
    EXPECT_FALSE(stream.chance(0.0));
    EXPECT_TRUE(stream.chance(1.0));
    came += stream.chance(0.25) ? 1 : 0;
  }
  EXPECT_NEAR(came, 7'500, 6.0 * std::sqrt(30'000.0 * 0.25 * 0.75));
}

TEST(Stream, PicksInProportion) {
  Stream stream({1, 1}, {0, 0, 0});
  std::array<int, 3> picked{};
  for (int i = 0; i < 30'000; ++i) ++picked[stream.pick(std::array{1.0, 0.0, 2.0})];
  EXPECT_EQ(picked[1], 0);
  EXPECT_NEAR(picked[0], 10'000, 6.0 * std::sqrt(30'000.0 * 2.0 / 9.0));
  EXPECT_EQ(stream.pick(std::array{0.0, 0.0}), 1U);
}

}  // namespace
}  // namespace bansou::sim
