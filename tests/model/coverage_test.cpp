// docs/coverage.md says nothing that is not there: scenario keys, options and tests of every row exist.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "tests/model/small_scenario.hpp"
#include "tests/paths.hpp"

namespace bansou {
namespace {

std::string contents(const std::filesystem::path& path) {
  std::ifstream file(path);
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

/// The cells of each row of the first table, head and rule left away.
std::vector<std::vector<std::string>> rows() {
  std::istringstream lines(contents(in_checkout("docs/coverage.md")));
  std::vector<std::vector<std::string>> result;
  for (std::string line; std::getline(lines, line);) {
    if (!line.starts_with("| ") || line.starts_with("| #")) continue;
    std::vector<std::string> cells;
    std::istringstream cell_stream(line.substr(2));
    for (std::string cell; std::getline(cell_stream, cell, '|');) cells.push_back(cell);
    result.push_back(cells);
  }
  return result;
}

/// What stands between back-quotes.
std::vector<std::string> quoted(const std::string& cell) {
  std::vector<std::string> result;
  for (std::size_t at = cell.find('`'); at != std::string::npos;) {
    const std::size_t end = cell.find('`', at + 1);
    result.push_back(cell.substr(at + 1, end - at - 1));
    at = cell.find('`', end + 1);
  }
  return result;
}

/// A team, a service, one of its routes, or a parameter (also one that a service borrows, or that only a
/// change sets).
bool in_scenario(const Scenario& scenario, const std::string& key) {
  if (scenario.parameters.contains(key)) return true;
  for (const TeamSpec& team : scenario.teams) {
    if (team.id == key) return true;
    for (const RoleSpec& role : team.roles) {
      if (join(team.id, role.id) == key) return true;
    }
  }
  for (const ServiceSpec& service : scenario.services) {
    if (service.id == key) return true;
    for (const auto& [outlet, targets] : service.routes) {
      if (join(service.id, outlet) == key) return true;
    }
  }
  return false;
}

TEST(Coverage, HasFortyRowsInOrder) {
  const auto all = rows();
  ASSERT_EQ(all.size(), 40U);
  for (std::size_t i = 0; i < all.size(); ++i) {
    EXPECT_EQ(std::stoul(all[i][0]), i + 1);
    EXPECT_EQ(all[i].size(), 8U) << "row " << i + 1;
  }
}

TEST(Coverage, EveryKeyIsInTheScenario) {
  const Scenario scenario = testing::small_scenario();
  for (const auto& row : rows()) {
    const auto keys = quoted(row[4]);
    EXPECT_FALSE(keys.empty()) << row[0];
    for (const std::string& key : keys) EXPECT_TRUE(in_scenario(scenario, key)) << "row " << row[0] << key;
  }
}

TEST(Coverage, EveryOptionLoads) {
  for (const auto& row : rows()) {
    for (const std::string& option : quoted(row[6])) {
      EXPECT_NO_THROW(testing::read_shipped("options/" + option + ".yaml")) << "row " << row[0] << option;
    }
  }
}

TEST(Coverage, EveryTestExists) {
  std::string tests = contents(in_checkout("tests/model/extremes_test.cpp"));
  for (const auto& file : std::filesystem::directory_iterator(in_checkout("tests/model/systems")))
    tests += contents(file.path());
  for (const auto& row : rows()) {
    const auto names = quoted(row[7]);
    EXPECT_EQ(names.size(), 1U) << row[0];
    for (std::string name : names) {
      name.replace(name.find('.'), 1, ", ");
      EXPECT_NE(tests.find("TEST(" + name + ")"), std::string::npos) << "row " << row[0] << name;
    }
  }
}

}  // namespace
}  // namespace bansou
