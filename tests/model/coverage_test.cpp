// docs/coverage.md says nothing that is not there: scenario keys, options and tests that it names exist.
#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <iterator>
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

/// What comes after the table.
std::string below() {
  const std::string all = contents(in_checkout("docs/coverage.md"));
  return all.substr(all.find('\n', all.rfind("\n| ") + 1));
}

/// What stands between back-quotes.
std::vector<std::string> quoted(const std::string& text) {
  std::vector<std::string> result;
  for (std::size_t at = text.find('`'); at != std::string::npos;) {
    const std::size_t end = text.find('`', at + 1);
    result.push_back(text.substr(at + 1, end - at - 1));
    at = text.find('`', end + 1);
  }
  return result;
}

/// Tests are named `Suite.Name`, all else in small letters.
bool is_test(const std::string& name) { return std::isupper(static_cast<unsigned char>(name[0])) != 0; }

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

/// Also whole groups, `effect.*`, and what each of several services has, `effect_worsen`.
TEST(Coverage, EveryKeyBelowTheTableIsInTheScenario) {
  const Scenario scenario = testing::small_scenario();
  std::size_t keys = 0;
  for (std::string key : quoted(below())) {
    if (is_test(key)) continue;
    ++keys;
    const bool group = key.ends_with('*');
    if (group) key.pop_back();
    const auto named = [&](const auto& entry) {
      return group ? entry.first.starts_with(key) : entry.first.ends_with('.' + key);
    };
    EXPECT_TRUE(in_scenario(scenario, key) || std::ranges::any_of(scenario.parameters, named)) << key;
  }
  EXPECT_GT(keys, 0U);
}

TEST(Coverage, EveryOptionLoads) {
  for (const auto& row : rows()) {
    for (const std::string& option : quoted(row[6])) {
      EXPECT_NO_THROW(testing::read_shipped("options/" + option + ".yaml")) << "row " << row[0] << option;
    }
  }
}

TEST(Coverage, EveryTestExists) {
  std::string tests = contents(in_checkout("tests/model/extremes_test.cpp")) +
                      contents(in_checkout("tests/model/core/municipality_test.cpp"));
  for (const auto& file : std::filesystem::directory_iterator(in_checkout("tests/model/systems")))
    tests += contents(file.path());
  std::vector<std::string> named;
  for (const auto& row : rows()) {
    const auto names = quoted(row[7]);
    EXPECT_EQ(names.size(), 1U) << row[0];
    named.insert(named.end(), names.begin(), names.end());
  }
  const std::size_t in_table = named.size();
  std::ranges::copy_if(quoted(below()), std::back_inserter(named), is_test);
  EXPECT_GT(named.size(), in_table);
  for (std::string name : named) {
    name.replace(name.find('.'), 1, ", ");
    EXPECT_NE(tests.find("TEST(" + name + ")"), std::string::npos) << name;
  }
}

}  // namespace
}  // namespace bansou
