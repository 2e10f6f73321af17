#include "model/text/care_network_dot.hpp"

#include <gtest/gtest.h>

#include "tests/model/app/fabricated_run.hpp"

namespace bansou {
namespace {

TEST(CareNetworkDot, NamesEveryServiceInTheLanguageOfTheReader) {
  const Scenario scenario = fabricated::tottori();
  for (const Language language : {Language::ja, Language::en}) {
    const std::string dot = care_network_dot(scenario, language);
    EXPECT_TRUE(dot.starts_with("digraph"));
    for (const ServiceSpec& service : scenario.services) {
      EXPECT_NE(dot.find(service.name.in(language)), std::string::npos) << service.id;
    }
  }
}

}  // namespace
}  // namespace bansou
