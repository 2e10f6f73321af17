#include "model/text/care_network_dot.hpp"

#include <gtest/gtest.h>

#include "tests/model/app/fabricated_run.hpp"

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

}  // namespace
}  // namespace bansou
