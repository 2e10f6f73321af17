#include "model/core/prototype.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <numeric>

#include "tests/model/small_scenario.hpp"

namespace bansou {
namespace {

using namespace testing;

TEST(Prototype, EveryAgeIsWholeAndEveryClassOfFrailtyIsInOne) {
  const CourseOfNeed course(small_scenario().parameters);
  const std::vector<Prototype> all = prototypes(course);
  std::array<double, age_classes> shares{};
  std::array<double, frailty_classes> by_frailty{};
  for (const Prototype& prototype : all) {
    shares[static_cast<std::size_t>(prototype.resident.age)] += prototype.share;
    for (std::size_t i = 0; i < prototype.classes; ++i)
      by_frailty[prototype.frailty + i] += prototype.share / prototype.classes;
    EXPECT_GE(prototype.resident.frailty, prototype.frailty);
    EXPECT_LT(prototype.resident.frailty, prototype.frailty + prototype.classes);
  }
  for (const double share : shares) EXPECT_NEAR(share, 1.0, 1e-9);
  for (const double share : by_frailty) EXPECT_NEAR(share, 4.0 / frailty_classes, 1e-9);
}

TEST(Prototype, SharesAreThoseOfDrawnTraits) {
  const CourseOfNeed course(small_scenario().parameters);
  constexpr double draws = 50'000.0;
  const auto is_meant = [](const Resident& who) {
    return who.living == Living::alone && who.condition != Condition::psychosis &&
           !who.has(Difficulty::withdrawn) && !who.has(Difficulty::refuses_treatment);
  };
  for (const AgeClass age : {AgeClass::child, AgeClass::adult, AgeClass::old}) {
    double share = 0.0;
    for (const Prototype& prototype : prototypes(course)) {
      if (prototype.resident.age == age && is_meant(prototype.resident)) share += prototype.share;
    }
    double drawn = 0.0;
    sim::Stream stream({1, 0}, {1, 2, 3});
    for (double i = 0.0; i < draws; ++i) {
      Resident who;
      who.age = age;
      course.draw_traits(who, stream);
      drawn += is_meant(who) ? 1.0 : 0.0;
    }
    EXPECT_NEAR(drawn / draws, share, 4.0 * std::sqrt(share * (1.0 - share) / draws));
  }
}

TEST(Prototype, WhoTakesAfterItHasItsHazards) {
  const CourseOfNeed course(small_scenario().parameters);
  sim::Stream stream({1, 0}, {1, 2, 3});
  for (const Prototype& like : prototypes(course)) {
    if (like.share <= 0.0) continue;
    Resident who;
    who.age = like.resident.age;
    course.draw_traits(who, stream);
    const std::uint8_t others = bit(Difficulty::complex) | bit(Difficulty::poor);
    const auto kept = who.difficulties & others;
    take_after(who, like, course, stream);
    EXPECT_EQ(who.difficulties & others, kept);
    EXPECT_EQ(who.has(Difficulty::refuses_treatment), like.resident.has(Difficulty::refuses_treatment));
    EXPECT_GE(who.frailty, like.frailty);
    EXPECT_LT(who.frailty, like.frailty + like.classes);
    who.frailty = like.resident.frailty;
    who.severity = like.resident.severity;
    EXPECT_EQ(course.hazards(who, 0.0), course.hazards(like.resident, 0.0));
  }
}

TEST(Prototype, WhatItLeavesOpenIsDrawnAsForAnybody) {
  const CourseOfNeed course(small_scenario().parameters);
  const Prototype like = prototypes(course)[16 * 20];  // an adult, nothing in particular
  ASSERT_EQ(like.resident.age, AgeClass::adult);
  ASSERT_NE(like.resident.living, Living::alone);
  constexpr double draws = 40'000.0;
  double mood = 0.0, group_home = 0.0;
  sim::Stream stream({1, 0}, {1, 2, 3});
  for (double i = 0.0; i < draws; ++i) {
    Resident who;
    course.draw_traits(who, stream);
    take_after(who, like, course, stream);
    EXPECT_NE(who.condition, Condition::psychosis);
    EXPECT_NE(who.living, Living::alone);
    mood += who.condition == Condition::mood ? 1.0 : 0.0;
    group_home += who.living == Living::group_home ? 1.0 : 0.0;
  }
  const auto mix = course.condition_mix(AgeClass::adult);
  const double others = std::accumulate(mix.begin(), mix.end(), 0.0) - mix[0];
  const double share = course.need().mix_mood / others;
  EXPECT_NEAR(mood / draws, share, 4.0 * std::sqrt(share * (1.0 - share) / draws));
  const double home = course.need().group_home / (1.0 - course.need().lives_alone);
  EXPECT_NEAR(group_home / draws, home, 4.0 * std::sqrt(home * (1.0 - home) / draws));
}

TEST(Prototype, WithoutAnyConditionNobodyIsPsychotic) {
  Scenario scenario = small_scenario();
  for (const char* name : {"need.mix_psychosis", "need.mix_mood", "need.mix_anxiety", "need.mix_addiction",
                           "need.mix_developmental", "need.mix_distress"})
    set(scenario, name, 0.0);
  double adults = 0.0;
  for (const Prototype& prototype : prototypes(CourseOfNeed(scenario.parameters))) {
    if (prototype.resident.age != AgeClass::adult) continue;
    adults += prototype.share;
    EXPECT_TRUE(prototype.resident.condition != Condition::psychosis || prototype.share == 0.0);
  }
  EXPECT_NEAR(adults, 1.0, 1e-9);
}

}  // namespace
}  // namespace bansou
