#include "model/experiment/run.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <bit>

#include "tests/model/small_scenario.hpp"

namespace bansou {
namespace {

using testing::small_scenario;

std::vector<std::uint64_t> fingerprints(const Scenario& scenario, unsigned threads) {
  std::vector<std::uint64_t> result;
  RunOptions options;
  options.threads = threads;
  options.finished = [&result](Piece, const Outcomes& outcomes) {
    result.insert(result.end(), outcomes.history.begin(), outcomes.history.end());
    for (const double days : outcomes.waiting_days()) result.push_back(std::bit_cast<std::uint64_t>(days));
  };
  run(scenario, options);
  return result;
}

TEST(Run, IsTheSameForAnyNumberOfThreads) {
  Scenario scenario = small_scenario();
  scenario.replications = 4;
  const auto alone = fingerprints(scenario, 1);
  EXPECT_FALSE(alone.empty());
  EXPECT_EQ(alone, fingerprints(scenario, 2));
  EXPECT_EQ(alone, fingerprints(scenario, 3));
}

TEST(Run, PrefecturesArePartitions) {
  Scenario scenario = small_scenario({"31325", "31328"});
  scenario.municipalities[1].prefecture = "別の県";
  const auto parts = partitions(scenario);
  ASSERT_EQ(parts.size(), 2U);
  EXPECT_EQ(parts[1].first, 1U);
  EXPECT_EQ(parts[1].count, 1U);
}

TEST(Run, ATownIsTheSameInWhateverRegionItStandsAlone) {
  Scenario two = small_scenario({"31325", "31328"});
  two.municipalities[0].prefecture = "別の県";
  const auto alone = simulate(small_scenario({"31328"}), Piece{0, 0}).history;
  EXPECT_EQ(simulate(two, Piece{0, 1}).history, alone);
}

TEST(Run, StopsWhenAsked) {
  std::stop_source source;
  source.request_stop();
  EXPECT_THROW(simulate(small_scenario(), Piece{0, 0}, source.get_token()), Stopped);
}

TEST(Run, KeepsEveryPieceOnce) {
  Scenario scenario = small_scenario({"31325"});
  scenario.replications = 3;
  std::vector<std::size_t> kept;
  RunOptions options;
  options.threads = 2;
  options.is_done = [](Piece piece) { return piece.replication == 1; };
  options.keep = [&kept](Piece piece, const Outcomes& outcomes) {
    EXPECT_GT(outcomes.events, 0U);
    kept.push_back(piece.replication);
  };
  run(scenario, options);
  std::ranges::sort(kept);
  EXPECT_EQ(kept, (std::vector<std::size_t>{0, 2}));
}

TEST(Run, SkipsWhatIsDone) {
  Scenario scenario = small_scenario({"31325"});
  scenario.replications = 3;
  std::vector<std::size_t> ran;
  RunOptions options;
  options.is_done = [](Piece piece) { return piece.replication == 1; };
  options.finished = [&ran](Piece piece, const Outcomes&) { ran.push_back(piece.replication); };
  run(scenario, options);
  EXPECT_EQ(ran, (std::vector<std::size_t>{0, 2}));
}

}  // namespace
}  // namespace bansou
