#include "model/services/kind.hpp"

#include <gtest/gtest.h>

#include <map>
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

TEST(Kind, EveryParameterHasANameOfItsOwn) {
  std::map<std::string, std::string> named;  // what has a name already, by subject and name
  for (const auto& [id, parameter] : testing::small_scenario().parameters) {
    for (const Language language : {Language::ja, Language::en}) {
      const std::string& label = parameter.label.in(language);
      EXPECT_FALSE(label.empty()) << id;
      const auto [other, is_new] = named.emplace(id.substr(0, id.find('.')) + ": " + label, id);
      EXPECT_TRUE(is_new) << id << " is called '" << label << "' as " << other->second << " is";
    }
  }
}

TEST(Kind, StaffAndMoneyAreNamedByTeamsAndRoles) {
  const ParameterSet& parameters = testing::small_scenario().parameters;
  EXPECT_EQ(parameters.at("municipal_desk.phn.share").label.ja, "保健師の精神保健にあてる時間の割合");
  EXPECT_EQ(parameters.at("payer.core_centre.state").label.ja, "基幹相談支援センターの人件費のうち国の割合");
  EXPECT_EQ(parameters.at("cost.phn").label.en, "public health nurse, pay a year");
  // Called differently in different teams.
  EXPECT_EQ(parameters.at("cost.social_worker").label.ja,
            "子ども家庭支援員・社会福祉士・相談支援員・福祉職員の年間の人件費");
}

}  // namespace
}  // namespace bansou
