#include "model/text/sufficiency_wording.hpp"

#include <gtest/gtest.h>

namespace bansou {
namespace {

const Text crises{"危機", "Crises"};

TEST(SufficiencyWording, NothingIsSaidOfEnough) {
  EXPECT_TRUE(sufficiency_text({20, false, {}, 20}).ja.empty());
}

TEST(SufficiencyWording, SaysHowManyWouldDo) {
  const Text levels = sufficiency_text({20, false, {crises}, 134});
  EXPECT_NE(levels.ja.find("（平均の±20%を超えるもの: 危機）。140回ほどで足りる"), std::string::npos)
      << levels.ja;
  EXPECT_NE(levels.en.find("--replications 140"), std::string::npos) << levels.en;
  const Text differences = sufficiency_text({20, true, {crises, crises, crises, crises}, 45});
  EXPECT_NE(differences.ja.find("危機、危機、危機ほか1。いま見えている差のとおりなら、45回ほど"),
            std::string::npos)
      << differences.ja;
  EXPECT_NE(
      differences.en.find("Crises; Crises; Crises; 1 more. If differences are as they look now, about 45"),
      std::string::npos);
  EXPECT_NE(sufficiency_text({20, true, {crises}, 45, {1, 2}}).ja.find("危機（案2・案3）。いま"),
            std::string::npos);
  EXPECT_NE(sufficiency_text({1, false, {}, 10}).en.find("after 1 intervals"), std::string::npos);
}

TEST(SufficiencyWording, WhatIsOutOfReachIsNotProposed) {
  const Text far = sufficiency_text({20, true, {crises}, 123'456});
  EXPECT_EQ(far.en.find("--replications"), std::string::npos);
  EXPECT_NE(far.en.find("130,000 replications"), std::string::npos) << far.en;
}

}  // namespace
}  // namespace bansou
