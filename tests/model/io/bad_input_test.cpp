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

  /// What is said of a file that lies in the folder of the good one.
  std::string said_of(const fs::path& file) {
    try {
      read_scenario(file, small_.places(), Language::en);
    } catch (const InputError& error) {
      return error.what();
    }
    return {};
  }

  test::SmallScenario small_;
};

TEST_F(BadInput, UnknownKey) {
  EXPECT_EQ(told("replicatons: 20\n").substr(0, 40), "a.yaml:3:1: 'replicatons' is not known h");
  EXPECT_NE(told("replicatons: 20\n").find("Did you mean 'replications'?"), std::string::npos);
  EXPECT_NE(told("replicatons: 20\n", Language::ja).find("もしかして: replications"), std::string::npos);
}

TEST_F(BadInput, TypoInAName) {
  EXPECT_EQ(
      told("services:\n  window: {team: deks}\n"),
      "a.yaml:4:12: there is no team 'deks'; there are: clinic_team (clinics), desk. Did you mean 'desk'?");
  EXPECT_EQ(told("services:\n  window: {team: deks}\n", Language::ja),
            "a.yaml:4:12: 「deks」というチームはありません。あるのは clinic_team（外来）, desk（窓口） です。"
            "もしかして: desk");
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

TEST_F(BadInput, RatesThatNobodyCouldLiveWith) {
  EXPECT_EQ(told("parameters:\n  need.worsen: {value: 24.1, unit: /day}\n"),
            "a.yaml:4:17: need.worsen: found '24.1 /day'; allowed: 0 to 24 /day.");
  EXPECT_EQ(told("parameters:\n  need.onset_old: {value: 1.5, unit: /year}\n"),
            "a.yaml:4:20: need.onset_old: found '1.5 /year'; allowed: 0 to 1 /year.");
  EXPECT_EQ(
      told("parameters:\n  clinic_team.doctor.fte: {value: 0.0001}\n"),
      "a.yaml:4:28: clinic_team.doctor.fte: found '0.0001 FTE'; a part of a post is at least 0.001 FTE.");
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
            "a.yaml:4:15: 'ward' has not a single bed, since ward.beds is 0; make it more.");
  small_.write("local.csv", "code,name,desk.phn\n31325,若桜町,0\n");
  EXPECT_EQ(
      told("local: local.csv\nteams:\n  desk: {optional: false}\n", Language::ja),
      "a.yaml:3:1: 若桜町では、「窓口」（desk）の職員が表（local）で 0 人ですが、住民は「casework」を利用し"
      "ます。0 より大きい人数（ほとんどいなければ 0.01 など）を書くか、標準でよければ空欄にしてください。");
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
            "a.yaml:3:1007: the brackets [ ] { } are nested too deep.");
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

TEST_F(BadInput, AMunicipalityOutsideAnInheritedPrefecture) {
  const std::string base = (small_.path() / "root/base.yaml").string();
  for (const std::string name : {"青森県南部町", "南部町, 青森県南部町"}) {
    const std::string problem = told("region: {municipalities: [" + name + "]}\n");
    EXPECT_NE(problem.find("'青森県南部町' does not fit 'prefecture: 鳥取県' (inherited from " + base +
                           ":2); give 青森県 as prefecture, too."),
              std::string::npos)
        << problem;
  }
  EXPECT_NE(told("region: {band: 5}\n")
                .find("(5 fit 'prefecture: 鳥取県' (inherited from " + base + ":2), 0 fit 'band: 5')"),
            std::string::npos)
      << told("region: {band: 5}\n");
}

TEST_F(BadInput, ATownThatAQuestionsPageNamesIsToBeReplaced) {
  const auto town =
      small_.write("town.yaml", "title: t\nextends: base.yaml\nregion: {municipalities: [智頭町]}\n");
  const auto file = small_.write("b.yaml", "title: b\nextends: town.yaml\nregion: {prefecture: 青森県}\n");
  EXPECT_EQ(said_of(file),
            file.string() +
                ":3:10: '智頭町' does not fit 'prefecture: 青森県'; this town is inherited from " +
                town.string() + ":3; write the towns that you mean under region: 'municipalities: [...]'.");
}

TEST_F(BadInput, AnUnknownParameterIsOneProblem) {
  EXPECT_EQ(told("parameters:\n  casework.intervall: {value: 14}\n").substr(0, 62),
            "a.yaml:4:3: there is no parameter 'casework.intervall'; there ");
  EXPECT_EQ(small_.problems("parameters:\n  casework.intervall: {value: 14}\n").size(), 1u);
  EXPECT_NE(
      told("parameters:\n  casework.intervall: {value: 14}\n").find("Did you mean 'casework.interval'?"),
      std::string::npos);
}

TEST_F(BadInput, AValueOutsideAnInheritedRangeIsTheReadersOwn) {
  const auto range = small_.write(
      "range.yaml", "title: r\nextends: base.yaml\nparameters:\n  casework.plan: {low: 0.4, high: 0.6}\n");
  const auto file =
      small_.write("b.yaml", "title: b\nextends: range.yaml\nparameters:\n  casework.plan: {value: 0.3}\n");
  EXPECT_EQ(said_of(file),
            file.string() +
                ":4:19: casework.plan: low 0.4, value 0.3 and high 0.6 are not in this order. The range "
                "is inherited from " +
                range.string() + ":4; give 'low', too.");
}

TEST_F(BadInput, PostsWithoutUnitOrWithADecimalComma) {
  const std::string change = "changes:\n  - {from: 2021-04-01, team: desk, add: ";
  EXPECT_EQ(told(change + "{psw: 1}}\n"),
            "a.yaml:4:42: psw: found '1'; allowed: full-time posts, such as 1.5 FTE. Write it with its unit: "
            "'1 FTE'.");
  EXPECT_NE(
      told(change + "{psw: 1,5 FTE}}\n").find("A comma cannot be a decimal point; write it like '1.5 FTE'."),
      std::string::npos);
}

TEST_F(BadInput, ThousandsThatACommaCutsOff) {
  const std::string change = "changes:\n  - {from: 2021-04-01, team: desk, add: {psw: 1 FTE}, yearly_cost: ";
  for (const char* cost : {"5,000 yen}\n", "5,000,000 yen}\n", "3,000,000}\n"})
    EXPECT_NE(told(change + cost).find("or leave its commas out."), std::string::npos)
        << cost << told(change + cost);
  EXPECT_EQ(told(change + "\"5,000,000 yen\"}\n"), "");
}

TEST_F(BadInput, NamesOfPeopleInsteadOfIds) {
  const std::string change = "changes:\n  - {from: 2021-04-01, ";
  EXPECT_EQ(told(change + "team: 外来, add: {phn: 1 FTE}}\n", Language::ja),
            "a.yaml:4:24: 「外来」というチームはありません。あるのは clinic_team（外来）, desk（窓口） です。"
            "もしかして: clinic_team");
  EXPECT_EQ(told(change + "team: desk, add: {保健師: 1 FTE}}\n"),
            "a.yaml:4:42: there is no role in team desk '保健師'; there are: phn, psw.");
}

TEST_F(BadInput, ANameGluedToItsValue) {
  EXPECT_NE(told("note:here\n").find("colon"), std::string::npos) << told("note:here\n");
  EXPECT_NE(told("years:5\nseed: 1\n").find("that the line before is 'name: value' (a colon and a space)"),
            std::string::npos)
      << told("years:5\nseed: 1\n");
}

TEST_F(BadInput, YearsWithoutBounds) {
  EXPECT_EQ(told("years: 1e30\n"), "a.yaml:3:1: years: found '1e+30'; allowed: a whole number from 1 to 50.");
  EXPECT_EQ(
      told("start: 2031-04-01\n"),
      "a.yaml:3:1: the run reaches from 2030-04-01 (its spin-up included) to 2033-03-31, but the table of "
      "holidays from 2020-01-01 to 2031-12-31; change start, years or spin_up, or add to the table.");
}

TEST_F(BadInput, AnOwnTableAboutOtherTowns) {
  small_.write("local.csv", "code,name,desk.phn\n02445,南部町,1\n");
  EXPECT_EQ(told("local: local.csv\n"),
            "a.yaml:3:1: this table has no row of a municipality of the region; check the codes.");
}

TEST_F(BadInput, TablesThatAreNoCommaSeparatedText) {
  const auto table = [&](std::string_view content) {
    small_.write("local.csv", content);
    return told("local: local.csv\n");
  };
  EXPECT_NE(
      table("code;name;desk.phn\n31325;若桜町;1\n").find("local.csv:1:1: values are separated by semicolons"),
      std::string::npos);
  EXPECT_NE(table("code,name,desk.phn\n31325,若桜町,１\n").find("Write the digits as 0-9 (half width)."),
            std::string::npos);
  EXPECT_NE(
      table("PK\x03\x04 and so on").find("this is an Excel file (such as .xlsx), not text. Save it in Excel"),
      std::string::npos);
  EXPECT_NE(table("\x89HDF\r\n").find("these are results of a run (HDF5)"), std::string::npos);
}

TEST_F(BadInput, AMillionUnknownCodesAreToldInShort) {
  std::string content = "code,name\n";
  for (int i = 0; i < 900'000; ++i) content += fmt::format("{},{}\n", 40'000'000 + i, i);
  small_.write("local.csv", content);
  const test::Shown problems = small_.problems("local: local.csv\n");
  ASSERT_EQ(problems.size(), 101u);
  EXPECT_EQ(problems.back(), "local.csv: and 899900 more problems.");
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
