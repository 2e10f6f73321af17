#include "model/io/run_identity.hpp"

#include <gtest/gtest.h>

#include "tests/model/io/sample_run.hpp"

namespace bansou {
namespace {

TEST(RunIdentity, SurvivesJson) {
  const RunIdentity identity = identity_of(test::sample_scenario());
  EXPECT_EQ(identity.seed, 0xFFFFFFFFFFFFFFF0U);
  EXPECT_EQ(identity.replications, 3u);
  EXPECT_EQ(identity_from_json(to_json(identity)), identity);
  for (const char* text : {"", "{}", "[1]", R"({"seed": "x"})"})
    EXPECT_EQ(identity_from_json(text), RunIdentity{});
}

TEST(RunIdentity, ASeedGivenInTheFileOrOnTheCommandLineIsTheSame) {
  const std::string hash = scenario_hash(R"({"seed":1,"replications":2,"years":3,"a":{"seed":1}})");
  EXPECT_EQ(scenario_hash(R"({"replications":5,"years":3,"a":{"seed":1}})"), hash);
  EXPECT_NE(scenario_hash(R"({"years":4,"a":{"seed":1}})"), hash);
  EXPECT_NE(scenario_hash(R"({"years":3,"a":{"seed":2}})"), hash);
  EXPECT_NE(scenario_hash(R"({"years":3)"), hash);
}

TEST(RunIdentity, TakesAnyTextForAScenario) {
  const std::string deep(1'000'000, '[');
  EXPECT_EQ(scenario_hash(deep), scenario_hash("no JSON"));
  EXPECT_EQ(scenario_hash(deep + std::string(1'000'000, ']')).size(), 36U);
}

TEST(RunIdentity, SaysWhatDiffers) {
  const Scenario scenario = test::sample_scenario();
  const RunIdentity now = identity_of(scenario);
  Scenario other = scenario;
  other.resolved = R"({"title": "another"})";
  EXPECT_EQ(difference(identity_of(other), now).en, "the scenario has changed");
  other = scenario;
  other.seed = 5;
  EXPECT_EQ(difference(identity_of(other), now).en, "the seed differs (then 5, now 18446744073709551600)");
  other = scenario;
  other.replications = 4;
  EXPECT_EQ(difference(identity_of(other), now).ja, "反復の回数が違います（以前 4、今回 3）");
  EXPECT_NE(fingerprint(identity_of(other)), fingerprint(now));
  RunIdentity older = now;
  older.version = "0.0.9";
  EXPECT_TRUE(difference(older, now).en.starts_with("the version of bansou differs (then 0.0.9, now"));
  EXPECT_EQ(difference({}, now).en, "its record cannot be read");
}

}  // namespace
}  // namespace bansou
