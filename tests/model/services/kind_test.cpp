#include "model/services/kind.hpp"

#include <gtest/gtest.h>

#include <set>

#include "tests/model/small_scenario.hpp"

namespace bansou {
namespace {

TEST(Kind, EveryKindIsNamedOnceAndCanBeMade) {
  std::set<std::string_view> names;
  for (const Kind& kind : kinds()) {
    EXPECT_TRUE(names.insert(kind.name).second) << kind.name;
    EXPECT_NE(kind.make(), nullptr);
    EXPECT_EQ(find_kind(kind.name), &kind);
    EXPECT_FALSE(kind.label.ja.empty());
  }
  EXPECT_EQ(find_kind("no_such_kind"), nullptr);
}

TEST(Kind, TheShippedScenarioGivesExactlyWhatIsRequired) {
  const Scenario scenario = testing::small_scenario();
  std::set<std::string> required;
  for (const Requirement& requirement : required_parameters(scenario.teams, scenario.services)) {
    EXPECT_TRUE(required.insert(requirement.name).second) << requirement.name << " is required twice";
  }
  for (const auto& [name, parameter] : scenario.parameters) EXPECT_TRUE(required.contains(name)) << name;
  EXPECT_EQ(required.size(), scenario.parameters.size());
}

TEST(Kind, NoParameterKnowsTheBands) {
  for (const auto& [name, parameter] : testing::small_scenario().parameters) {
    EXPECT_EQ(name.find("band"), std::string::npos) << name;
  }
}

}  // namespace
}  // namespace bansou
