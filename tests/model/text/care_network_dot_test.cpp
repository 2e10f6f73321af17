#include "model/text/care_network_dot.hpp"

#include <gtest/gtest.h>

#include "model/text/outlet_text.hpp"
#include "tests/model/app/fabricated_run.hpp"
#include "tests/model/small_scenario.hpp"

namespace bansou {
namespace {

TEST(CareNetworkDot, NamesEveryServiceInTheLanguageOfTheReader) {
  Scenario scenario = fabricated::tottori();
  scenario.services[0].routes["no_lead"] = {"health_centre_backup"};
  for (const Language language : {Language::ja, Language::en}) {
    const std::string dot = care_network_dot(scenario, language);
    EXPECT_TRUE(dot.starts_with("digraph"));
    EXPECT_NE(dot.find(language == Language::ja ? "担当が決まらない" : "no lead"), std::string::npos);
    for (const ServiceSpec& service : scenario.services) {
      EXPECT_NE(dot.find(service.name.in(language)), std::string::npos) << service.id;
    }
  }
}

TEST(CareNetworkDot, LeavesOutWaysThatNobodyGoes) {
  Scenario scenario = testing::read_shipped("tottori.yaml");
  const std::string late = outlet_text("late").ja;
  const auto draws_it = [&](bool all) {
    return care_network_dot(scenario, Language::ja, all).find(late) != std::string::npos;
  };
  EXPECT_FALSE(draws_it(false));
  EXPECT_TRUE(draws_it(true));
  scenario.changes.push_back(testing::set_from("health_centre_backup.passed_on", 0.5));
  EXPECT_TRUE(draws_it(false));
}

TEST(CareNetworkDot, WhatPeopleWroteIsTextInTheDrawing) {
  Scenario scenario;
  scenario.title.en = R"text(x"; zz [label="click me" URL="javascript:alert(1)"]; k=")text";
  scenario.teams.resize(1);
  scenario.teams[0].id = "desk";
  scenario.teams[0].name.en = "c\nd";
  scenario.services.resize(1);
  scenario.services[0].id = "window";
  scenario.services[0].name.en = "a\\N\"b";
  scenario.services[0].team = "desk";
  const std::string dot = care_network_dot(scenario, Language::en, true);
  EXPECT_NE(
      dot.find(R"text(label="x\"; zz [label=\"click me\" URL=\"javascript:alert(1)\"]; k=\""; labelloc)text"),
      std::string::npos)
      << dot;
  EXPECT_NE(dot.find(R"text(s0 [label="a\\N\"b\nc\nd"];)text"), std::string::npos) << dot;
}

}  // namespace
}  // namespace bansou
