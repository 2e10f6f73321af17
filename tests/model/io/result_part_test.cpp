#include "model/io/result_part.hpp"

#include <gtest/gtest.h>

#include "model/io/result_file.hpp"
#include "tests/model/io/sample_run.hpp"

namespace bansou {
namespace {

TEST(ResultPart, GivesTheOutcomesBack) {
  const Scenario scenario = test::sample_scenario();
  const ResultPart part(scenario, identity_of(scenario));
  for (const Piece piece : test::sample_pieces(scenario)) {
    const Outcomes outcomes = test::sample_outcomes(scenario, piece);
    const auto bytes = part.pack(piece, outcomes);
    ASSERT_TRUE(part.fits(piece, bytes));
    EXPECT_TRUE(test::same(ResultPart::unpack(bytes), outcomes));
  }
}

TEST(ResultPart, IsAResultFileOfItsOwn) {
  const Scenario scenario = test::sample_scenario();
  const auto bytes =
      ResultPart(scenario, identity_of(scenario)).pack({2, 1}, test::sample_outcomes(scenario, {2, 1}));
  const ResultFile file(bytes, "2-1.h5");
  EXPECT_EQ(file.status(), "part");
  EXPECT_EQ(file.municipalities(), (std::vector<std::string>{"32003", "32004"}));
}

TEST(ResultPart, IsTheSameByteForByteEveryTime) {
  const Scenario scenario = test::sample_scenario();
  const ResultPart part(scenario, identity_of(scenario));
  const Outcomes outcomes = test::sample_outcomes(scenario, {0, 0});
  EXPECT_EQ(part.pack({0, 0}, outcomes), part.pack({0, 0}, outcomes));
}

TEST(ResultPart, FitsOnlyItsOwnPieceOfItsOwnRun) {
  const Scenario scenario = test::sample_scenario();
  const ResultPart part(scenario, identity_of(scenario));
  auto bytes = part.pack({0, 1}, test::sample_outcomes(scenario, {0, 1}));
  EXPECT_FALSE(part.fits({1, 1}, bytes));
  Scenario other = scenario;
  other.seed = 2;
  EXPECT_FALSE(ResultPart(other, identity_of(other)).fits({0, 1}, bytes));
  EXPECT_FALSE(part.fits({0, 1}, std::span(bytes).first(bytes.size() - 1)));
  EXPECT_FALSE(part.fits({0, 1}, std::span(bytes).first(16)));
  EXPECT_FALSE(part.fits({0, 1}, {}));
  bytes[bytes.size() / 2] ^= std::byte{1};
  EXPECT_FALSE(part.fits({0, 1}, bytes));
}

}  // namespace
}  // namespace bansou
