#include "model/experiment/other_assumptions.hpp"

#include <gtest/gtest.h>

#include "tests/model/small_scenario.hpp"

namespace bansou {
namespace {

using testing::set_from;
using testing::small_scenario;

Difference differing(double by, Verdict verdict = Verdict::not_shown) {
  Difference difference;
  difference.a = 100.0;
  difference.b = 100.0 + by;
  difference.verdict = verdict;
  return difference;
}

/// A town, and the same with another desk. The runs are real; how they differ is told here, run after run.
struct OtherAssumptionsTest : ::testing::Test {
  OtherAssumptionsTest() {
    today.replications = 2;
    today.spin_up = 30.0;
    option = today;
    Change change;
    change.kind = Change::Kind::scale;
    change.team = "municipal_desk";
    change.scale = 0.5;
    change.municipalities = {0};
    option.changes = {change};
  }

  /// `told`: by how much the option differs in each rerun; nothing more differs after them.
  Robustness tried(std::vector<Difference> told, std::size_t draws = 0) {
    told.resize(told.size() + 1, differing(0.0));
    Deciding deciding;
    deciding.outcomes = {{.id = "wait", .name = {}, .unit = {}, .better = Better::lower}};
    deciding.differences = [&](const std::vector<const MetricTable*>& tables) -> Differences {
      replications.push_back(tables.front()->replications());
      const Difference next = told.front();
      if (told.size() > 1) told.erase(told.begin());
      return {{next}};
    };
    const auto run_it = [](const Scenario& scenario) {
      MetricCollector collected(scenario);
      RunOptions options;
      options.finished = [&](Piece piece, const Outcomes& outcomes) { collected.add(piece, outcomes); };
      run(scenario, options);
      return collected;
    };
    const auto tell = [this](double share) { shares.push_back(share); };
    return under_other_assumptions({&today, &option}, deciding, {{now}}, weights, {draws, run_it, tell});
  }

  Scenario today = small_scenario({"31325"});
  Scenario option;
  Difference now = differing(-20.0, Verdict::falls);
  std::vector<Weight> weights{
      {"need.leave", "wait", 1.0}, {"window.hours", "wait", 3.0}, {"casework.interval", "wait", 2.0}};
  std::vector<std::size_t> replications;  ///< of each rerun
  std::vector<double> shares;             ///< of all the work, as it is told
};

TEST_F(OtherAssumptionsTest, TheHeaviestAssumptionThatMovesTheOutcomeIsItsHinge) {
  const Robustness robustness = tried({now, now, now, now, now, differing(-5.0)});
  ASSERT_EQ(robustness.hinges.size(), 1U);
  EXPECT_EQ(robustness.hinges[0].parameter, "need.leave");  // the heavier ones move nothing at either end
  EXPECT_EQ(robustness.hinges[0].at_low[0].b, now.b);
  EXPECT_EQ(robustness.hinges[0].at_high[0].b, 95.0);
  EXPECT_EQ(replications, std::vector<std::size_t>(7, 2U));  // at six ends, and without effects
  EXPECT_EQ(shares.size(), 7U * 2U);
  EXPECT_EQ(shares.back(), 1.0);
}

TEST_F(OtherAssumptionsTest, WhatAnOptionSetsIsNotMoved) {
  option.changes.push_back(set_from("window.hours", 2.0));
  EXPECT_EQ(tried({differing(-5.0)}).hinges.at(0).parameter, "casework.interval");
  testing::set(option, "casework.interval", 20.0);
  EXPECT_EQ(tried({differing(-5.0)}).hinges.at(0).parameter, "need.leave");
  weights = {{"window.hours", "wait", 3.0}};
  EXPECT_TRUE(tried({differing(-5.0)}).hinges.empty());
}

TEST_F(OtherAssumptionsTest, AConclusionIsCountedWithoutEffectsAndInEachDraw) {
  weights.clear();
  today.replications = option.replications = 5;
  const Robustness robustness =
      tried({differing(-1.0, Verdict::same), differing(-9.0), differing(9.0), differing(-9.0)}, 3);
  ASSERT_EQ(robustness.conclusions.size(), 1U);
  EXPECT_EQ(robustness.conclusions[0].without_effects, Verdict::same);
  EXPECT_EQ(robustness.conclusions[0].same_direction, 2U);
  EXPECT_EQ(robustness.draws, 3U);
  EXPECT_EQ(replications, (std::vector<std::size_t>{5, 4, 4, 4}));  // draws make do with a few
  now.pairs = 5;
  now.interval = {-20.0, -45.0, 5.0};
  replications.clear();
  tried({now}, 1);
  EXPECT_EQ(replications, (std::vector<std::size_t>{5, 5})) << "one that chance may hide takes more";
}

TEST_F(OtherAssumptionsTest, WhatIsNotConcludedIsNotTested) {
  weights.clear();
  now = differing(-20.0);
  EXPECT_TRUE(tried({}, 1).conclusions.empty());
}

}  // namespace
}  // namespace bansou
