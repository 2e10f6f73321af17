#include "model/io/result_places.hpp"

#include <gtest/gtest.h>

#include "tests/model/io/sample_run.hpp"

namespace bansou {
namespace {

TEST(ResultPlaces, JoinsPrefecturesAndSplitsThemAgain) {
  const Scenario scenario = test::sample_scenario();
  const auto parts = partitions(scenario);
  std::vector<Outcomes> pieces = {test::sample_outcomes(scenario, {0, 0}),
                                  test::sample_outcomes(scenario, {0, 1})};
  ResultPlaces places;
  places.add(pieces[0], parts[0].prefecture);
  places.add(pieces[1], parts[1].prefecture);
  ASSERT_EQ(places.teams.size(), 7u);
  EXPECT_EQ(places.teams[4], (ResultPlaces::Team{"window", "32003", "島根県"}));
  EXPECT_EQ(places.wards[1], (ResultPlaces::Ward{"acute_ward", "31-02", "鳥取県"}));

  const Outcomes whole = join(pieces);
  EXPECT_EQ(whole.municipalities(), 5u);
  EXPECT_EQ(whole.events, pieces[0].events + pieces[1].events);
  EXPECT_EQ(whole.flow_counts()[4], pieces[1].flow_counts()[1]);
  EXPECT_EQ(whole.flow_counts()[5], pieces[0].flow_counts()[3]) << "the second year of the first prefecture";

  const std::vector<Outcomes> again = split(whole, parts, places);
  ASSERT_EQ(again.size(), 2u);
  pieces[0].events = whole.events;
  pieces[1].events = 0;
  EXPECT_TRUE(test::same(again[0], pieces[0]));
  EXPECT_TRUE(test::same(again[1], pieces[1]));
}

}  // namespace
}  // namespace bansou
