// Every command, called within the test, on a scenario of one small town.
#include "model/app/command_line.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

#include "model/experiment/run.hpp"
#include "model/io/places.hpp"
#include "model/io/result_header.hpp"
#include "model/io/result_store.hpp"
#include "model/io/scenario_reader.hpp"
#include "tests/model/io/dataset_contents.hpp"
#include "tests/paths.hpp"

namespace bansou {
namespace {

namespace fs = std::filesystem;

class CommandsTest : public testing::Test {
 protected:
  CommandsTest() {
    fs::create_directories(folder);
    std::ofstream(folder / "town.yaml") << "title: {ja: 若桜町, en: Wakasa}\n"
                                           "question: {ja: どうなるか。, en: \"What happens?\"}\n"
                                           "extends: bansou:tottori.yaml\n"
                                           "region: {municipalities: [若桜町]}\n"
                                           "years: 1\n"
                                           "replications: 2\n";
  }
  ~CommandsTest() override { fs::remove_all(folder); }

  int bansou(std::vector<std::string> arguments, Language language = Language::en) {
    out.str("");
    err.str("");
    Console console{language, out, err, false};
    return run_command_line(arguments, console);
  }
  std::string town() const { return (folder / "town.yaml").string(); }
  /// The town with almost nobody at its desk.
  std::string fewer_staff() const {
    std::ofstream(folder / "fewer.yaml") << "title: {ja: 減員, en: Fewer staff}\n"
                                            "extends: town.yaml\n"
                                            "changes:\n"
                                            "  - {from: 2021-04-01, team: municipal_desk, scale: 0.02}\n";
    return (folder / "fewer.yaml").string();
  }
  /// The town where staff are paid otherwise, which no resident notices.
  std::string dearer() const {
    std::ofstream(folder / "dearer.yaml") << "title: {ja: 昇給, en: Dearer}\n"
                                             "extends: town.yaml\n"
                                             "parameters: {cost.psw: {value: 9000000, high: 10000000}}\n";
    return (folder / "dearer.yaml").string();
  }
  bool said(const std::string& text) const { return out.str().find(text) != std::string::npos; }
  bool complained(const std::string& text) const { return err.str().find(text) != std::string::npos; }
  static std::string content(const fs::path& file) {
    std::ifstream in(file);
    return {std::istreambuf_iterator<char>(in), {}};
  }

  fs::path folder = fs::path(testing::TempDir()) / ("bansou_command_line_" + std::to_string(getpid()));
  std::ostringstream out;
  std::ostringstream err;
};

TEST_F(CommandsTest, HelpAndVersionAreFine) {
  EXPECT_EQ(bansou({"--version"}), 0);
  EXPECT_TRUE(said("bansou " BANSOU_VERSION));
  EXPECT_EQ(bansou({"--help"}, Language::ja), 0);
  EXPECT_TRUE(said("使い方"));
  EXPECT_TRUE(said("市区町村を探す"));
  EXPECT_EQ(bansou({"run", "--help"}), 0);
  EXPECT_TRUE(said("--resume"));
}

TEST_F(CommandsTest, WrongCommandsAreWrongInput) {
  EXPECT_EQ(bansou({}), input_wrong);
  EXPECT_EQ(bansou({"fly"}), input_wrong);
  EXPECT_EQ(bansou({"run"}), input_wrong);
  EXPECT_EQ(bansou({"run", town(), "--replications", "0"}), input_wrong);
  EXPECT_EQ(bansou({"compare", town()}, Language::ja), input_wrong);
  EXPECT_TRUE(complained("コマンドの書き方が違います"));
}

TEST_F(CommandsTest, WrongScenariosAreWrongInput) {
  std::ofstream(folder / "bad.yaml") << "title: {ja: あ, en: a}\nextends: bansou:tottori.yaml\nyeers: 3\n";
  EXPECT_EQ(bansou({"check", (folder / "bad.yaml").string()}), input_wrong);
  EXPECT_TRUE(complained("bad.yaml:3"));
  EXPECT_EQ(bansou({"run", (folder / "missing.yaml").string()}), input_wrong);
}

TEST_F(CommandsTest, ChecksAScenario) {
  EXPECT_EQ(bansou({"check", town()}, Language::ja), 0);
  EXPECT_TRUE(said("問題ありません"));
  EXPECT_TRUE(said("鳥取県若桜町"));
}

TEST_F(CommandsTest, ChecksWhetherInputsAreMeant) {
  ASSERT_EQ(bansou({"check", town()}), 0) << err.str();
  EXPECT_FALSE(said("is that meant?"));
  std::ofstream(folder / "crowd.yaml")
      << "title: {ja: あ, en: a}\nextends: town.yaml\nchanges:\n"
         "  - {from: 2021-04-01, team: municipal_desk, add: {psw: 1000 FTE}}\n";
  ASSERT_EQ(bansou({"check", (folder / "crowd.yaml").string()}), 0) << err.str();
  EXPECT_TRUE(said("CHECK: from 2021-04-01:"));
  EXPECT_TRUE(said("1,000 FTE for 2,864 residents; is that meant?"));
}

TEST_F(CommandsTest, GuessesTheLoad) {
  ASSERT_EQ(bansou({"check", town(), "--load"}, Language::ja), 0) << err.str();
  EXPECT_TRUE(said("一部較正"));
  EXPECT_TRUE(said("専門的支援の最も長い道"));
  EXPECT_TRUE(said("【区域の一部】"));
  EXPECT_TRUE(said("保健師 "));
  ASSERT_EQ(bansou({"check", town(), "--load", "--json"}), 0) << err.str();
  EXPECT_TRUE(out.str().starts_with("{"));
  EXPECT_TRUE(said("\"kind\": \"preflight\""));
  EXPECT_TRUE(said("\"calibration\""));
  EXPECT_EQ(bansou({"check", town(), "--json"}), input_wrong);
}

TEST_F(CommandsTest, RunsPrintsReportsAndKeepsResults) {
  const std::string results = (folder / "town.h5").string();
  const std::string report = (folder / "town.html").string();
  ASSERT_EQ(bansou({"run", town(), "--out", results, "--report", report, "--threads", "2"}, Language::ja), 0)
      << err.str();
  EXPECT_TRUE(said("一部較正"));
  EXPECT_TRUE(said("反復2回"));
  EXPECT_NE(content(folder / "town.stress.md").find("### 5.3"), std::string::npos);
  const std::string screen = out.str();
  EXPECT_NE(content(report).find("<html lang=\"ja\">"), std::string::npos);
  // The run is complete: resuming reads it.
  ASSERT_EQ(bansou({"run", town(), "--out", results, "--report", report, "--resume"}, Language::ja), 0)
      << err.str();
  EXPECT_EQ(out.str(), screen);
  ASSERT_EQ(bansou({"compare", results, town(), "--quiet"}), 0) << err.str();
  EXPECT_TRUE(said("about the same"));
}

TEST_F(CommandsTest, JsonIsAllThatIsPrinted) {
  ASSERT_EQ(bansou({"run", town(), "--json", "--replications", "1", "--seed", "7"}), 0) << err.str();
  EXPECT_TRUE(out.str().starts_with("{"));
  EXPECT_TRUE(said("\"seed\": 7"));
  EXPECT_TRUE(said("\"finished\": 1"));
}

TEST_F(CommandsTest, SaysWhereAStationaryRunSettles) {
  std::ofstream(folder / "long.yaml") << "title: {ja: あ, en: a}\nextends: town.yaml\nyears: 5\n";
  const std::string file = (folder / "long.yaml").string();
  const std::string results = (folder / "long.h5").string();
  ASSERT_EQ(bansou({"run", file, "--quiet"}), 0) << err.str();
  EXPECT_FALSE(said("stationary (95% interval)"));
  ASSERT_EQ(bansou({"run", file, "--stationary", "--quiet", "--out", results}), 0) << err.str();
  EXPECT_TRUE(said("stationary (95% interval)"));
  EXPECT_NE(content(folder / "long.stress.md").find("MSER-5"), std::string::npos);
  ASSERT_EQ(bansou({"run", file, "--stationary", "--quiet", "--json"}), 0) << err.str();
  EXPECT_TRUE(said("\"stationary\": ["));
  ASSERT_EQ(bansou({"run", file, "--stationary", "--quiet"}, Language::ja), 0) << err.str();
  EXPECT_TRUE(said("5年では落ち着かない"));
  EXPECT_EQ(bansou({"run", town(), "--stationary", "--quiet"}, Language::ja), input_wrong);
  EXPECT_TRUE(complained("5年以上必要です（いまは2回、1年）"));
}

TEST_F(CommandsTest, OnlyWhatDoesNotChangeIsStationary) {
  fewer_staff();
  std::ofstream(folder / "first.yaml") << "title: {ja: あ, en: a}\nextends: fewer.yaml\nyears: 5\n";
  EXPECT_EQ(bansou({"run", (folder / "first.yaml").string(), "--stationary", "--quiet"}), 0) << err.str();
  std::ofstream(folder / "later.yaml") << "title: {ja: あ, en: a}\nextends: town.yaml\nyears: 5\nchanges:\n"
                                          "  - {from: 2021-10-01, team: municipal_desk, scale: 2}\n";
  const std::string later = (folder / "later.yaml").string();
  EXPECT_EQ(bansou({"run", later, "--stationary"}), input_wrong);
  EXPECT_TRUE(complained("2021-10-01"));
  EXPECT_EQ(bansou({"run", town(), "--stationary", "--out", (folder / "x.h5").string(), "--shard", "1/2"}),
            input_wrong);
}

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
  EXPECT_TRUE(said(" / casework.interval:"));
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
}

TEST_F(CommandsTest, MissingResultsAreWrongInput) {
  EXPECT_EQ(bansou({"compare", town(), (folder / "none.h5").string()}), input_wrong);
  EXPECT_TRUE(complained("none.h5: cannot be read"));
}

TEST_F(CommandsTest, ComparesOnlyWhatIsComparable) {
  std::ofstream(folder / "longer.yaml") << "title: {ja: あ, en: a}\nextends: town.yaml\nyears: 2\n";
  EXPECT_EQ(bansou({"compare", town(), (folder / "longer.yaml").string()}), input_wrong);
  EXPECT_TRUE(complained("not the period"));
}

TEST_F(CommandsTest, SeveralOptionsAreOneFamily) {
  std::ofstream(folder / "more.yaml") << "title: {ja: 増員, en: More}\nextends: town.yaml\nchanges:\n"
                                         "  - {from: 2021-04-01, team: municipal_desk, scale: 2}\n";
  const std::string more = (folder / "more.yaml").string();
  const std::string report = (folder / "compared.html").string();
  ASSERT_EQ(bansou({"compare", town(), more, dearer(), "--quiet", "--report", report}), 0) << err.str();
  EXPECT_NE(content(report).find("C: Dearer"), std::string::npos);
  EXPECT_NE(content(report).find("the best is among these"), std::string::npos);
  EXPECT_TRUE(said("39 differences for the region")) << out.str();  // 13 outcomes, three pairs
  EXPECT_TRUE(said("B: More"));
}

TEST_F(CommandsTest, AnswersAQuestion) {
  std::ofstream(folder / "question.yaml") << "title: {ja: 増員, en: More staff}\nextends: town.yaml\n"
                                             "question: {ja: 増やすと。, en: \"What if?\"}\n"
                                             "decides: [wait_first_contact_p90, crises_per_10k]\n"
                                             "arms:\n"
                                             "  - title: {ja: 倍, en: Twice}\n"
                                             "    changes:\n"
                                             "      - {from: 2021-04-01, team: municipal_desk, scale: 2}\n";
  const std::string file = (folder / "question.yaml").string();
  ASSERT_EQ(bansou({"check", file}), 0) << err.str();
  EXPECT_TRUE(said("  arm: Twice"));
  ASSERT_EQ(bansou({"ask", file, "--quiet"}, Language::ja), 0) << err.str();
  EXPECT_TRUE(said("案1: 倍"));
  EXPECT_TRUE(said("決め手: 初回相談までの待ち（90%点）"));
  EXPECT_TRUE(said("答え: "));
  const std::string report = (folder / "answer.html").string();
  ASSERT_EQ(bansou({"ask", file, "--quiet", "--report", report}, Language::ja), 0) << err.str();
  EXPECT_TRUE(complained("報告書: " + report));
  EXPECT_NE(content(report).find("案1: 倍"), std::string::npos);
  EXPECT_EQ(bansou({"ask", file, "--quiet", "--report", town()}), input_wrong);  // never over a scenario
  ASSERT_EQ(bansou({"ask", file, "--quiet", "--json", "--seed", "5", "--replications", "3"}), 0) << err.str();
  EXPECT_TRUE(out.str().starts_with("{"));
  EXPECT_TRUE(said("\"kind\": \"answer\""));
  EXPECT_TRUE(said("\"seed\": 5"));
  EXPECT_TRUE(said("\"pairs\": 3"));
  ASSERT_EQ(bansou({"run", file, "--quiet", "--replications", "1"}), 0) << err.str();
  EXPECT_TRUE(complained("only the present is run, not its arms. To ask: bansou ask " + file));
  EXPECT_EQ(bansou({"compare", town(), file}), input_wrong);
  EXPECT_TRUE(complained("bansou ask compares its arms"));
}

TEST_F(CommandsTest, AsksOnlyWhatIsAQuestion) {
  EXPECT_EQ(bansou({"ask", town()}), input_wrong);
  EXPECT_TRUE(complained("it has no 'arms'"));
  EXPECT_EQ(bansou({"ask", "e99"}), input_wrong);
  EXPECT_TRUE(complained("there is no question 'E99'"));
  EXPECT_EQ(bansou({"ask", (folder / "missing.yaml").string()}), input_wrong);
}

TEST_F(CommandsTest, ListsTheQuestions) {
  ASSERT_EQ(bansou({"questions"}, Language::ja), 0) << err.str();
  EXPECT_TRUE(said("E01   小さな町の基幹相談支援センター"));
  EXPECT_TRUE(said("次の面接・訪問を待った日数"));
  EXPECT_TRUE(said("\nE35 "));
  ASSERT_EQ(bansou({"questions", "--json"}), 0);
  EXPECT_TRUE(out.str().starts_with("["));
  EXPECT_TRUE(said("\"id\": \"E35\""));
}

TEST_F(CommandsTest, ResultsThatCannotBeWrittenFailTheRun) {
  EXPECT_EQ(bansou({"run", town(), "--out", (folder / "no" / "where.h5").string()}), run_failed);
  EXPECT_FALSE(err.str().empty());
}

TEST_F(CommandsTest, RunsUntilPrecise) {
  const std::string grown = (folder / "grown.h5").string();
  const std::string plain = (folder / "plain.h5").string();
  ASSERT_EQ(bansou({"run", town(), "--precision", "10%", "--most", "6", "--out", grown, "--json"}), 0)
      << err.str();
  EXPECT_TRUE(complained("not within ±10 % after 6 replications (at most 6"));
  EXPECT_TRUE(said("\"finished\": 6"));
  EXPECT_TRUE(said("\"reached\": false"));
  EXPECT_TRUE(said("\"most\": 6"));
  EXPECT_NE(content(folder / "grown.stress.md").find("not within ±10 %"), std::string::npos);
  // The replications are those of a run that had been asked for as many.
  ASSERT_EQ(bansou({"run", town(), "--replications", "6", "--out", plain, "--json"}), 0) << err.str();
  EXPECT_EQ(test::dataset_contents(grown), test::dataset_contents(plain));
  // The screen says it, too, and a run that is only read again says the same.
  ASSERT_EQ(bansou({"run", town(), "--replications", "6", "--precision", "10%", "--most", "6", "--out", plain,
                    "--resume"}),
            0)
      << err.str();
  EXPECT_TRUE(said("not within ±10 % after 6 replications"));
  EXPECT_EQ(bansou({"run", town(), "--precision", "5 days"}), input_wrong);
  EXPECT_EQ(bansou({"run", town(), "--most", "5"}), input_wrong);
}

TEST_F(CommandsTest, ShardsTogetherAreTheRun) {
  const std::string whole = (folder / "whole.h5").string();
  const std::string shared = (folder / "shared.h5").string();
  ASSERT_EQ(bansou({"run", town(), "--out", whole, "--replications", "3"}), 0) << err.str();
  ASSERT_EQ(bansou({"run", town(), "--out", shared, "--replications", "3", "--shard", "2/2"}), 0)
      << err.str();
  EXPECT_TRUE(said("bansou merge"));
  EXPECT_EQ(bansou({"merge", town(), "--out", shared, "--replications", "3"}), run_failed);
  EXPECT_TRUE(complained("2 of 3 pieces are missing"));
  ASSERT_EQ(bansou({"run", town(), "--out", shared, "--replications", "3", "--shard", "1/2"}), 0)
      << err.str();
  ASSERT_EQ(bansou({"merge", town(), "--out", shared, "--replications", "3"}), 0) << err.str();
  EXPECT_TRUE(said("shared.stress.md"));
  EXPECT_EQ(test::dataset_contents(whole), test::dataset_contents(shared));
  const std::string described = content(folder / "shared.stress.md");
  EXPECT_NE(described.find("### 5.3"), std::string::npos);
  EXPECT_NE(described.find("shared.stress.svg"), std::string::npos);
  EXPECT_TRUE(content(folder / "shared.stress.svg").find("<svg") != std::string::npos);
}

TEST_F(CommandsTest, ShardsNeedAFileAndAFraction) {
  EXPECT_EQ(bansou({"run", town(), "--shard", "1/2"}), input_wrong);
  EXPECT_EQ(bansou({"run", town(), "--out", (folder / "x.h5").string(), "--shard", "3/2"}), input_wrong);
  EXPECT_EQ(bansou({"merge", town(), "--out", (folder / "x.h5").string()}), run_failed);
  EXPECT_TRUE(complained("there are no shards"));
}

TEST_F(CommandsTest, SaysWhichOfSeveralIsBest) {
  const std::string less = fewer_staff();
  const std::string same = dearer();
  ASSERT_EQ(bansou({"compare", town(), less, same, "--replications", "4", "--quiet"}), 0) << err.str();
  EXPECT_TRUE(said("With 95% confidence for all outcomes together, the best is among these"));
  EXPECT_TRUE(said("By the same 39 simultaneous intervals as the verdicts"));
  EXPECT_TRUE(said("C−A (simultaneous 95%)"));
  EXPECT_TRUE(said("B: Fewer staff"));
  EXPECT_TRUE(said("A, B, C    about the same"));
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
  ASSERT_EQ(bansou({"compare", town(), dearer(), "--robust", "3", "--quiet", "--json"}), 0) << err.str();
  EXPECT_TRUE(said("\"draws\": 3"));
  ASSERT_EQ(bansou({"compare", town(), dearer(), "--robust", "3", "--quiet"}), 0) << err.str();
  EXPECT_TRUE(said("there is no conclusion to test"));
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
}

TEST_F(CommandsTest, TracesOneResidentUnderTwoOptions) {
  std::ofstream(folder / "more.yaml") << "title: {ja: 増員, en: More staff}\n"
                                         "extends: town.yaml\n"
                                         "changes:\n"
                                         "  - {from: 2021-04-01, team: municipal_desk, add: {psw: 3 FTE}}\n";
  const std::string more = (folder / "more.yaml").string();
  ASSERT_EQ(bansou({"trace", town(), more}), 0) << err.str();
  EXPECT_TRUE(said("B: More staff"));
  EXPECT_TRUE(said("A simulated person"));
  EXPECT_TRUE(said("PARTLY CALIBRATED"));
  const std::string name = "若桜町 31325-";
  const std::size_t number = out.str().find(name);
  ASSERT_NE(number, std::string::npos);
  const std::string who =
      out.str().substr(number + name.size(), out.str().find(':', number) - number - name.size());
  EXPECT_EQ(bansou({"trace", town(), more, "--resident", "若桜町-" + who}), 0) << err.str();
  EXPECT_TRUE(said(name + who));
  EXPECT_EQ(bansou({"trace", town(), dearer()}), run_failed);
  EXPECT_TRUE(complained("nobody's journey differs"));
  EXPECT_EQ(bansou({"trace", town(), town()}), input_wrong);
  EXPECT_TRUE(complained("there is nothing to compare"));
  EXPECT_EQ(bansou({"trace", town(), more, "--resident", "米子市"}), input_wrong);
  EXPECT_EQ(bansou({"trace", town(), more, "--resident", "若桜"}, Language::ja), input_wrong);
  EXPECT_TRUE(complained("もしかして: 若桜町"));
  EXPECT_EQ(bansou({"trace", town(), more, "--resident", "若桜町-999999999"}), input_wrong);
}

TEST_F(CommandsTest, DrawsTheNetwork) {
  EXPECT_EQ(bansou({"graph", town(), "--dot"}), 0);
  EXPECT_TRUE(said("digraph"));
  const std::string svg = (folder / "town.svg").string();
  ASSERT_EQ(bansou({"graph", town(), "--out", svg}), 0) << err.str();
  EXPECT_NE(content(svg).find("<svg"), std::string::npos);
}

TEST_F(CommandsTest, FindsTowns) {
  EXPECT_EQ(bansou({"municipalities", "若桜"}, Language::ja), 0);
  EXPECT_TRUE(said("31325"));
  EXPECT_EQ(bansou({"municipalities", "よなご"}), 0);
  EXPECT_TRUE(said("米子市"));
  EXPECT_EQ(bansou({"municipalities", "ヨナゴ"}), 0);
  EXPECT_EQ(bansou({"municipalities", "1202"}), 0);
  EXPECT_TRUE(said("01202"));
  EXPECT_EQ(bansou({"municipalities", "0110"}), 0);
  EXPECT_TRUE(said("札幌市"));
  EXPECT_EQ(bansou({"municipalities", "nowhere"}), input_wrong);
}

TEST_F(CommandsTest, WritesATableForOwnStaff) {
  EXPECT_EQ(bansou({"template", town()}), 0);
  EXPECT_TRUE(
      out.str().starts_with("\xEF\xBB\xBF"
                            "code,name,"));
  EXPECT_TRUE(said(",municipal_desk.phn,"));
  EXPECT_TRUE(said("\n31325,若桜町,"));
  const std::string csv = (folder / "staff.csv").string();
  EXPECT_EQ(bansou({"template", town(), "--out", csv}, Language::ja), 0);
  EXPECT_NE(content(csv).find(",open_cases"), std::string::npos);
  std::ofstream(folder / "own.yaml") << "title: {ja: あ, en: a}\nextends: town.yaml\nlocal: staff.csv\n";
  EXPECT_EQ(bansou({"check", (folder / "own.yaml").string()}), 0) << err.str();
}

TEST_F(CommandsTest, TheLanguageCanBeAskedFor) {
  const std::vector<std::string> japanese{"check", "x", "--lang", "ja"};
  EXPECT_EQ(language_of_arguments(japanese), Language::ja);
  const std::vector<std::string> english{"check", "x", "--lang=en"};
  EXPECT_EQ(language_of_arguments(english), Language::en);
  EXPECT_EQ(bansou({"check", town(), "--lang", "fr"}), input_wrong);
  EXPECT_EQ(bansou({"--lang", "ja", "check", town()}), succeeded);
}

}  // namespace
}  // namespace bansou
