#include "model/io/service_reader.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/model/io/read_text.hpp"
#include "tests/model/io/small_scenario.hpp"

namespace bansou {
namespace {

using test::Shown;

TEST(ServiceReader, ReadsTheNetwork) {
  const Scenario scenario = test::SmallScenario().read();
  ASSERT_EQ(scenario.services.size(), 5u);
  const ServiceSpec& window = scenario.services[4];
  EXPECT_EQ(window.id, "window");
  EXPECT_EQ(window.kind, "consultation_window");
  EXPECT_EQ(window.entry, "help");
  EXPECT_EQ(window.team, "desk");
  EXPECT_EQ(window.routes.at("treatment"), Shown{"clinic"});
  EXPECT_EQ(window.routes.at("case"), Shown{"casework"});
  EXPECT_EQ(scenario.services[1].level, Level::area);  // of its team
  EXPECT_EQ(scenario.services[3].level, Level::area);  // of the ward
}

TEST(ServiceReader, UnknownNamesGetTheNearest) {
  Shown problems = test::SmallScenario().problems(
      "services:\n"
      "  casework: {kind: casewrok}\n"
      "  clinic:\n"
      "    team: clinic_taem\n"
      "    routes:\n"
      "      treated: hoem\n"
      "      traeted: home\n");
  ASSERT_EQ(problems.size(), 4u);
  EXPECT_EQ(problems[0].substr(0, 83),
            "a.yaml:4:14: there is no kind of service 'casewrok'; there are: consultation_window");
  EXPECT_TRUE(problems[0].ends_with(". Did you mean 'casework'?"));
  problems.erase(problems.begin());
  EXPECT_EQ(
      problems,
      (Shown{
          "a.yaml:6:5: there is no team 'clinic_taem'; there are: clinic_team (clinics), desk. Did you mean "
          "'clinic_team'?",
          "a.yaml:8:7: there is no service to refer to 'hoem'; there are: casework, clinic, "
          "crisis, ward, window, home. Did you mean 'home'?",
          "a.yaml:9:7: there is no outlet of kind clinic 'traeted'; there are: treated, support. "
          "Did you mean 'treated'?"}));
}

TEST(ServiceReader, NamesWhatAKindNeeds) {
  const Shown problems = test::SmallScenario().problems(
      "services:\n"
      "  second: {name: s, kind: clinic}\n"
      "  third: {name: t, kind: ward, routes: {home: home, aftercare: clinic}}\n"
      "  clinic: {level: centre}\n");
  EXPECT_EQ(problems.at(0), "a.yaml:4:3: 'second' (kind clinic) needs a team.");
  EXPECT_EQ(problems.at(1),
            "a.yaml:4:3: 'second' (kind clinic) needs a route for the outlet 'treated': a service, or home.");
  EXPECT_EQ(problems.at(2), "a.yaml:5:3: 'third' (kind ward) needs a level, such as area.");
  EXPECT_EQ(problems.at(3),
            "a.yaml:6:12: the team 'clinic_team' is of level area; leave the service's level away or give "
            "the same.");
}

TEST(ServiceReader, LikeNeedsAServiceOfTheSameKindAndAnEnd) {
  EXPECT_EQ(test::SmallScenario().problems("services:\n"
                                           "  casework: {like: clinic}\n"
                                           "  clinic: {like: clinc}\n"
                                           "  window: {like: window}\n"),
            (Shown{"a.yaml:4:14: 'clinic' is of kind clinic; like needs a service of kind casework.",
                   "a.yaml:5:12: there is no service 'clinc'; there are: casework, clinic, crisis, ward, "
                   "window. Did you "
                   "mean 'clinic'?",
                   "a.yaml:6:12: like goes round in a circle."}));
}

TEST(ServiceReader, ReadsWhomItIsForAndWhetherItIsOpen) {
  const Scenario scenario = test::SmallScenario().read(
      "services:\n"
      "  window: {for: {age: [young_old, old], difficulty: [poor]}, open: false}\n");
  const ServiceSpec& window = scenario.services[4];
  EXPECT_EQ(window.serves.age, bit(AgeClass::young_old) | bit(AgeClass::old));
  EXPECT_EQ(window.serves.difficulty, bit(Difficulty::poor));
  EXPECT_EQ(window.serves.living, 0);
  EXPECT_FALSE(window.open);
  EXPECT_TRUE(scenario.services[0].open);
  EXPECT_FALSE(scenario.services[0].serves.particular());
}

TEST(ServiceReader, OnlySomeKindsRaiseASlowState) {
  EXPECT_EQ(test::SmallScenario().problems("services:\n  clinic: {raises: trust}\n"),
            Shown{"a.yaml:4:12: a service of kind clinic raises nothing; leave 'raises' away."});
}

TEST(ServiceReader, HomeIsNoService) {
  const Shown problems = test::SmallScenario().problems(
      "services:\n  home: {name: h, kind: clinic, like: clinic, team: clinic_team, routes: {treated: "
      "home}}\n");
  EXPECT_EQ(problems.at(0), "a.yaml:4:3: 'home' is where routes end; no service can have this id.");
}

TEST(ServiceReader, AtMostSixtyFour) {
  std::string many = "services:\n";
  for (int i = 0; i < 60; ++i) {
    many += "  s" + std::to_string(i) +
            ": {name: s, kind: clinic, like: clinic, team: clinic_team, entry: treatment, routes: {treated: "
            "home}}\n";
  }
  EXPECT_EQ(test::SmallScenario().problems(many),
            Shown{"a.yaml:3:1: there are 65 services; at most 64 are possible."});
}

}  // namespace
}  // namespace bansou
