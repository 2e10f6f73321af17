#include "model/io/network_check.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/model/io/read_text.hpp"
#include "tests/model/io/small_scenario.hpp"

namespace bansou {
namespace {

using test::Shown;

TEST(NetworkCheck, NobodyIsPassedOnForEver) {
  const Shown problems =
      test::SmallScenario().problems("services:\n  window: {routes: {elsewhere: window}}\n");
  ASSERT_EQ(problems.size(), 1u);
  EXPECT_EQ(
      problems[0],
      "a.yaml:4:3: service 'window': whoever is passed on without being seen comes round in a circle of "
      "routes.");
}

TEST(NetworkCheck, WhoLooksForADwellingComesBackToTheWard) {
  const Shown problems = test::SmallScenario().problems(
      "services:\n  ward: {routes: {housing: search, support: casework}}\n"
      "  search: {name: s, kind: housing, team: desk, routes: {housed: home}}\n");
  ASSERT_FALSE(problems.empty());
  const auto told = std::ranges::find_if(problems, [](const std::string& problem) {
    return problem.find("the outlet 'housed' must lead to a service of kind ward; 'home' is none.") !=
           std::string::npos;
  });
  EXPECT_NE(told, problems.end());
}

TEST(NetworkCheck, CasesAreHandedOverToCasework) {
  const Shown problems =
      test::SmallScenario().problems("services:\n  casework: {routes: {successor: [clinic]}}\n");
  EXPECT_EQ(problems, Shown{"a.yaml:4:23: the outlet 'successor' must lead to a service of kind casework; "
                            "'clinic' is none."});
}

TEST(NetworkCheck, OnlyAServiceWithATeamHasTimeToGive) {
  const Shown problems = test::SmallScenario().problems(
      "services:\n  casework: {routes: {backup: help}}\n"
      "  help: {name: h, kind: backup, team: desk, routes: {companion: [casework, ward]}}\n");
  ASSERT_FALSE(problems.empty());
  EXPECT_TRUE(problems[0].ends_with("the outlet 'companion' takes the time of staff; 'ward' has no team."))
      << problems[0];
}

TEST(NetworkCheck, WhereSupportEndsNobodyIsSentOn) {
  const Shown problems =
      test::SmallScenario().problems("services:\n  casework: {routes: {closed: clinic}}\n");
  EXPECT_EQ(problems, Shown{"a.yaml:4:23: the outlet 'closed' is where support ends: it leads home only, and "
                            "nobody would be sent to 'clinic'."});
}

TEST(NetworkCheck, TwoServicesNeverShareTheirDraws) {
  const std::string like_clinic =
      "{name: s, kind: clinic, like: clinic, team: clinic_team, entry: treatment, routes: {treated: home}}\n";
  EXPECT_EQ(test::SmallScenario().problems("services:\n  s76: " + like_clinic + "  s99: " + like_clinic),
            Shown{"a.yaml:5:3: the ids 's99' and 's76' would share random numbers; rename one of them."});
}

TEST(NetworkCheck, TheNetworkIsCheckedAsAWhole) {
  const test::SmallScenario small;
  const Shown unreached = small.problems("services: {crisis: {routes: {admission: home}}}\n");
  ASSERT_EQ(unreached.size(), 1u);
  EXPECT_TRUE(unreached[0].starts_with("base.yaml:")) << unreached[0];
  EXPECT_TRUE(
      unreached[0].ends_with(":3: service 'ward': nobody ever comes here: give it an entry, or let another "
                             "service's routes lead to it."))
      << unreached[0];
  const Shown trapped = small.problems("services: {clinic: {routes: {treated: clinic}}}\n");
  ASSERT_EQ(trapped.size(), 2u);
  EXPECT_EQ(trapped[0],
            "a.yaml:3:12: service 'clinic': nobody can leave this service: its routes never lead home.");
  EXPECT_NE(trapped[1].find("the outlet 'treated' is where support ends"), std::string::npos) << trapped[1];
}

}  // namespace
}  // namespace bansou
