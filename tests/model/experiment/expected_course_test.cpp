#include "model/experiment/expected_course.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/model/small_scenario.hpp"

namespace bansou {
namespace {

using namespace testing;
using Course = ExpectedCourse;

/// Of adults whom nothing keeps from asking for help.
Prototype somebody(const CourseOfNeed& course) {
  const std::vector<Prototype> all = prototypes(course);
  return *std::ranges::find_if(all, [](const Prototype& prototype) {
    return prototype.resident.age == AgeClass::adult && prototype.resident.difficulties == 0;
  });
}

Help usual_help(const Scenario& scenario) {
  return help_for(scenario, {.unwell = 0.3, .known = 0.5, .unwell_days = 300.0, .distressed_days = 600.0});
}

/// One resident at the start.
Course::Amounts one(int at) {
  Course::Amounts amounts = Course::Amounts::Zero();
  amounts(at) = 1.0;
  return amounts;
}

TEST(ExpectedCourse, LosesNobodyOnTheWay) {
  Scenario scenario = small_scenario();
  for (const char* rate : {"need.die_child", "need.die_adult", "need.die_young_old", "need.die_old",
                           "need.leave", "need.forget", "ward.death", "ward.transfer"})
    set(scenario, rate, 0.0);
  const CourseOfNeed course(scenario.parameters);
  const Course expected(course, somebody(course), usual_help(scenario));
  const Course::Amounts mean =
      expected.mean(Course::Amounts::Zero(), one(Course::at(2, Course::unsupported)), scenario);
  EXPECT_NEAR(mean.sum(), 1.0, 1e-9);
  for (int at = 0; at < mean.size(); ++at) EXPECT_GT(mean(at), 0.0) << at;  // there is a way everywhere
}

TEST(ExpectedCourse, NotAllWhoLeaveHospitalComeHome) {
  Scenario scenario = small_scenario();
  set(scenario, "ward.death", 0.4);
  set(scenario, "ward.transfer", 0.6);
  const CourseOfNeed course(scenario.parameters);
  const Course expected(course, somebody(course), usual_help(scenario));
  const Course::Amounts mean = expected.mean(Course::Amounts::Zero(), one(Course::hospital), scenario);
  EXPECT_NEAR(mean.sum(), mean(Course::hospital), 1e-12);
}

TEST(ExpectedCourse, SendsToTheServicesAsTheHazardsSay) {
  const Scenario scenario = small_scenario();
  const CourseOfNeed course(scenario.parameters);
  const Prototype prototype = somebody(course);
  const Course::Sends sends = Course(course, prototype, usual_help(scenario)).sends();
  for (const Severity severity : {Severity::distressed, Severity::unwell}) {
    Resident resident = prototype.resident;
    resident.severity = severity;
    const Hazards hazards = course.hazards(resident, 0.0);
    const double seek = hazards[static_cast<std::size_t>(Transition::seek_help)];
    const int at = Course::at(static_cast<int>(severity), Course::unsupported);
    EXPECT_GT(seek, 0.0);
    EXPECT_DOUBLE_EQ(sends.treatment(at), seek * prototype.to_clinic);
    EXPECT_DOUBLE_EQ(sends.help(at), seek * (1.0 - prototype.to_clinic));
    EXPECT_EQ(sends.unwell_help(at), severity == Severity::unwell ? sends.help(at) : 0.0);
    EXPECT_DOUBLE_EQ(sends.crises(at), hazards[static_cast<std::size_t>(Transition::crisis)]);
    EXPECT_EQ(sends.known_crises(at), 0.0);
  }
  const int known = Course::at(2, Course::in_casework);
  EXPECT_GT(sends.known_crises(known), 0.0);
  EXPECT_EQ(sends.known_crises(known), sends.crises(known));
  EXPECT_EQ(sends.help(known), 0.0);  // they are with somebody
}

TEST(ExpectedCourse, WhereNobodyHelpsNobodyIsHelped) {
  Scenario scenario = small_scenario();
  set(scenario, "need.to_clinic", 0.0);
  const CourseOfNeed course(scenario.parameters);
  const Course alone(course, somebody(course), Help{});
  const Course::Amounts mean =
      alone.mean(Course::Amounts::Zero(), one(Course::at(2, Course::unsupported)), scenario);
  for (int severity = 0; severity < 3; ++severity) {
    EXPECT_EQ(mean(Course::at(severity, Course::in_casework)), 0.0);
    EXPECT_EQ(mean(Course::at(severity, Course::treated)), 0.0);
  }
  EXPECT_EQ(mean(Course::hospital), 0.0);
  EXPECT_GT(mean.sum(), 0.1);
}

}  // namespace
}  // namespace bansou
