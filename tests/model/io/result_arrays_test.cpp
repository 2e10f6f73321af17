#include "model/io/result_arrays.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/model/io/sample_run.hpp"
#include "tests/model/small_scenario.hpp"

namespace bansou {
namespace {

TEST(ResultArrays, AreOnePerVariableOfTheLayoutsSize) {
  const Scenario scenario = test::sample_scenario();
  const Outcomes outcomes = test::sample_outcomes(scenario, {0, 0});
  const ResultShape shape{1, 2, 3, outcomes.teams.size(), outcomes.wards.size()};
  const ResultArrays arrays = to_arrays(outcomes);
  const auto variables = result_variables();
  ASSERT_EQ(arrays.size(), variables.size());
  for (std::size_t i = 0; i < arrays.size(); ++i) {
    std::size_t size = 1;
    for (const hsize_t along : variables[i].extent(shape)) size *= along;
    EXPECT_EQ(std::visit([](const auto& values) { return values.size(); }, arrays[i]), size)
        << variables[i].name;
    EXPECT_EQ(arrays[i].index(), static_cast<std::size_t>(variables[i].storage)) << variables[i].name;
  }
}

TEST(ResultArrays, GiveTheOutcomesBack) {
  const Scenario scenario = test::sample_scenario();
  const Outcomes outcomes = test::sample_outcomes(scenario, {1, 0});
  Outcomes back = from_arrays(to_arrays(outcomes), {1, 2, 3, outcomes.teams.size(), outcomes.wards.size()});
  for (std::size_t i = 0; i < back.teams.size(); ++i) {
    back.teams[i].team = outcomes.teams[i].team;
    back.teams[i].place = outcomes.teams[i].place;
  }
  for (std::size_t i = 0; i < back.wards.size(); ++i) {
    back.wards[i].service = outcomes.wards[i].service;
    back.wards[i].place = outcomes.wards[i].place;
  }
  EXPECT_TRUE(test::same(back, outcomes));
}

/// So that a run that goes on from finished replications gives the same figures as one that was never
/// interrupted.
TEST(ResultArrays, LoseNothingOfASimulatedRun) {
  const Outcomes outcomes = testing::run_once(testing::small_scenario());
  const ResultShape shape{1, 1, outcomes.municipalities(), outcomes.teams.size(), outcomes.wards.size()};
  const auto days = outcomes.waiting_days();
  EXPECT_GT(*std::ranges::max_element(days), 100.0);
  EXPECT_EQ(from_arrays(to_arrays(outcomes), shape).waiting_days(), days);
}

TEST(ResultArrays, PutTeamsSideBySideWithinAMonth) {
  Outcomes outcomes(1, 1);
  for (const float hours : {10.0F, 20.0F}) {
    const std::vector<float> idle(12);
    const std::vector<std::uint32_t> nobody(12);
    outcomes.teams.push_back({"t", "p", idle, idle, idle, nobody, nobody, nobody});
    outcomes.teams.back().available_hours[1] = hours;
    outcomes.teams.back().backlog[1] = static_cast<std::uint32_t>(hours);
    outcomes.teams.back().without_slot[1] = static_cast<std::uint32_t>(hours / 10.0F);
    outcomes.teams.back().slots_taken[1] = static_cast<std::uint32_t>(hours / 5.0F);
  }
  const ResultArrays arrays = to_arrays(outcomes);
  const auto& paid = std::get<std::vector<float>>(arrays.at(arrays.size() - 8));
  EXPECT_EQ(paid[2], 10.0F);
  EXPECT_EQ(paid[3], 20.0F);
  const auto& backlog = std::get<std::vector<std::uint32_t>>(arrays.at(arrays.size() - 5));
  EXPECT_EQ(backlog[2], 10u);
  EXPECT_EQ(backlog[3], 20u);
  const auto& without_slot = std::get<std::vector<std::uint32_t>>(arrays.at(arrays.size() - 4));
  EXPECT_EQ(without_slot[2], 1u);
  EXPECT_EQ(without_slot[3], 2u);
  const auto& slots_taken = std::get<std::vector<std::uint32_t>>(arrays.at(arrays.size() - 3));
  EXPECT_EQ(slots_taken[2], 2u);
  EXPECT_EQ(slots_taken[3], 4u);
}

TEST(ResultArrays, RefuseUnevenOutcomes) {
  Outcomes outcomes(1, 1);
  outcomes.teams.push_back({"t", "p", {}, {1.0F}, {1.0F}, std::vector<std::uint32_t>(12)});
  EXPECT_THROW(to_arrays(outcomes), std::logic_error);
  EXPECT_THROW(from_arrays(to_arrays(Outcomes(2, 1)), {1, 1, 3, 0, 0}), std::logic_error);
}

}  // namespace
}  // namespace bansou
