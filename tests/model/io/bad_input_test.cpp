// What people get wrong, and what they are told: each with its line and column, and the nearest known name.
#include <gtest/gtest.h>

#include "tests/model/io/read_text.hpp"
#include "tests/model/io/small_scenario.hpp"

namespace bansou {
namespace {

using test::Shown;
namespace fs = std::filesystem;

class BadInput : public testing::Test {
 protected:
  /// The problems, a line each, with a scenario that differs from a good one by `more`, which starts in
  /// line 3.
  std::string told(const std::string& more, Language language = Language::en) {
    return fmt::format("{}", fmt::join(small_.problems(more, language), "\n"));
  }

  test::SmallScenario small_;
};

TEST_F(BadInput, UnknownKey) {
  EXPECT_EQ(told("replicatons: 20\n").substr(0, 40), "a.yaml:3:1: 'replicatons' is not known h");
  EXPECT_NE(told("replicatons: 20\n").find("Did you mean 'replications'?"), std::string::npos);
  EXPECT_NE(told("replicatons: 20\n", Language::ja).find("もしかして: replications"), std::string::npos);
}

TEST_F(BadInput, TypoInAName) {
  EXPECT_EQ(told("services:\n  window: {team: deks}\n"),
            "a.yaml:4:12: there is no team 'deks'; there are: clinic_team, desk. Did you mean 'desk'?");
  EXPECT_EQ(
      told("services:\n  window: {team: deks}\n", Language::ja),
      "a.yaml:4:12: 「deks」というチームはありません。あるのは clinic_team, desk です。もしかして: desk");
}

TEST_F(BadInput, WrongUnit) {
  EXPECT_EQ(told("parameters:\n  casework.hours_visit: {value: 14, unit: days}\n"),
            "a.yaml:4:37: casework.hours_visit: found '14 days'; a unit of working time is needed (min, h). "
            "'days' is a "
            "unit of time.");
  EXPECT_EQ(told("spin_up: 30 min\n", Language::ja),
            "a.yaml:3:1: spin_up: 期間の単位（days, weeks, months, years）が必要ですが、「30 "
            "min」とあります。「min」は"
            "作業時間の単位です。");
}

TEST_F(BadInput, NegativeDuration) {
  EXPECT_EQ(told("parameters:\n  casework.interval: {value: -14, unit: days}\n"),
            "a.yaml:4:23: casework.interval: found '-14 days'; allowed: 0.5 to 365 days.");
  EXPECT_EQ(told("spin_up: -3 days\n"), "a.yaml:3:1: spin_up: found '-3 days'; allowed: 0 to 18262.5 days.");
}

TEST_F(BadInput, ReferralToNowhere) {
  EXPECT_EQ(told("services:\n  window:\n    routes: {case: caswork}\n"),
            "a.yaml:5:14: there is no service to refer to 'caswork'; there are: casework, clinic, crisis, "
            "ward, window, "
            "home. Did you mean 'casework'?");
}

TEST_F(BadInput, AServiceNobodyCanLeave) {
  EXPECT_EQ(told("services:\n  clinic:\n    routes: {treated: clinic}\n").substr(0, 61),
            "a.yaml:4:3: service 'clinic': nobody can leave this service: ");
}

TEST_F(BadInput, AResourceWithoutCapacityThatResidentsMustUse) {
  EXPECT_EQ(told("parameters:\n  ward.beds: {value: 0}\n"),
            "a.yaml:4:3: 'ward' has not a single bed in the region within 鳥取県; look at ward.beds.");
  small_.write("local.csv", "code,name,desk.phn\n31325,若桜町,0\n");
  EXPECT_EQ(
      told("local: local.csv\nteams:\n  desk: {optional: false}\n", Language::ja),
      "a.yaml:5:3: 若桜町では、「casework」（casework）を利用する住民がいるのに、チーム「desk」の職員が 0 "
      "人です。職員を"
      "置くか、なくてもよいチームなら optional: true と書いてください。");
}

TEST_F(BadInput, CircularExtends) {
  small_.write("b.yaml", "title: b\nextends: [base.yaml, c.yaml]\n");
  small_.write("c.yaml", "title: c\nextends: b.yaml\n");
  small_.write("base.yaml", "title: x\nextends: b.yaml\n");
  EXPECT_NE(told("").find("2:"), std::string::npos);
  EXPECT_NE(told("").find("extends goes round in a circle"), std::string::npos);
}

TEST_F(BadInput, PathsOutsideTheFolder) {
  const auto outside = small_.path() / "secret.csv";
  fs::copy_file(small_.path() / "root/holidays.csv", outside);
  fs::create_symlink(outside, small_.path() / "root/link.csv");
  for (const std::string name :
       {"../secret.csv", "link.csv", outside.c_str(), "/etc/passwd", "bansou:../secret.csv"}) {
    const std::string problem = told("holidays: " + name + "\n");
    EXPECT_EQ(problem.substr(0, 12), "a.yaml:3:1: ") << problem;
    EXPECT_NE(problem.find("is outside the scenario folder"), std::string::npos) << problem;
  }
  EXPECT_EQ(told("holidays: holiday.csv\n"),
            "a.yaml:3:1: there is no file 'holiday.csv'. Did you mean 'holidays.csv'?");
}

TEST_F(BadInput, DuplicateKeys) {
  EXPECT_EQ(told("years: 3\nseed: 1\nyears: 4\n"),
            "a.yaml:5:1: 'years' is given twice, in lines 3 and 5; keep one.");
}

TEST_F(BadInput, AFileOfAHundredMegabytes) {
  const auto big = small_.write("base.yaml", "title: big\n");
  fs::resize_file(big, 100'000'000);  // sparse
  EXPECT_EQ(told(""), "base.yaml: the file has 100.0 MB; at most 8.0 MB are read.");
  const auto table = small_.write("big.csv", "");
  fs::resize_file(table, 100'000'000);
  small_.write("base.yaml", "title: b\n");
  EXPECT_NE(told("municipalities: big.csv\n").find("big.csv: the file has 100.0 MB; at most 32.0 MB"),
            std::string::npos);
}

TEST_F(BadInput, AnAliasBomb) {
  std::string bomb = "note: &a [x, x, x, x, x, x, x, x, x, x]\n";
  for (char name = 'b'; name < 'j'; ++name) {
    bomb += fmt::format("k{0}: &{0} [*{1}, *{1}, *{1}, *{1}, *{1}, *{1}, *{1}, *{1}, *{1}, *{1}]\n", name,
                        static_cast<char>(name - 1));
  }
  const std::string problem = told(bomb);
  EXPECT_NE(problem.find("aliases repeat more than 10000 values."), std::string::npos) << problem;
  EXPECT_EQ(problem.substr(0, 9), "a.yaml:6:") << problem;
}

TEST_F(BadInput, DeepNesting) {
  EXPECT_EQ(told("note: " + std::string(2'000, '[') + std::string(2'000, ']') + "\n"),
            "a.yaml: the brackets [ ] { } are nested too deep.");
  std::string deep = "note:\n";
  for (int i = 0; i < 70; ++i) deep += std::string(static_cast<std::size_t>(i) + 1, ' ') + "a:\n";
  EXPECT_EQ(told(deep).substr(0, 9), "a.yaml:67");
}

TEST_F(BadInput, ATableWithoutAColumn) {
  small_.write("towns.csv", "code,prefecture,area,name\n31201,鳥取県,31-01,鳥取市\n");
  const Shown problems = small_.problems("");
  EXPECT_EQ(problems.at(0),
            "towns.csv:1:1: the column 'kana' is missing; found code, prefecture, area, name.");
  small_.write("towns.csv", "code,prefecture,aera,name\n");
  EXPECT_NE(told("").find("the column 'area' is missing; is 'aera' meant?"), std::string::npos);
}

TEST_F(BadInput, InvalidUtf8) {
  EXPECT_EQ(
      told("question: \x92\xB9\n"),
      "a.yaml:3:11: found the byte 0x92, which is not UTF-8; save the file as UTF-8 (it may be Shift_JIS).");
  small_.write("local.csv", "code,name\n31325,\x8E\xE1\n");
  EXPECT_EQ(told("local: local.csv\n"),
            "local.csv:2:7: found the byte 0x8E, which is not UTF-8; save the file as UTF-8 (it may be "
            "Shift_JIS).");
}

TEST_F(BadInput, UnknownMunicipality) {
  EXPECT_EQ(told("region: {municipalities: [鳥取市, 若狭町]}\n"),
            "a.yaml:3:32: there is no municipality '若狭町'; there are: 南部町, 鳥取市, 若桜町, 智頭町, "
            "南部町, 無人町. Did "
            "you mean '若桜町'?");
}

TEST_F(BadInput, AmbiguousMunicipality) {
  small_.write("base.yaml", "title: x\n");
  const std::string problems = told("municipalities: towns.csv\nregion: {municipalities: [南部町]}\n");
  EXPECT_NE(problems.find(
                "a.yaml:4:27: there are 2 municipalities called '南部町': 青森県南部町 (02445), 鳥取県南部町 "
                "(31389); write the prefecture before the name, or the code."),
            std::string::npos)
      << problems;
  EXPECT_EQ(told("municipalities: towns.csv\nregion: {municipalities: [鳥取県南部町]}\n").find("南部町"),
            std::string::npos);
}

}  // namespace
}  // namespace bansou
