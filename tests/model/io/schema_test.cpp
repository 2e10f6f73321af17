#include "model/io/schema.hpp"

#include <gtest/gtest.h>

#include "tests/model/io/temp_folder.hpp"
#include "tests/paths.hpp"

namespace bansou {
namespace {

using Shown = std::vector<std::string>;

class Schema : public testing::Test {
 protected:
  Shown check(std::string_view yaml, Extent extent = Extent::one_file) {
    Problems problems;
    const Document document = read_yaml(folder_.write("a.yaml", yaml), problems);
    check_schema(document, read_schema(in_scenarios("schema.json"), problems), problems, extent);
    return test::shown(problems);
  }

  test::TempFolder folder_;
};

TEST_F(Schema, AcceptsADifference) {
  EXPECT_EQ(check(R"(
title: {ja: 三町で共同設置, en: Three towns together}
extends: [../tottori.yaml, "bansou:base/care-system.yaml"]
region: {prefecture: 鳥取県, band: [1, 2], municipalities: [31201, "01100", 若桜町]}
start: 2021-04-01
years: 5
spin_up: 365 days
replications: 20
seed: 20210401
teams:
  core_centre:
    shift: {days: [mon, tue], from: 08:30, to: 24:00, holidays: closed}
    roles: {psw: {rule: flat}}
services: {desk: {entry: help, routes: {next: home, crisis: [a, b]}}}
parameters: {casework.visit: {value: 2}}
changes:
  - {from: 2022-04-01, joint: core_centre, of: [若桜町, 智頭町], seat: 若桜町, set_staff: {psw: 1.0 FTE}}
  - {from: 2022-04-01, in: {band: 1}, team: desk, add: {psw: +0.5 FTE}, yearly_cost: "5,000,000 yen"}
  - {from: 2022-04-01, in: [若桜町], set: {casework.visit: 90 min, casework.cap: 3}}
)"),
            Shown{});
}

TEST_F(Schema, OneFileMayBeIncompleteTheWholeMayNot) {
  const std::string_view file =
      "title: x\nparameters:\n  a.b: {value: 2, unit: h, year: 2020, source: assumption}\n";
  EXPECT_EQ(check(file), Shown{});
  EXPECT_EQ(check(file, Extent::whole), Shown{"3:3 'reason' is missing."});
  EXPECT_EQ(check("years: 3\n"), Shown{"1:1 'title' is missing."});
}

TEST_F(Schema, ListEntriesAreCompleteInEveryFile) {
  EXPECT_EQ(check("title: x\nchanges:\n  - team: desk\n"), Shown{"3:5 'from' is missing."});
}

TEST_F(Schema, RefusesWhatTheSketchDoesNotKnow) {
  EXPECT_EQ(
      check("title: x\nteams:\n  desk: {level: city}\n"),
      Shown{"3:10 level: found 'city'; allowed: municipality, area, health_centre, centre, prefecture."});
  EXPECT_TRUE(check("title: x\nregion: {prefektur: 鳥取県}\n").at(0).ends_with("Did you mean 'prefecture'?"));
  EXPECT_EQ(
      check("title: x\nparameters: {visit: {value: 1}}\n"),
      Shown{
          "2:14 'visit' is not a possible name; allowed: small letters, digits and _ joined by dots, such as "
          "casework.visit."});
  EXPECT_EQ(check("title: x\nsources: {a: {tag: Q}}\n"),
            Shown{"2:15 tag: found 'Q'; allowed: S, P, K, D, A."});
  EXPECT_EQ(check("title: x\nstart: 2021-13-01\n"),
            Shown{"2:1 start: found '2021-13-01'; allowed: a date such as 2021-04-01."});
}

TEST_F(Schema, BoundsOfNumbers) {
  for (const char* good : {"years: 1", "years: 50", "replications: 100000", "seed: 0", "seed: 4294967295"}) {
    EXPECT_EQ(check("title: x\n" + std::string(good)), Shown{}) << good;
  }
  for (const char* bad :
       {"years: 0", "years: 51", "years: 5.0", "replications: 0", "seed: -1", "seed: 9007199254740992"}) {
    EXPECT_EQ(check("title: x\n" + std::string(bad)).size(), 1u) << bad;
  }
}

TEST_F(Schema, SurvivesTheLongestTexts) {
  const std::string longest(9'990, 'a');
  EXPECT_EQ(check("title: x\nservices: {x: {kind: \"" + longest + "\"}}\n").size(), 1u);
  EXPECT_EQ(check("title: x\nspin_up: \"365 " + longest + "\"\n"), Shown{});
  EXPECT_EQ(check("title: x\nparameters:\n  ? a." + longest + "\n  : {value: 1}\n").size(), 1u);
  EXPECT_EQ(check("title: x\nparameters: {a." + longest.substr(0, 64) + ".b: {value: 1}}\n"), Shown{});
}

TEST_F(Schema, FallsBackToTheValidatorsWords) {
  const Document document{{{"x", 3}}, {{"/x", {"a.yaml", 2, 1}}}};
  Problems problems;
  check_schema(document, nlohmann::json::parse(R"({"properties": {"x": {"multipleOf": 2}}})"), problems);
  ASSERT_EQ(problems.all().size(), 1u);
  EXPECT_TRUE(test::shown(problems)[0].starts_with("2:1 this does not fit the rules in schema.json ("));
}

TEST_F(Schema, AnUnreadableSchemaIsAProblem) {
  Problems problems;
  EXPECT_TRUE(read_schema(folder_.write("schema.json", "{"), problems).empty());
  EXPECT_TRUE(read_schema(folder_.path() / "none.json", problems).empty());
  EXPECT_EQ(problems.all().size(), 2u);
}

}  // namespace
}  // namespace bansou
