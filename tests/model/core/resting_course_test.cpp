#include "model/core/resting_course.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "tests/model/small_scenario.hpp"

namespace bansou {
namespace {

using namespace testing;
using Group = RestingCourse::Group;
using State = RestingCourse::State;

constexpr State distressed{Severity::distressed, Treatment::never};
constexpr State unwell{Severity::unwell, Treatment::never};

/// Nobody is treated, nobody recovers or has crises; all start in distress.
ParameterSet two_states() {
  Scenario scenario = small_scenario();
  for (const char* name : {"need.unwell_at_onset", "need.recover", "need.crisis", "need.seek_distressed",
                           "need.seek_unwell", "need.crisis_after_discharge_365"})
    set(scenario, name, 0.0);
  return scenario.parameters;
}

TEST(RestingCourse, IsTheSolutionOfAChainThatCanBeWrittenDown) {
  const CourseOfNeed course(two_states());
  const RestingCourse resting(course);
  EXPECT_EQ(resting.people(RestingCourse::Group::recovered), 0.0);
  for (const int frailty : {10, 128, 250}) {
    const auto which = static_cast<std::uint8_t>(frailty);
    Resident person;
    person.frailty = which;
    const double worsen = course.hazards(person, 0.0)[static_cast<std::size_t>(Transition::worsen)];
    const double gone = course.need().leave + course.need().die_adult + 1.0 / 36525.0;
    const double ratio = resting.share(unwell, which) / resting.share(distressed, which);
    EXPECT_NEAR(ratio, worsen / (course.need().improve + gone), 1e-9);
  }
}

TEST(RestingCourse, AnEmptyGroupHasNoSharesAndDrawsAnybody) {
  const RestingCourse resting{CourseOfNeed(two_states())};
  EXPECT_EQ(resting.share({Severity::recovered, Treatment::never}, 128), 0.0);
  EXPECT_EQ(resting.crisis_share(7), 1.0 / 256.0);
  sim::Stream stream({1, 0}, {1, 2, 3});
  int below = 0;
  for (int i = 0; i < 1000; ++i) below += resting.draw_frailty_in_crisis(stream) < 128 ? 1 : 0;
  EXPECT_NEAR(below, 500, 4.0 * std::sqrt(250.0));
}

TEST(RestingCourse, DrawsAsItsSharesSay) {
  const RestingCourse resting{CourseOfNeed(small_scenario().parameters)};
  constexpr double draws = 40'000.0;
  double unwell_share = 0.0;
  for (int frailty = 0; frailty < 256; ++frailty)
    unwell_share += resting.share(unwell, static_cast<std::uint8_t>(frailty));
  sim::Stream stream({1, 0}, {1, 2, 3});
  double drawn = 0.0;
  for (double i = 0.0; i < draws; ++i) {
    const State state = resting.draw(Group::hidden, stream).state;
    EXPECT_NE(state.severity, Severity::recovered);
    EXPECT_NE(state.treatment, Treatment::in_treatment);
    drawn += state.severity == unwell.severity && state.treatment == unwell.treatment ? 1.0 : 0.0;
  }
  const double error = std::sqrt(unwell_share * (1.0 - unwell_share) / draws);
  EXPECT_NEAR(drawn / draws, unwell_share, 4.0 * error);
}

TEST(RestingCourse, TheFrailAreMoreOftenUnwell) {
  const RestingCourse resting{CourseOfNeed(small_scenario().parameters)};
  const auto odds = [&](std::uint8_t frailty) {
    return resting.share(unwell, frailty) / resting.share(distressed, frailty);
  };
  EXPECT_LT(odds(10), odds(128));
  EXPECT_LT(odds(128), odds(250));
}

TEST(RestingCourse, EveryGroupIsWhole) {
  const RestingCourse resting{CourseOfNeed(small_scenario().parameters)};
  double sum = 0.0;
  for (int frailty = 0; frailty < 256; ++frailty) {
    for (const Treatment treatment : {Treatment::never, Treatment::interrupted})
      sum += resting.share({Severity::recovered, treatment}, static_cast<std::uint8_t>(frailty));
  }
  EXPECT_NEAR(sum, 1.0, 1e-9);
}

}  // namespace
}  // namespace bansou
