#include "model/core/course_of_need.hpp"

#include <gtest/gtest.h>

#include "tests/model/small_scenario.hpp"

namespace bansou {
namespace {

using testing::set;
using testing::small_scenario;

double rate(const Hazards& hazards, Transition transition) {
  return hazards[static_cast<std::size_t>(transition)];
}

class CourseOfNeedTest : public ::testing::Test {
 protected:
  Scenario scenario = small_scenario();
  Resident resident;
  double crisis(double now = 0.0) const {
    return rate(CourseOfNeed(scenario.parameters).hazards(resident, now), Transition::crisis);
  }
};

TEST_F(CourseOfNeedTest, EverythingRestsInHospital) {
  resident.place = Place::hospital;
  for (const double hazard : CourseOfNeed(scenario.parameters).hazards(resident, 0.0)) EXPECT_EQ(hazard, 0.0);
}

TEST_F(CourseOfNeedTest, MultipliersActAndAreCapped) {
  resident.severity = Severity::unwell;
  const double base = crisis();
  resident.supports = bit(Support::casework);
  EXPECT_DOUBLE_EQ(crisis(), base * scenario.parameters.at("effect.casework_crisis").value);
  set(scenario, "effect.casework_crisis", 0.001);
  EXPECT_DOUBLE_EQ(crisis(), base / scenario.parameters.at("effect.largest").value);
}

TEST_F(CourseOfNeedTest, WithAllEffectsAtOneSupportChangesNothing) {
  for (auto& [name, parameter] : scenario.parameters) {
    if (name.starts_with("effect.")) parameter.value = 1.0;
  }
  resident.severity = Severity::unwell;
  const Hazards alone = CourseOfNeed(scenario.parameters).hazards(resident, 0.0);
  resident.supports = bit(Support::casework) | bit(Support::plan) | bit(Support::settlement);
  resident.stalled = true;
  EXPECT_EQ(CourseOfNeed(scenario.parameters).hazards(resident, 0.0), alone);
}

TEST_F(CourseOfNeedTest, ServicesSupportInTheirOwnWays) {
  resident.severity = Severity::unwell;
  CourseOfNeed course(scenario.parameters);
  const double alone = rate(course.hazards(resident, 0.0), Transition::crisis);
  course.set_effect(3, {.crisis = 0.5});
  course.set_effect(40, {.worsen = 0.1, .crisis = 0.8});
  resident.supported_by = std::uint64_t{1} << 3 | std::uint64_t{1} << 40;
  EXPECT_DOUBLE_EQ(rate(course.hazards(resident, 0.0), Transition::crisis), alone * 0.5 * 0.8);
}

TEST_F(CourseOfNeedTest, CrisisIsLikelierSoonAfterDischarge) {
  resident.severity = Severity::recovered;
  resident.discharged = 0.0;
  EXPECT_GT(crisis(10.0), crisis(100.0));
  EXPECT_GT(crisis(100.0), crisis(200.0));
  EXPECT_EQ(crisis(400.0), 0.0);
  const CourseOfNeed course(scenario.parameters);
  EXPECT_EQ(course.constant_until(resident, 10.0), 90.0);
  EXPECT_EQ(course.constant_until(resident, 100.0), 180.0);
  EXPECT_GT(course.constant_until(resident, 400.0), 1e9);
}

TEST_F(CourseOfNeedTest, WhoIsBeingHelpedDoesNotAskAgain) {
  const auto seeks = [this] {
    return rate(CourseOfNeed(scenario.parameters).hazards(resident, 0.0), Transition::seek_help);
  };
  EXPECT_GT(seeks(), 0.0);
  resident.engaged = 1;
  EXPECT_EQ(seeks(), 0.0);
}

TEST_F(CourseOfNeedTest, FrailtyIsGammaWithMeanOne) {
  const CourseOfNeed course(scenario.parameters);
  const double worsen = scenario.parameters.at("need.worsen").value;
  double mean = 0.0;
  double square = 0.0;
  for (int i = 0; i < 256; ++i) {
    resident.frailty = static_cast<std::uint8_t>(i);
    const double factor = rate(course.hazards(resident, 0.0), Transition::worsen) / worsen;
    mean += factor / 256.0;
    square += factor * factor / 256.0;
  }
  EXPECT_NEAR(mean, 1.0, 1e-6);
  // What varies within a class is lost: less than a hundredth.
  EXPECT_NEAR(square, 1.0 + 1.0 / scenario.parameters.at("need.frailty_shape").value, 0.01);
}

TEST_F(CourseOfNeedTest, DementiaOnlyFromSixtyFiveOn) {
  const CourseOfNeed course(scenario.parameters);
  std::size_t old = 0;
  for (std::uint32_t i = 0; i < 2000; ++i) {
    sim::Stream stream({1, 1}, {i, 0, 0});
    Resident adult;
    adult.age = AgeClass::adult;
    course.draw_traits(adult, stream);
    EXPECT_NE(adult.condition, Condition::dementia);
    Resident senior;
    senior.age = AgeClass::old;
    course.draw_traits(senior, stream);
    old += senior.condition == Condition::dementia ? 1U : 0U;
  }
  EXPECT_GT(old, 100U);
}

}  // namespace
}  // namespace bansou
