// `bansou compare`.
#include "model/app/compare_command.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "model/experiment/run.hpp"
#include "model/io/places.hpp"
#include "model/io/result_file.hpp"
#include "model/io/result_store.hpp"
#include "model/io/scenario_reader.hpp"
#include "tests/model/app/commands.hpp"
#include "tests/model/io/rewrite_text.hpp"
#include "tests/paths.hpp"

namespace bansou {
namespace {

namespace fs = std::filesystem;

TEST_F(CommandsTest, ComparesOnlyWhatDiffers) {
  std::ofstream(folder / "same.yaml") << "title: {ja: い, en: b}\nextends: town.yaml\nreplications: 3\n";
  const std::string same = (folder / "same.yaml").string();
  EXPECT_EQ(bansou({"compare", town(), same}), input_wrong);
  EXPECT_TRUE(complained("same.yaml: does not differ from " + town() + ": there is nothing to compare."));
  EXPECT_EQ(bansou({"compare", town(), fewer_staff(), same}, Language::ja), input_wrong);
  EXPECT_TRUE(complained("違うところがない"));
}

TEST_F(CommandsTest, SaysWhatAnOwnTableAndParametersMakeOtherwise) {
  std::ofstream(folder / "own.csv") << "code,name,municipal_desk.psw,open_cases\n31325,若桜町,1,5\n";
  std::ofstream(folder / "own.yaml") << "title: {ja: い, en: b}\nextends: town.yaml\nlocal: own.csv\n";
  ASSERT_EQ(bansou({"compare", town(), (folder / "own.yaml").string(), "--quiet"}, Language::ja), 0)
      << err.str();
  EXPECT_TRUE(said("独自の表（local）／若桜町 市町村の保健・福祉窓口 精神保健福祉士: 標準の計算 → 1"));
  EXPECT_TRUE(said("費用の差（年）: +"));
  std::ofstream(folder / "figure.yaml") << "title: {ja: い, en: b}\nextends: town.yaml\n"
                                           "parameters: {casework.interval: {value: 20}}\n";
  ASSERT_EQ(bansou({"compare", town(), (folder / "figure.yaml").string(), "--quiet"}), 0) << err.str();
  EXPECT_TRUE(said(" / Casework: time between contacts, distressed (casework.interval):"));
  EXPECT_TRUE(said("Difference in cost a year: not known"));
  ASSERT_EQ(bansou({"compare", town(), (folder / "figure.yaml").string(), "--quiet", "--json"}), 0);
  EXPECT_TRUE(nlohmann::json::parse(out.str())["yearly_cost"]["b"].is_null());
}

TEST_F(CommandsTest, ResultsMayLieAnywhere) {
  fs::create_directories(folder / "data");
  fs::copy(in_scenarios("data/municipalities.csv"), folder / "data");
  std::ofstream(folder / "copied.yaml") << "title: {ja: 写し, en: Copied}\nextends: town.yaml\n"
                                           "municipalities: data/municipalities.csv\n";
  fs::create_directories(folder / "elsewhere");
  const std::string results = (folder / "elsewhere" / "r.h5").string();
  ASSERT_EQ(bansou({"run", "--quiet", (folder / "copied.yaml").string(), "--out", results}), 0) << err.str();
  EXPECT_EQ(bansou({"compare", "--quiet", results, fewer_staff()}), 0) << err.str();
  EXPECT_EQ(bansou({"compare", results, fewer_staff(), "--root", (folder / "elsewhere").string()}),
            input_wrong);
  fs::remove_all(folder / "data");
  fs::remove(folder / "copied.yaml");
  EXPECT_EQ(bansou({"compare", "--quiet", results, fewer_staff()}), 0) << err.str();
}

TEST_F(CommandsTest, ResultsAreOfTheTablesOfThen) {
  const fs::path own = folder / "own.csv";
  std::ofstream(own) << "code,name,municipal_desk.psw\n31325,若桜町,1\n";
  std::ofstream(folder / "own.yaml") << "title: {ja: い, en: b}\nextends: town.yaml\nlocal: own.csv\n";
  const std::string results = (folder / "own.h5").string();
  ASSERT_EQ(bansou({"run", "--quiet", (folder / "own.yaml").string(), "--out", results}), 0) << err.str();
  ASSERT_EQ(bansou({"compare", "--quiet", town(), results}), 0) << err.str();
  const std::string then = out.str();
  EXPECT_NE(then.find("若桜町"), std::string::npos) << then;
  std::ofstream(own) << "code,name,municipal_desk.psw\n31325,若桜町,2\n";
  EXPECT_EQ(bansou({"compare", "--quiet", town(), results}), 0) << err.str();
  EXPECT_EQ(out.str(), then);

  std::string scenario = ResultFile(results).scenario();
  scenario.replace(scenario.find("\"years\":1"), 9, "\"years\":5");
  test::rewrite_text(results, scenario_dataset, scenario);
  EXPECT_EQ(bansou({"compare", "--quiet", results, town()}), input_wrong);
  EXPECT_TRUE(complained("own.h5: the scenario in these results was changed after the run")) << err.str();
}

TEST_F(CommandsTest, MissingResultsAreWrongInput) {
  EXPECT_EQ(bansou({"compare", town(), (folder / "none.h5").string()}), input_wrong);
  EXPECT_TRUE(complained("none.h5: cannot be read"));
}

TEST_F(CommandsTest, ComparesOnlyWhatIsComparable) {
  std::ofstream(folder / "longer.yaml") << "title: {ja: あ, en: a}\nextends: town.yaml\nyears: 2\n";
  EXPECT_EQ(bansou({"compare", town(), (folder / "longer.yaml").string()}), input_wrong);
  EXPECT_TRUE(complained("longer.yaml: cannot be compared: 2 years from 2021-04-01, not the period of "))
      << err.str();
  ASSERT_EQ(bansou({"run", "--quiet", town(), "--seed", "5", "--out", (folder / "five.h5").string()}), 0);
  EXPECT_EQ(bansou({"compare", "--quiet", town(), (folder / "five.h5").string()}), input_wrong);
  EXPECT_TRUE(complained("seed 5, not that of ")) << err.str();
}

TEST_F(CommandsTest, SeveralOptionsAreOneFamily) {
  std::ofstream(folder / "more.yaml") << "title: {ja: 増員, en: More}\nextends: town.yaml\nchanges:\n"
                                         "  - {from: 2021-04-01, team: municipal_desk, scale: 2}\n";
  const std::string more = (folder / "more.yaml").string();
  const std::string report = (folder / "compared.html").string();
  ASSERT_EQ(bansou({"compare", town(), more, dearer(), "--quiet", "--report", report}), 0) << err.str();
  EXPECT_NE(content(report).find("C: Dearer"), std::string::npos);
  EXPECT_NE(content(report).find("the best is among these"), std::string::npos);
  EXPECT_TRUE(said("45 differences for the region")) << out.str();  // 15 outcomes, three pairs
  EXPECT_TRUE(said("B: More"));
}

TEST_F(CommandsTest, SaysWhichOfSeveralIsBest) {
  const std::string less = fewer_staff();
  const std::string same = dearer();
  ASSERT_EQ(bansou({"compare", town(), less, same, "--replications", "4", "--quiet"}), 0) << err.str();
  EXPECT_TRUE(said("With 95% confidence for all outcomes together, the best is among these"));
  EXPECT_TRUE(said("By the same 45 simultaneous intervals as the verdicts"));
  EXPECT_TRUE(said("C−A (simultaneous"));
  EXPECT_TRUE(said("B: Fewer staff"));
  EXPECT_TRUE(said("A, B, C    not shown")) << out.str();  // equal pairs of few events, under B
  EXPECT_TRUE(said("Of C, too, outcomes are undecided") || said("Of B, too, outcomes are undecided"));
  const std::size_t few = out.str().find("TOO FEW REPLICATIONS");
  ASSERT_NE(few, std::string::npos);  // and of all options in one sentence
  EXPECT_EQ(out.str().find("TOO FEW REPLICATIONS", few + 1), std::string::npos);
  ASSERT_EQ(bansou({"compare", town(), less, same, "--replications", "4", "--quiet", "--json"}), 0);
  const auto told = nlohmann::json::parse(out.str());
  EXPECT_EQ(told["kind"], "comparisons");
  ASSERT_EQ(told["comparisons"].size(), 2u);
  EXPECT_EQ(told["comparisons"][0]["kind"], "comparison");
  EXPECT_EQ(told["comparisons"][1]["b"]["scenario"], same);
  EXPECT_EQ(told["selection"]["kind"], "selection");
  EXPECT_EQ(told["selection"]["outcomes"][0]["tie"], true);
}

TEST_F(CommandsTest, TestsWhetherConclusionsSurvive) {
  const std::string many = fewer_staff();
  ASSERT_EQ(bansou({"compare", town(), many, "--replications", "12", "--robust", "3", "--quiet"}), 0)
      << err.str();
  EXPECT_TRUE(said("Do the conclusions survive other assumptions"));
  EXPECT_TRUE(said(" of 3"));
  EXPECT_TRUE(said("assumption that moves"));
  ASSERT_EQ(bansou({"compare", town(), dearer(), "--robust", "3", "--quiet", "--json"}), 0) << err.str();
  EXPECT_TRUE(said("\"draws\": 3"));
  ASSERT_EQ(bansou({"compare", town(), dearer(), "--robust", "3", "--quiet"}), 0) << err.str();
  EXPECT_TRUE(said("there is no conclusion to test"));
}

TEST_F(CommandsTest, TestsSeveralOptionsTogether) {
  const std::string less = fewer_staff();
  const std::string same = dearer();
  ASSERT_EQ(bansou({"compare", town(), less, same, "--replications", "4", "--robust", "3", "--quiet"}), 0)
      << err.str();
  EXPECT_TRUE(said("Of 3 other sets of assumptions, those with the best level"));
  ASSERT_EQ(
      bansou({"compare", town(), less, same, "--replications", "4", "--robust", "3", "--quiet", "--json"}),
      0);
  const auto told = nlohmann::json::parse(out.str());
  EXPECT_FALSE(told["comparisons"][0].contains("robust"));
  ASSERT_FALSE(told["robust"]["best"].empty());
  for (const auto& outcome : told["robust"]["best"]) {
    ASSERT_EQ(outcome["times"].size(), 3U);
    EXPECT_EQ(outcome["times"][0], outcome["times"][2]);  // C differs in cost only
  }
}

TEST_F(CommandsTest, ResultsByAPolicyAreNamedAndNotRunAgain) {
  const Places places = default_places(town(), {});
  nlohmann::json tree = nlohmann::json::parse(read_scenario(town(), places, Language::en).resolved);
  tree["policy"] = "mine 1a2b";
  const Scenario decided = scenario_from({tree, {}}, places, Language::en);
  const fs::path results = folder / "decided.h5";
  ResultStore store(results, decided, Leftover::refuse);
  RunOptions options;
  options.finished = [&](Piece piece, const Outcomes& outcomes) { store.put(piece, outcomes); };
  run(decided, options);
  store.finish(RunInfo::here(1));
  ASSERT_EQ(bansou({"compare", town(), results.string(), "--quiet"}), 0) << err.str();
  EXPECT_TRUE(said("(policy: mine 1a2b)"));
  EXPECT_EQ(bansou({"compare", town(), results.string(), "--robust", "2", "--quiet"}), input_wrong);
  EXPECT_TRUE(complained("decided by a policy in Python"));
  EXPECT_EQ(bansou({"run", results.string(), "--quiet"}, Language::ja), input_wrong);
  EXPECT_TRUE(complained("Python で方針を渡してください"));
}

}  // namespace
}  // namespace bansou
