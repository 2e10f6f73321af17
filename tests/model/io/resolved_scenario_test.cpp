#include "model/io/resolved_scenario.hpp"

#include <gtest/gtest.h>

#include "tests/model/io/read_text.hpp"
#include "tests/model/io/small_scenario.hpp"

namespace bansou {
namespace {

using nlohmann::json;

TEST(ResolvedScenario, IsTheSameWhereverTheFilesAre) {
  const test::SmallScenario here, there;
  EXPECT_NE(here.path(), there.path());
  EXPECT_EQ(here.read().resolved, there.read().resolved);
}

TEST(ResolvedScenario, NamesDataFilesPortably) {
  const test::SmallScenario small;
  small.write("data/local.csv", "code,name,desk.psw\n31325,若桜町,1\n");
  std::filesystem::copy_file(small.path() / "root/towns.csv", small.path() / "shipped/towns.csv");
  const json tree =
      json::parse(small.read("local: data/local.csv\nmunicipalities: bansou:towns.csv\n").resolved);
  EXPECT_EQ(tree["local"], "data/local.csv");
  EXPECT_EQ(tree["municipalities"], "bansou:towns.csv");
  EXPECT_EQ(tree["title"], "a");
  EXPECT_FALSE(tree.contains("extends"));
  EXPECT_EQ(tree[data_files_key].size(), 4u);
  EXPECT_EQ(tree[data_files_key]["data/local.csv"].get<std::string>().size(), 36u);
}

TEST(ResolvedScenario, BringsItsOwnTablesAlong) {
  Scenario kept;
  {
    const test::SmallScenario small;
    std::filesystem::copy_file(small.path() / "root/towns.csv", small.path() / "shipped/towns.csv");
    small.write("own.csv", "code,name,desk.psw\n31325,若桜町,1\n");
    kept = small.read("local: own.csv\nmunicipalities: bansou:towns.csv\n");
  }
  const json tree = json::parse(kept.resolved);
  EXPECT_EQ(tree[tables_key]["own.csv"], "code,name,desk.psw\n31325,若桜町,1\n");
  EXPECT_FALSE(tree[tables_key].contains("bansou:towns.csv"));
  EXPECT_EQ(tree[tables_key].size(), 3u);

  const test::SmallScenario elsewhere;
  const Places shipped{elsewhere.path() / "shipped", elsewhere.path() / "shipped"};
  std::filesystem::copy_file(elsewhere.path() / "root/towns.csv", elsewhere.path() / "shipped/towns.csv");
  const Scenario again = scenario_from({tree, {}}, shipped, Language::en);
  EXPECT_EQ(again.resolved, kept.resolved);
  EXPECT_EQ(again.local[1].fte.at("desk.psw"), 1.0);
  EXPECT_EQ(again.municipalities[1].health_centre, "鳥取市保健所");
  EXPECT_FALSE(again.holidays.empty());
}

TEST(ResolvedScenario, MistakesInATableThatItBringsAlongAreNamed) {
  const test::SmallScenario small;
  json tree = json::parse(small.read().resolved);
  tree[tables_key]["holidays.csv"] = "date,name\nsome day,x\n";
  tree[tables_key]["towns.csv"] = 5;  // no text: looked for on the disk
  try {
    scenario_from({tree, {}}, {small.path() / "shipped", small.path() / "shipped"}, Language::en);
    FAIL() << "nothing was thrown";
  } catch (const InputError& error) {
    EXPECT_NE(std::string(error.what()).find("holidays.csv:2:1: 'some day' is no date"), std::string::npos)
        << error.what();
    EXPECT_NE(std::string(error.what()).find("there is no file 'towns.csv'"), std::string::npos);
  }
}

TEST(ResolvedScenario, IsAnObjectThatIsNotNestedWithoutEnd) {
  EXPECT_TRUE(is_resolved_scenario(R"({"title": {"ja": "a"}})"));
  const std::string deep(1'000'000, '[');
  for (const std::string& text : {std::string("no JSON"), std::string("[1]"), deep,
                                  "{\"a\":" + deep + std::string(1'000'000, ']') + "}"})
    EXPECT_FALSE(is_resolved_scenario(text));
}

TEST(ResolvedScenario, NamesEachOfSeveralTables) {
  const test::SmallScenario small;
  small.write("one.csv", "code,name,desk.psw\n31325,若桜町,1\n");
  small.write("two.csv", "code,name,desk.psw\n31328,智頭町,2\n");
  small.write("b.yaml", "title: b\nextends: base.yaml\nlocal: one.csv\n");
  const Scenario scenario = read_scenario(
      small.write("a.yaml", "title: a\nextends: b.yaml\nlocal: [two.csv]\n"), small.places(), Language::en);
  const json tree = json::parse(scenario.resolved);
  EXPECT_EQ(tree["local"], json::parse(R"(["one.csv", "two.csv"])"));
  EXPECT_EQ(contents_of(tree, "local"),
            json::array({tree[data_files_key]["one.csv"], tree[data_files_key]["two.csv"]}));
  EXPECT_EQ(scenario.local[1].fte.at("desk.psw"), 1.0);
  EXPECT_EQ(scenario.local[2].fte.at("desk.psw"), 2.0);
}

TEST(ResolvedScenario, ChangesWithTheContentOfDataFiles) {
  const test::SmallScenario small;
  const std::string before = small.read().resolved;
  small.write("holidays.csv", "date,name\n");
  EXPECT_NE(small.read().resolved, before);
}

}  // namespace
}  // namespace bansou
