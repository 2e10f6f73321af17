#include "model/core/prototype.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cmath>

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

/// What a prototype tells apart is taken from it, all else keeps the shares of its own.
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

}  // namespace
}  // namespace bansou
