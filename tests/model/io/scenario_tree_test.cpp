#include <gtest/gtest.h>

#include "model/io/document.hpp"
#include "tests/model/io/temp_folder.hpp"
#include "tests/paths.hpp"

namespace bansou {
namespace {

using nlohmann::json;
using Shown = std::vector<std::string>;

class ScenarioTree : public testing::Test {
 protected:
  ScenarioTree() {
    std::filesystem::create_directories(folder_.path() / "root");
    std::filesystem::create_directories(folder_.path() / "shipped");
    std::filesystem::copy_file(in_scenarios("schema.json"), folder_.path() / "shipped/schema.json");
  }

  Document read(const std::string& name) {
    return read_scenario_tree(folder_.path() / "root" / name,
                              {folder_.path() / "root", folder_.path() / "shipped"}, problems_);
  }
  void write(const std::string& name, std::string_view text) { folder_.write("root/" + name, text); }
  std::string file_at(const Document& document, const std::string& pointer) {
    return std::filesystem::path(document.at(pointer).file).filename().string();
  }

  test::TempFolder folder_;
  Problems problems_;
};

TEST_F(ScenarioTree, WhatIsShippedHasANameOfItsOwn) {
  folder_.write("shipped/base.yaml", "title: base\nyears: 5\n");
  folder_.write("shipped/options/more.yaml", "title: more\nextends: ../base.yaml\nseed: 7\n");
  const Document document = read_scenario_tree(
      "bansou:options/more.yaml", {folder_.path() / "root", folder_.path() / "shipped"}, problems_);
  EXPECT_EQ(test::shown(problems_), Shown{});
  EXPECT_EQ(document.tree, json::parse(R"({"title": "more", "years": 5, "seed": 7})"));
  read_scenario_tree("bansou:nowhere.yaml", {folder_.path() / "root", folder_.path() / "shipped"}, problems_);
  EXPECT_EQ(test::shown(problems_).size(), 1U);
}

TEST_F(ScenarioTree, LaterFilesWinKeyByKey) {
  folder_.write("shipped/base.yaml",
                "title: base\nyears: 5\nregion: {prefecture: 鳥取県, band: [1, 2, 3]}\n");
  write("a.yaml", "title: a\nextends: bansou:base.yaml\nregion: {band: [1]}\n");
  write("options/b.yaml", "title: b\nextends: [../a.yaml]\nseed: 7\n");
  const Document document = read("options/b.yaml");
  EXPECT_EQ(test::shown(problems_), Shown{});
  EXPECT_EQ(document.tree, json::parse(R"({"title": "b", "years": 5, "seed": 7,
                                           "region": {"prefecture": "鳥取県", "band": [1]}})"));
  EXPECT_EQ(file_at(document, "/title"), "b.yaml");
  EXPECT_EQ(file_at(document, "/years"), "base.yaml");
  EXPECT_EQ(file_at(document, "/region/prefecture"), "base.yaml");
  EXPECT_EQ(file_at(document, "/region/band/0"), "a.yaml");
  EXPECT_FALSE(document.positions.contains("/region/band/2"));
  EXPECT_EQ(document.at("/years").line, 2);
}

TEST_F(ScenarioTree, AQuestionIsNotInherited) {
  write("base.yaml", "title: base\nquestion: why\n");
  write("option.yaml", "title: option\nextends: base.yaml\n");
  write("other.yaml", "title: other\nextends: base.yaml\nquestion: how\n");
  EXPECT_EQ(read("base.yaml").tree["question"], "why");
  EXPECT_FALSE(read("option.yaml").tree.contains("question"));
  EXPECT_EQ(read("other.yaml").tree["question"], "how");
  EXPECT_EQ(test::shown(problems_), Shown{});
}

TEST_F(ScenarioTree, AMapReplacesATextAndTheOtherWayRound) {
  write("base.yaml", "title: {ja: あ, en: a}\nnote: n\n");
  write("a.yaml", "title: a\nextends: base.yaml\nnote: {ja: い, en: i}\n");
  const Document document = read("a.yaml");
  EXPECT_EQ(document.tree, json::parse(R"({"title": "a", "note": {"ja": "い", "en": "i"}})"));
  EXPECT_FALSE(document.positions.contains("/title/ja"));
  EXPECT_EQ(file_at(document, "/note/ja"), "a.yaml");
}

TEST_F(ScenarioTree, ChangesAreAppendedWithTheirPlaces) {
  write("base.yaml", "title: b\nchanges:\n  - {from: 2021-04-01, team: x}\n  - {from: 2022-04-01}\n");
  write("a.yaml", "title: a\nextends: base.yaml\nchanges:\n  - {from: 2023-04-01, in: [若桜町]}\n");
  const Document document = read("a.yaml");
  EXPECT_EQ(test::shown(problems_), Shown{});
  ASSERT_EQ(document.tree["changes"].size(), 3u);
  EXPECT_EQ(document.tree["changes"][2]["in"][0], "若桜町");
  EXPECT_EQ(file_at(document, "/changes/0/team"), "base.yaml");
  EXPECT_EQ(file_at(document, "/changes/2/in/0"), "a.yaml");
  EXPECT_EQ(document.at("/changes/2").line, 4);
  EXPECT_EQ(document.at("/changes/1").line, 4);
}

TEST_F(ScenarioTree, ADiamondReadsItsBaseOnceAndKeepsDifferences) {
  write("base.yaml", "title: base\nyears: 5\nchanges: [{from: 2021-04-01}]\n");
  write("left.yaml", "title: left\nextends: base.yaml\nyears: 10\n");
  write("right.yaml", "title: right\nextends: ./base.yaml\nseed: 1\n");
  write("both.yaml", "title: both\nextends: [left.yaml, right.yaml]\n");
  const Document document = read("both.yaml");
  EXPECT_EQ(test::shown(problems_), Shown{});
  EXPECT_EQ(document.tree["years"], 10);
  EXPECT_EQ(document.tree["changes"].size(), 1u);
}

TEST_F(ScenarioTree, CirclesShowTheChain) {
  write("a.yaml", "title: a\nextends: b.yaml\n");
  write("b.yaml", "title: b\nextends: c.yaml\n");
  write("c.yaml", "title: c\nextends: b.yaml\n");
  read("a.yaml");
  EXPECT_EQ(test::shown(problems_), Shown{"2:1 extends goes round in a circle: b.yaml → c.yaml → b.yaml"});
}

TEST_F(ScenarioTree, ChainsAreAtMostThirtyTwoLong) {
  for (int i = 1; i < 40; ++i) {
    write(std::to_string(i) + ".yaml", "title: x\nextends: " + std::to_string(i + 1) + ".yaml\n");
  }
  write("40.yaml", "title: x\n");
  read("9.yaml");
  EXPECT_EQ(test::shown(problems_), Shown{});
  read("8.yaml");
  EXPECT_EQ(test::shown(problems_), Shown{"2:1 extends is more than 32 levels deep."});
}

TEST_F(ScenarioTree, DataFilesBecomeAbsolutePaths) {
  folder_.write("shipped/data/holidays.csv", "");
  write("data/towns.csv", "");
  write("base.yaml", "title: b\nmunicipalities: data/towns.csv\nholidays: bansou:data/holidays.csv\n");
  write("options/a.yaml",
        "title: a\nextends: ../base.yaml\nlocal: ../../outside.csv\njurisdiction: ../data/town.csv\n");
  const Document document = read("options/a.yaml");
  EXPECT_EQ(document.tree["municipalities"], (folder_.path() / "root/data/towns.csv").string());
  EXPECT_EQ(document.tree["holidays"], (folder_.path() / "shipped/data/holidays.csv").string());
  ASSERT_EQ(problems_.all().size(), 2u);
  EXPECT_EQ(problems_.all()[0].at.line, 4);
  EXPECT_TRUE(test::mentions(problems_, "Did you mean 'towns.csv'?"));
  EXPECT_TRUE(test::mentions(problems_, "'../../outside.csv' is outside the scenario folder"));
}

TEST_F(ScenarioTree, ReportsAllFilesTogether) {
  write("base.yaml", "title: b\nyears: 500\n");
  write("a.yaml", "title: a\nextends: [base.yaml, bas.yaml, ../x.yaml]\nsede: 1\n");
  read("a.yaml");
  EXPECT_EQ(problems_.all().size(), 4u);
}

TEST_F(ScenarioTree, ABrokenFileIsReportedForWhatItIs) {
  write("a.yaml", "title: [a\n");
  read("a.yaml");
  EXPECT_EQ(problems_.all().size(), 1u);
}

TEST_F(ScenarioTree, TheWholeMustBeComplete) {
  write("base.yaml", "title: b\nparameters: {a.b: {value: 1, unit: h, year: 2020, source: assumption}}\n");
  write("a.yaml", "title: a\nextends: base.yaml\nparameters: {a.b: {reason: guess}}\n");
  read("a.yaml");
  EXPECT_EQ(test::shown(problems_), Shown{});
  read("base.yaml");
  EXPECT_EQ(test::shown(problems_), Shown{"2:14 'reason' is missing."});
}

TEST_F(ScenarioTree, TheFileItselfStaysInside) {
  folder_.write("outside.yaml", "title: x\n");
  read("../outside.yaml");
  read("none.yaml");
  EXPECT_EQ(problems_.all().size(), 2u);
  EXPECT_TRUE(test::mentions(problems_, "is outside the scenario folder"));
  EXPECT_TRUE(test::mentions(problems_, "there is no file"));
}

}  // namespace
}  // namespace bansou
