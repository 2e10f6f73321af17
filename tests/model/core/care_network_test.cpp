#include "model/core/care_network.hpp"

#include <gtest/gtest.h>

namespace bansou {
namespace {

ServiceSpec service(std::string id, std::string entry,
                    std::map<std::string, std::vector<std::string>> routes) {
  ServiceSpec spec;
  spec.id = std::move(id);
  spec.name = {spec.id, spec.id};
  spec.entry = std::move(entry);
  spec.routes = std::move(routes);
  return spec;
}

TEST(CareNetwork, ASoundNetworkHasNoFaults) {
  const std::vector services{service("window", "help", {{"case", {"casework"}}}),
                             service("casework", "", {{"backup", {"advice"}}, {"closed", {"home"}}}),
                             service("advice", "", {})};
  EXPECT_TRUE(CareNetwork(services, {"advice"}).faults().empty());
}

TEST(CareNetwork, FindsAReferralToNowhere) {
  const std::vector services{service("window", "help", {{"case", {"nobody"}}, {"resolved", {"home"}}})};
  const auto faults = CareNetwork(services, {}).faults();
  ASSERT_EQ(faults.size(), 1U);
  EXPECT_EQ(faults[0].service, "window");
  EXPECT_EQ(faults[0].outlet, "case");
}

TEST(CareNetwork, FindsAServiceNobodyCanLeave) {
  const std::vector services{service("window", "help", {{"case", {"trap"}}, {"resolved", {"home"}}}),
                             service("trap", "", {{"again", {"trap"}}})};
  const auto faults = CareNetwork(services, {}).faults();
  ASSERT_EQ(faults.size(), 1U);
  EXPECT_EQ(faults[0].service, "trap");
}

TEST(CareNetwork, FindsAServiceNobodyReaches) {
  const std::vector services{service("window", "help", {{"resolved", {"home"}}}),
                             service("island", "", {{"closed", {"home"}}})};
  const auto faults = CareNetwork(services, {}).faults();
  ASSERT_EQ(faults.size(), 1U);
  EXPECT_EQ(faults[0].service, "island");
}

TEST(CareNetwork, FindsBackupThatGoesInCircles) {
  const std::vector services{service("window", "help", {{"backup", {"near"}}, {"resolved", {"home"}}}),
                             service("near", "", {{"escalate", {"far"}}}),
                             service("far", "", {{"escalate", {"near"}}})};
  const auto faults = CareNetwork(services, {"near", "far"}).faults();
  ASSERT_EQ(faults.size(), 2U);
  EXPECT_EQ(faults[0].outlet, "escalate");
}

TEST(CareNetwork, FindsCirclesInWhichNobodyIsEverSeen) {
  const std::vector services{
      service("window", "help", {{"elsewhere", {"line"}}, {"resolved", {"home"}}}),
      service("line", "", {{"elsewhere", {"window"}}, {"case", {"window"}}, {"resolved", {"home"}}})};
  EXPECT_TRUE(CareNetwork(services, {}).faults().empty());
  const auto faults =
      CareNetwork(services, {}, {}, {{"window", "elsewhere"}, {"line", "elsewhere"}}).faults();
  ASSERT_EQ(faults.size(), 2U);
  EXPECT_NE(faults[0].text.en.find("comes round in a circle"), std::string::npos);
  EXPECT_TRUE(CareNetwork(services, {}, {}, {{"window", "elsewhere"}}).faults().empty());
}

}  // namespace
}  // namespace bansou
