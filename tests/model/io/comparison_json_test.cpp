#include "model/io/comparison_json.hpp"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "tests/model/app/fabricated_run.hpp"

namespace bansou {
namespace {

using nlohmann::json;

class ComparisonJsonTest : public testing::Test {
 protected:
  json comparison(const std::optional<Robustness>& robustness) const {
    return json::parse(comparison_json(scenario, option, compared, {{"crises_per_10k", "need.crisis"}},
                                       robustness,
                                       {{"overtime_hours", {"誰の", "Whose"}}, {"", {"皆", "All"}}}));
  }
  std::size_t metric(const std::string& id) const { return *before.table().find(id); }

  Scenario scenario = fabricated::tottori();
  Scenario option = scenario;
  MetricCollector before = fabricated::collect_tottori(scenario, 5);
  MetricCollector after = fabricated::collect_tottori(scenario, 5, 0.5);
  Comparison compared = compare(before.table(), after.table());
};

TEST_F(ComparisonJsonTest, HasEveryMetricAndNoTestThatWasNotMade) {
  const json told = comparison({});
  EXPECT_EQ(told["kind"], "comparison");
  EXPECT_EQ(told["pairs"], 5);
  EXPECT_EQ(told["metrics"].size(), compared.metrics.size());
  EXPECT_EQ(told["metrics"][metric("crises_per_10k")]["by_group"]["region"]["verdict"], "falls");
  EXPECT_FALSE(told.contains("robust"));
}

TEST_F(ComparisonJsonTest, SaysWhatStandsBesideTheFigures) {
  EXPECT_EQ(comparison({})["notes"],
            json::parse(R"([{"metric": "overtime_hours", "text": {"ja": "誰の", "en": "Whose"}},
                            {"metric": null, "text": {"ja": "皆", "en": "All"}}])"));
}

TEST_F(ComparisonJsonTest, SaysWhatAFigureHangsOn) {
  EXPECT_EQ(comparison({})["hanging"],
            json::parse(R"([{"metric": "crises_per_10k", "assumption": "need.crisis"}])"));
}

TEST_F(ComparisonJsonTest, SaysWhatItCostsAndWithinWhichRange) {
  EXPECT_EQ(comparison({})["yearly_cost_difference"]["all"]["assumed"], 0.0);
  scenario.parameters["cost.phn"] = option.parameters["cost.phn"] = {
      7e6, 6e6, 8e6, Dimension::money, "yen", 1.0, 2021, "assumption", {}, {}};
  Change more;
  more.team = "municipal_desk";
  more.add = {{"phn", 2.0}};
  more.municipalities = {0};
  option.changes = {more};
  const json cost = comparison({})["yearly_cost_difference"];
  EXPECT_EQ(cost["all"], json::parse(R"({"assumed": 14e6, "least": 12e6, "most": 16e6})"));
  EXPECT_TRUE(cost["municipalities"]["assumed"].is_null());  // nobody says who pays
}

TEST_F(ComparisonJsonTest, SaysWhoIsWorstServed) {
  const json worst = comparison({})["worst_served"];
  ASSERT_EQ(worst.size(), 4U);
  EXPECT_EQ(worst[0]["metric"], "wait_first_contact_median");
  EXPECT_EQ(worst[0]["difference"]["verdict"], "falls");
  EXPECT_LT(worst[0]["difference"]["simultaneous"]["high"], 0.0);
}

TEST_F(ComparisonJsonTest, SaysWhichConclusionsSurvive) {
  Robustness tested;
  tested.outcomes = {before.table().metrics()[metric("crises_per_10k")]};
  tested.now = {{compared.at(metric("crises_per_10k"), 0)}};
  tested.draws = 20;
  EXPECT_EQ(comparison(tested)["robust"]["conclusions"], json::array());
  tested.conclusions = {{0, 0, Verdict::falls, Verdict::same, 17, 2}};
  scenario.parameters["need.crisis"] = {0.3,          0.2, 0.4, Dimension::share, "%", 0.01, 2021,
                                        "assumption", {},  {}};
  tested.hinges = {{0, "need.crisis", tested.now[0], {Difference{}}}};
  tested.leads = {{0, {3, 17}, 0}};
  const json robust = comparison(tested)["robust"];
  EXPECT_EQ(robust["draws"], 20);
  EXPECT_EQ(robust["conclusions"], json::parse(R"([{"metric": "crises_per_10k", "option": 0,
                                                    "verdict": "falls", "without_effects": "same",
                                                    "same_direction": 17, "unknown": 2,
                                                    "least": null, "most": null}])"));
  const json hinge = robust["hinges"].at(0);
  EXPECT_EQ(hinge["parameter"], "need.crisis");
  EXPECT_EQ(hinge["high"], 40);
  EXPECT_EQ(hinge["at_low"], hinge["now"]);
  EXPECT_EQ(hinge["at_high"].at(0)["verdict"], "unknown");
  EXPECT_EQ(robust["best"], json::parse(R"([{"metric": "crises_per_10k", "times": [3, 17], "unknown": 0}])"));
}

TEST_F(ComparisonJsonTest, SeveralAreOneDocument) {
  const std::string one = comparison_json(scenario, scenario, compared, {}, {}, {});
  const json all = json::parse(comparisons_json({one, one}, R"({"kind": "selection"})", scenario, {}));
  EXPECT_EQ(all["kind"], "comparisons");
  ASSERT_EQ(all["comparisons"].size(), 2U);
  EXPECT_EQ(all["comparisons"][1], json::parse(one));
  EXPECT_EQ(all["selection"]["kind"], "selection");
}

TEST_F(ComparisonJsonTest, NamesTheBestAndTies) {
  const std::vector<const MetricTable*> tables{&before.table(), &after.table(), &before.table()};
  const std::vector<Scenario> options(3, scenario);
  const json told = json::parse(selection_json(options, select_best(tables), before.table().metrics(),
                                               region_family(before.table(), 3)));
  EXPECT_EQ(told["kind"], "selection");
  EXPECT_EQ(told["confidence"], 0.95);
  EXPECT_EQ(told["family"], 45);  // 15 outcomes, three pairs
  EXPECT_EQ(told["options"].size(), 3U);
  const auto outcome = [&](const char* id) {
    for (const json& one : told["outcomes"])
      if (one["id"] == id) return one;
    return json();
  };
  EXPECT_EQ(outcome("crises_per_10k")["contenders"], json::array({1}));
  EXPECT_EQ(outcome("crises_per_10k")["tie"], false);
  EXPECT_EQ(outcome("hidden_share")["contenders"], json::array({0, 1, 2}));
  EXPECT_EQ(outcome("hidden_share")["tie"], true);
}

}  // namespace
}  // namespace bansou
