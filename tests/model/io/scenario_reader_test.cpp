#include "model/io/scenario_reader.hpp"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "tests/model/io/read_text.hpp"
#include "tests/model/io/small_scenario.hpp"
#include "tests/paths.hpp"

namespace bansou {
namespace {

using nlohmann::json;
using test::Shown;

TEST(ScenarioReader, ReadsEverything) {
  const test::SmallScenario small;
  const Scenario scenario = small.read("question: {ja: なぜ, en: why}\n");
  EXPECT_EQ(scenario.title.ja, "a");
  EXPECT_EQ(scenario.question.en, "why");
  EXPECT_EQ(iso_date(scenario.start), "2021-04-01");
  EXPECT_EQ(scenario.years, 2);
  EXPECT_EQ(scenario.spin_up, 365.0);
  EXPECT_EQ(scenario.replications, 3u);
  EXPECT_EQ(scenario.seed, 7u);
  EXPECT_EQ(scenario.municipalities.size(), 5u);
  EXPECT_EQ(scenario.municipalities[0].health_centre, "鳥取市保健所");
  EXPECT_EQ(scenario.local.size(), 5u);
  EXPECT_EQ(scenario.holidays, std::vector<int>{28});
  EXPECT_EQ(scenario.teams.size(), 2u);
  EXPECT_EQ(scenario.sources.at("census").tag, "P");
  EXPECT_EQ(scenario.path, (small.path() / "root/a.yaml").string());
}

TEST(ScenarioReader, ReadsTheShippedScenarios) {
  for (const auto& entry : std::filesystem::recursive_directory_iterator(in_checkout("scenarios"))) {
    const auto& file = entry.path();
    if (file.extension() != ".yaml" || file.parent_path().filename() == "base") continue;
    try {
      EXPECT_FALSE(read_scenario(file, default_places(file), Language::ja).municipalities.empty());
    } catch (const InputError& error) {
      ADD_FAILURE() << error.what();
    }
  }
}

TEST(ScenarioReader, WhatIsAskedIsNoPartOfTheScenario) {
  const test::SmallScenario small;
  const Scenario plain = small.read();
  const Scenario asked = small.read(
      "decides: [crises_per_10k]\narms:\n"
      "  - {title: more, changes: [{from: 2022-04-01, team: desk, scale: 2}]}\n");
  EXPECT_EQ(asked.resolved, plain.resolved);
  EXPECT_TRUE(asked.changes.empty());
}

TEST(ScenarioReader, TheResolvedScenarioReadsAgain) {
  const test::SmallScenario small;
  const Scenario once = small.read(
      "limits: {ja: 移動時間, en: travel}\nchanges:\n  - {from: 2022-04-01, team: desk, scale: 2}\n");
  const Scenario again = scenario_from({json::parse(once.resolved), {}}, small.places(), Language::en);
  EXPECT_EQ(once.limits.en, "travel");
  EXPECT_EQ(again.limits, once.limits);
  EXPECT_EQ(again.resolved, once.resolved);
  EXPECT_EQ(again.changes.size(), 1u);
  EXPECT_EQ(again.municipalities.size(), once.municipalities.size());
}

TEST(ScenarioReader, OnlyAResolvedScenarioNamesAPolicy) {
  const test::SmallScenario small;
  json tree = json::parse(small.read().resolved);
  tree["policy"] = "mine 1a2b";
  const Scenario decided = scenario_from({tree, {}}, small.places(), Language::en);
  EXPECT_EQ(decided.policy, "mine 1a2b");
  EXPECT_EQ(scenario_from({json::parse(decided.resolved), {}}, small.places(), Language::en).policy,
            decided.policy);
  EXPECT_TRUE(small.read().policy.empty());
  ASSERT_EQ(small.problems("policy: mine\n").size(), 1u);
}

TEST(ScenarioReader, OverridesAreCheckedLikeFiles) {
  const test::SmallScenario small;
  json tree = json::parse(small.read().resolved);
  tree["years"] = 500;
  tree["start"] = "2021-02-30";
  try {
    scenario_from({tree, {}}, small.places(), Language::ja);
    FAIL();
  } catch (const InputError& error) {
    EXPECT_EQ(std::string(error.what()),
              "years に「500」とあります。ここに書けるのは、1 以上 50 以下の数です。\n"
              "「2021-02-30」という日付はありません。2021-04-01 の形で、暦にある日を書いてください。");
  }
}

TEST(ScenarioReader, SaysEverythingAtOnceAndNothingTwice) {
  EXPECT_EQ(
      test::SmallScenario().problems("yeers: 3\n"
                                     "spin_up: 30 min\n"
                                     "region: {prefecture: 鳥取}\n"
                                     "parameters:\n"
                                     "  casework.plan: {unit: h, source: none_such}\n"
                                     "teams: {desk: {level: citty}}\n"),
      (Shown{
          "a.yaml:3:1: 'yeers' is not known here; allowed: arms, changes, decides, extends, holidays, "
          "jurisdiction, limits, local, municipalities, note, parameters, question and 10 more. Did you mean "
          "'years'?",
          "a.yaml:4:1: spin_up: found '30 min'; a unit of time is needed (days, weeks, months, years). 'min' "
          "is a "
          "unit of working time.",
          "a.yaml:5:10: there is no prefecture '鳥取'; there are: 青森県, 鳥取県. Did you mean '鳥取県'?",
          "a.yaml:7:19: casework.plan: found '0.5 h'; a unit of share is needed (%). 'h' is a unit of "
          "working time.",
          "a.yaml:7:28: there is no source 'none_such'; there are: assumption, census.",
          "a.yaml:8:16: level: found 'citty'; allowed: municipality, area, health_centre, centre, "
          "prefecture."}));
}

TEST(ScenarioReader, SaysWhatIsMissing) {
  const test::SmallScenario small;
  try {
    read_scenario(small.write("empty.yaml", "title: empty\n"), small.places(), Language::en);
    FAIL();
  } catch (const InputError& error) {
    const std::string what = error.what();
    for (const char* part :
         {"the region is missing", "'municipalities' is missing", "'jurisdiction' is missing",
          "the start is missing", "83 of 83 parameters are missing"}) {
      EXPECT_NE(what.find(part), std::string::npos) << part << " in\n" << what;
    }
  }
}

TEST(ScenarioReader, AFileThatCannotBeReadBringsNoOtherProblems) {
  const test::SmallScenario small;
  small.write("base.yaml", "title: [\n");
  EXPECT_EQ(small.problems("spin_up: 30 min\n").size(), 2u);  // what base.yaml would define is not missed
}

}  // namespace
}  // namespace bansou
