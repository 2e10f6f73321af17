#include "model/core/municipality.hpp"

#include <gtest/gtest.h>

#include <fstream>

#include "tests/model/everything_open.hpp"
#include "tests/model/io/temp_folder.hpp"

namespace bansou {
namespace {

using namespace testing;

/// The shipped table with every municipality in another band.
std::string table_with_other_bands() {
  std::ifstream shipped(in_scenarios("data/municipalities.csv"));
  std::string table;
  std::getline(shipped, table);
  const auto before = std::ranges::count(table.substr(0, table.find("band")), ',');
  for (std::string line; std::getline(shipped, line);) {
    std::size_t at = 0;
    for (auto column = before; column > 0; --column) at = line.find(',', at) + 1;
    line[at] = line[at] == '5' ? '1' : static_cast<char>(line[at] + 1);
    table += '\n' + line;
  }
  return table + '\n';
}

/// A year of two towns with every system at work.
Scenario shortened(const Scenario& whole) {
  Scenario scenario = cut(whole, {"31201", "31325"});
  scenario.years = 1;
  return with_everything_open(scenario);
}

TEST(Municipality, ItsBandIsForReportingOnly) {
  const test::TempFolder folder;
  folder.write("towns.csv", table_with_other_bands());
  const auto file =
      folder.write("a.yaml", "title: a\nextends: bansou:tottori.yaml\nmunicipalities: towns.csv\n");
  const Scenario usual = shortened(read_shipped("tottori.yaml"));
  const Scenario other = shortened(read_scenario(file, default_places(file), Language::en));
  for (std::size_t i = 0; i < usual.municipalities.size(); ++i)
    EXPECT_NE(other.municipalities[i].band, usual.municipalities[i].band);
  for (const auto& [name, parameter] : usual.parameters) {
    EXPECT_EQ(name.find("band"), std::string::npos) << name;
    EXPECT_EQ(other.parameters.at(name).value, parameter.value) << name;
  }
  const Outcomes before = run_once(usual);
  const Outcomes after = run_once(other);
  EXPECT_EQ(after.history, before.history);
  EXPECT_EQ(after.flow_counts(), before.flow_counts());
  EXPECT_EQ(after.stock_counts(), before.stock_counts());
  ASSERT_EQ(after.teams.size(), before.teams.size());
  for (std::size_t i = 0; i < before.teams.size(); ++i) {
    EXPECT_EQ(after.teams[i].available_hours, before.teams[i].available_hours) << before.teams[i].team;
    EXPECT_EQ(after.teams[i].worked_hours, before.teams[i].worked_hours) << before.teams[i].team;
  }
}

}  // namespace
}  // namespace bansou
