#include "model/core/care_routes.hpp"

#include <gtest/gtest.h>

namespace bansou {
namespace {

ServiceSpec service(const std::string& id, const std::string& entry = "", const std::string& team = "") {
  ServiceSpec spec;
  spec.id = id;
  spec.entry = entry;
  spec.team = team;
  return spec;
}

TEST(CareRoutes, AnOutletLeadsToServicesInOrderOfPreference) {
  Scenario scenario;
  scenario.services = {service("desk"), service("clinic"), service("ward")};
  scenario.services[0].routes = {{"treatment", {"ward", "clinic"}}, {"done", {"home"}}};
  const CareRoutes routes(scenario);
  EXPECT_EQ(routes.targets(0, "treatment"), (std::vector<ServiceIndex>{2, 1}));
  EXPECT_TRUE(routes.targets(0, "done").empty());
  EXPECT_TRUE(routes.targets(0, "nowhere").empty());
  EXPECT_TRUE(routes.targets(1, "treatment").empty());
}

TEST(CareRoutes, KnowWhoIsTheLastToBeAsked) {
  Scenario scenario;
  scenario.teams.resize(1);
  scenario.teams[0].id = "here_and_there";
  scenario.teams[0].optional = true;
  scenario.services = {service("desk", "help"), service("office", "help", "here_and_there"),
                       service("clinic"), service("ward")};
  scenario.services[0].routes = {{"treatment", {"ward", "clinic", "home"}}};
  EXPECT_EQ(CareRoutes(scenario).last_on_a_list(), (std::vector<bool>{true, false, true, false}));
}

TEST(CareRoutes, TheFirstDoorThenWhatIsForSomeResidentsThenWhatAPlaceHasOfItsOwnAccord) {
  Scenario scenario;
  scenario.teams.resize(2);
  scenario.teams[0].id = "everywhere";
  scenario.teams[1].id = "here_and_there";
  scenario.teams[1].optional = true;
  scenario.services = {service("desk", "help", "everywhere"), service("office", "help", "here_and_there"),
                       service("other_desk", "help", "everywhere"), service("ambulance", "crisis"),
                       service("elderly", "help", "everywhere")};
  scenario.services[4].serves.age = bit(AgeClass::old);
  const CareRoutes routes(scenario);
  EXPECT_EQ(routes.entries("help"), (std::vector<ServiceIndex>{4, 1, 0, 2}));
  EXPECT_EQ(routes.entries("crisis"), (std::vector<ServiceIndex>{3}));
  EXPECT_TRUE(routes.entries("treatment").empty());
  scenario.services[2].first_door = true;
  EXPECT_EQ(CareRoutes(scenario).entries("help"), (std::vector<ServiceIndex>{2, 4, 1, 0}));
}

}  // namespace
}  // namespace bansou
