#include "model/core/streams.hpp"

#include <gtest/gtest.h>

#include "tests/model/small_scenario.hpp"

namespace bansou {
namespace {

using testing::small_scenario;

TEST(Streams, ATownDrawsTheSameNumbersInWhateverRegionItStands) {
  const Scenario several = small_scenario({"31325", "31328"});
  const Scenario alone = small_scenario({"31328"});
  const Streams here(several, 1, 1, 3);
  EXPECT_EQ(here.at(Purpose::need, 0, 7, 2)(), Streams(several, 0, 2, 3).at(Purpose::need, 1, 7, 2)());
  EXPECT_EQ(here.at(Purpose::need, 0, 7, 2)(), Streams(alone, 0, 1, 3).at(Purpose::need, 0, 7, 2)());
}

TEST(Streams, EveryPartOfTheAddressTells) {
  Scenario scenario = small_scenario({"31325", "31328"});
  const Streams streams(scenario, 0, 2, 0);
  const auto first = streams.at(Purpose::need, 0, 7, 2)();
  EXPECT_NE(streams.at(Purpose::stay, 0, 7, 2)(), first);
  EXPECT_NE(streams.at(Purpose::need, 1, 7, 2)(), first);
  EXPECT_NE(streams.at(Purpose::need, 0, 8, 2)(), first);
  EXPECT_NE(streams.at(Purpose::need, 0, 7, 3)(), first);
  EXPECT_NE(Streams(scenario, 0, 2, 1).at(Purpose::need, 0, 7, 2)(), first);
  ++scenario.seed;
  EXPECT_NE(Streams(scenario, 0, 2, 0).at(Purpose::need, 0, 7, 2)(), first);
}

}  // namespace
}  // namespace bansou
