// Every other command, and what all have in common.
#include "model/app/command_line.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <sstream>

#include "model/core/team.hpp"
#include "model/io/result_header.hpp"
#include "model/io/scenario_reader.hpp"
#include "tests/model/app/commands.hpp"

namespace bansou {
namespace {

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
  EXPECT_TRUE(said("1,000 FTE for 2,864"));
  EXPECT_TRUE(said("is that meant?"));
}

TEST_F(CommandsTest, GuessesTheLoad) {
  ASSERT_EQ(bansou({"check", town(), "--load"}, Language::ja), 0) << err.str();
  EXPECT_TRUE(said("一部較正"));
  EXPECT_TRUE(said("さらにつなぐ最も長い道（専門的支援）"));
  EXPECT_TRUE(said("【区域の一部】"));
  EXPECT_TRUE(said("保健師 "));
  ASSERT_EQ(bansou({"check", town(), "--load", "--json"}), 0) << err.str();
  EXPECT_TRUE(out.str().starts_with("{"));
  EXPECT_TRUE(said("\"kind\": \"preflight\""));
  EXPECT_TRUE(said("\"calibration\""));
  EXPECT_EQ(bansou({"check", town(), "--json"}), input_wrong);
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
  EXPECT_TRUE(said("主な判断指標: 初回相談までの待ち（90%点）"));
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
  EXPECT_FALSE(said("\"robust\""));
  ASSERT_EQ(bansou({"ask", file, "--quiet", "--robust", "2", "--report", report}), 0) << err.str();
  EXPECT_TRUE(said("Do the conclusions survive other assumptions?"));
  EXPECT_NE(content(report).find("Do the conclusions survive"), std::string::npos);
  ASSERT_EQ(bansou({"ask", file, "--quiet", "--robust", "2", "--json"}), 0) << err.str();
  EXPECT_TRUE(said("\"draws\": 2"));
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
  EXPECT_TRUE(complained("nobody's journey in "));
  EXPECT_EQ(bansou({"trace", town(), town()}), input_wrong);
  EXPECT_TRUE(complained("there is nothing to compare"));
  EXPECT_EQ(bansou({"trace", town(), more, "--resident", "米子市"}), input_wrong);
  EXPECT_EQ(bansou({"trace", town(), more, "--resident", "若桜"}, Language::ja), input_wrong);
  EXPECT_TRUE(complained("もしかして: 若桜町"));
  for (const char* nobody : {"若桜町-999999999", "若桜町-99999999999", "若桜町-", "-"})
    EXPECT_EQ(bansou({"trace", town(), more, "--resident", nobody}), input_wrong) << nobody;
}

TEST_F(CommandsTest, DrawsTheNetwork) {
  EXPECT_EQ(bansou({"graph", town(), "--dot"}), 0);
  EXPECT_TRUE(said("digraph"));
  const std::string svg = (folder / "town.svg").string();
  ASSERT_EQ(bansou({"graph", town(), "--out", svg}), 0) << err.str();
  EXPECT_NE(content(svg).find("<svg"), std::string::npos);
  EXPECT_TRUE(complained("--all"));
  const auto drawn = [&](const char* service) { return out.str().find(service) != std::string::npos; };
  EXPECT_EQ(bansou({"graph", town(), "--dot"}), 0);
  EXPECT_TRUE(drawn("Outpatient treatment"));
  EXPECT_FALSE(drawn("Group home"));
  EXPECT_EQ(bansou({"graph", town(), "--dot", "--all"}), 0);
  EXPECT_TRUE(drawn("Group home"));
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
  EXPECT_NE(err.str().find("5 = 300,000 and over"), std::string::npos) << err.str();
  EXPECT_EQ(bansou({"municipalities", "nowhere"}), input_wrong);
  EXPECT_EQ(bansou({"municipalities", "３１３２５"}), 0);
  EXPECT_TRUE(said("若桜町"));
  EXPECT_EQ(bansou({"municipalities", "31-01"}), 0);
  EXPECT_TRUE(said("若桜町") && said("鳥取市保健所"));
  EXPECT_FALSE(said("米子市"));
  EXPECT_EQ(bansou({"municipalities", "鳥取市保健所"}), 0);
  EXPECT_TRUE(said("若桜町"));
  EXPECT_EQ(bansou({"municipalities", "鳥取県東部"}, Language::ja), input_wrong);
  EXPECT_TRUE(complained("もしかして: 鳥取県。探せるのは、市区町村か都道府県の名前"));
}

TEST_F(CommandsTest, TakesFullWidthDigitsForDigits) {
  EXPECT_EQ(bansou({"ask", "Ｅ９９"}), input_wrong);
  EXPECT_TRUE(complained("'E99'"));
  EXPECT_EQ(bansou({"run", town(), "--replications", "０"}), input_wrong);
  EXPECT_TRUE(complained("a whole number from 1 to 100000"));
  EXPECT_EQ(bansou({"run", town(), "--replications", "１"}), 0) << err.str();
}

TEST_F(CommandsTest, WritesATableForOwnStaff) {
  EXPECT_EQ(bansou({"template", town()}), 0);
  EXPECT_TRUE(
      out.str().starts_with("\xEF\xBB\xBF"
                            "code,name,"));
  EXPECT_TRUE(said(",municipal_desk.phn,"));
  EXPECT_TRUE(said(",health_centre.phn,"));
  EXPECT_TRUE(said("\n31325,若桜町,"));
  const std::string csv = (folder / "staff.csv").string();
  EXPECT_EQ(bansou({"template", town(), "--out", csv}, Language::ja), 0);
  EXPECT_TRUE(complained("local: staff.csv と書いて")) << err.str();
  EXPECT_TRUE(complained("保健所ごと: 鳥取市保健所（若桜町）")) << err.str();
  EXPECT_NE(content(csv).find(",open_cases"), std::string::npos);
  std::ofstream(folder / "own.yaml") << "title: {ja: あ, en: a}\nextends: town.yaml\nlocal: staff.csv\n";
  EXPECT_EQ(bansou({"check", (folder / "own.yaml").string()}), 0) << err.str();
}

TEST_F(CommandsTest, FillsATableWithWhatTheRuleGives) {
  EXPECT_EQ(bansou({"template", town(), "--standard"}), 0);
  const std::string csv = out.str();
  const auto cell_of = [&](const std::string& column) {
    std::istringstream lines(csv.substr(3));  // after the byte order mark
    std::string head, row, title, cell;
    std::getline(lines, head);
    std::getline(lines, row);
    std::istringstream titles(head), cells(row);
    while (std::getline(titles, title, ',') && std::getline(cells, cell, ',')) {
      if (title == column) return cell;
    }
    return std::string("no such column");
  };
  EXPECT_GT(std::stod(cell_of("municipal_desk.phn")), 0.0);
  EXPECT_GT(std::stod(cell_of("health_centre.phn")), 0.0);
  EXPECT_EQ(cell_of("outreach_team.psw"), "");  // nobody, unless somebody says so
  std::ofstream(folder / "staff.csv") << csv;
  std::ofstream(folder / "own.yaml") << "title: {ja: あ, en: a}\nextends: town.yaml\nlocal: staff.csv\n";
  const auto posts = [&](const std::filesystem::path& file) {
    const Scenario scenario = read_scenario(file, default_places(file, {}), Language::en);
    std::map<std::string, double> all;
    for (const TeamSpec& team : scenario.teams) {
      for (const Catchment& place : catchments(scenario, team.level)) {
        for (const auto& [role, fte] : baseline_staff(scenario, team, place.municipalities))
          all[team.id + "." + role] += fte;
      }
    }
    return all;
  };
  const auto told = posts(folder / "own.yaml");
  for (const auto& [role, fte] : posts(town())) EXPECT_NEAR(told.at(role), fte, 0.01 * fte) << role;
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
