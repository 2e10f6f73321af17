#include "model/io/session.hpp"

#include <gtest/gtest.h>

#include "model/io/result_file.hpp"
#include "tests/model/io/dataset_contents.hpp"
#include "tests/model/io/temp_folder.hpp"
#include "tests/model/small_scenario.hpp"

namespace bansou {
namespace {

struct SessionTest : ::testing::Test {
  SessionTest() {
    scenario.replications = 2;
    options.out = folder.path() / "r.h5";
  }
  test::TempFolder folder;
  Scenario scenario = testing::small_scenario({"31325"});
  SessionOptions options;
};

TEST_F(SessionTest, CollectsAndKeepsTheSame) {
  const Session session = run_session(scenario, options);
  EXPECT_FALSE(session.stopped);
  EXPECT_EQ(session.replications, 2U);
  EXPECT_EQ(session.collected.table().replications(), 2U);
  EXPECT_EQ(ResultFile(*options.out).replications(), 2U);
}

TEST_F(SessionTest, WhatIsNotCollectedIsKeptAllTheSame) {
  options.collect = false;
  const Session session = run_session(scenario, options);
  EXPECT_EQ(session.replications, 2U);
  EXPECT_EQ(session.collected.table().replications(), 0U);
  EXPECT_EQ(ResultFile(*options.out).replications(), 2U);
  options.leftover = Leftover::resume;  // nothing is left to do
  options.begin = [](double) { FAIL() << "ran again"; };
  EXPECT_EQ(run_session(scenario, options).replications, 2U);
}

TEST_F(SessionTest, GoesOnUntilItIsPreciseOrMayNotGoOn) {
  std::vector<double> begun;
  options.precision = 0.001;
  options.most = 5;
  options.begin = [&](double already) { begun.push_back(already); };
  const Session session = run_session(scenario, options);
  ASSERT_TRUE(session.precision);
  EXPECT_FALSE(session.precision->reached());
  EXPECT_EQ(session.replications, 5U);
  EXPECT_EQ(session.collected.table().replications(), 5U);
  EXPECT_EQ(begun, (std::vector<double>{0.0, 0.4}));

  scenario.replications = 5;
  SessionOptions at_once;
  at_once.out = folder.path() / "five.h5";
  run_session(scenario, at_once);
  const auto provenance = [](auto contents) {
    contents.erase("provenance/scenario");  // asked for two, and for five
    return contents;
  };
  EXPECT_TRUE(provenance(test::dataset_contents(*options.out)) ==
              provenance(test::dataset_contents(*at_once.out)));
}

TEST_F(SessionTest, WhatIsFinishedIsNeverMadeLess) {
  scenario.replications = 6;
  run_session(scenario, options);
  scenario.replications = 2;
  std::vector<double> begun;
  options.precision = 0.001;
  options.most = 7;
  options.leftover = Leftover::resume;
  options.begin = [&](double already) { begun.push_back(already); };
  EXPECT_EQ(run_session(scenario, options).replications, 7U);
  ASSERT_FALSE(begun.empty());
  EXPECT_GE(begun.front(), 6.0 / 7.0);  // not at the two that were asked for
}

TEST_F(SessionTest, AStopLeavesWhatItHas) {
  std::stop_source stop;
  stop.request_stop();
  options.stop = stop.get_token();
  EXPECT_TRUE(run_session(scenario, options).stopped);
  EXPECT_FALSE(std::filesystem::exists(*options.out));
  options.stop = {};
  options.leftover = Leftover::resume;
  EXPECT_FALSE(run_session(scenario, options).stopped);
  EXPECT_TRUE(std::filesystem::exists(*options.out));
}

}  // namespace
}  // namespace bansou
