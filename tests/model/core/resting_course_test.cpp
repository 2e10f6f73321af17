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
constexpr std::array all_groups{Group::hidden, Group::recovered, Group::outpatients,
                                Group::asking, Group::in_crisis, Group::onset};

/// Nobody is treated, nobody recovers or has crises; all start in distress.
ParameterSet two_states() {
  Scenario scenario = small_scenario();
  for (const char* name :
       {"need.unwell_at_onset", "need.recover", "need.crisis", "need.seek_distressed", "need.seek_unwell"})
    set(scenario, name, 0.0);
  return scenario.parameters;
}

TEST(RestingCourse, IsTheSolutionOfAChainThatCanBeWrittenDown) {
  const CourseOfNeed course(two_states());
  const RestingCourse resting(course);
  for (std::size_t i = 0; i < resting.prototypes().size(); ++i) {
    const Prototype& prototype = resting.prototypes()[i];
    if (prototype.share <= 0.0) continue;
    const Hazards hazards = course.hazards(prototype.resident, 0.0);
    const double worsen = hazards[static_cast<std::size_t>(Transition::worsen)];
    const double gone = course.need().leave + course.death_rate(prototype.resident.age) + 1.0 / 36525.0;
    const double unwell_for_each = worsen / (course.need().improve + gone);
    const double well = prototype.share / (worsen + gone - course.need().improve * unwell_for_each);
    EXPECT_NEAR(resting.amount(Group::hidden, i, distressed) / well, 1.0, 1e-8);
    const double ratio =
        resting.amount(Group::hidden, i, unwell) / resting.amount(Group::hidden, i, distressed);
    EXPECT_NEAR(ratio, unwell_for_each, 1e-9);
  }
  EXPECT_EQ(resting.amount(Group::recovered, AgeClass::adult), 0.0);
}

TEST(RestingCourse, OfAnEmptyGroupSomebodyIsDrawnWhoComesToHaveANeed) {
  const RestingCourse resting{CourseOfNeed(two_states())};
  constexpr int draws = 4000;
  sim::Stream stream({1, 0}, {1, 2, 3});
  double frail = 0.0;
  for (int i = 0; i < draws; ++i) {
    const auto [like, state] = resting.draw(Group::in_crisis, AgeClass::old, stream.uniform());
    EXPECT_EQ(like.resident.age, AgeClass::old);
    EXPECT_EQ(state.treatment, Treatment::never);
    frail += like.frailty >= 160 ? 1.0 : 0.0;
  }
  const double share = 96.0 / frailty_classes;
  EXPECT_NEAR(frail / draws, share, 4.0 * std::sqrt(share * (1.0 - share) / draws));
  EXPECT_EQ(resting.draw(Group::outpatients, AgeClass::child, 0.5).state.treatment, Treatment::in_treatment);
}

TEST(RestingCourse, DrawsAsItsAmountsSay) {
  const RestingCourse resting{CourseOfNeed(small_scenario().parameters)};
  constexpr double draws = 20'000.0;
  for (const Group group : all_groups) {
    const Severity severity = group == Group::recovered   ? Severity::recovered
                              : group == Group::in_crisis ? Severity::unwell
                                                          : Severity::distressed;
    const auto counts = [&](const Prototype& like, Severity is) {
      return like.frailty >= 160 && is == severity;
    };
    for (const AgeClass age : {AgeClass::child, AgeClass::old}) {
      double share = 0.0;
      for (std::size_t i = 0; i < resting.prototypes().size(); ++i) {
        const Prototype& like = resting.prototypes()[i];
        if (like.resident.age != age || !counts(like, severity)) continue;
        for (const Treatment treatment : {Treatment::never, Treatment::in_treatment, Treatment::interrupted})
          share += resting.amount(group, i, {severity, treatment}) / resting.amount(group, age);
      }
      sim::Stream stream({1, 0}, {1, 2, 3});
      double drawn = 0.0;
      for (double i = 0.0; i < draws; ++i) {
        const auto [like, state] = resting.draw(group, age, stream.uniform());
        EXPECT_EQ(like.resident.age, age);
        EXPECT_GT(like.share, 0.0);
        drawn += counts(like, state.severity) ? 1.0 : 0.0;
      }
      EXPECT_GT(share, 0.0);
      EXPECT_NEAR(drawn / draws, share, 4.0 * std::sqrt(share * (1.0 - share) / draws));
    }
  }
}

TEST(RestingCourse, EveryGroupIsTheSumOfItsStates) {
  const RestingCourse resting{CourseOfNeed(small_scenario().parameters)};
  for (const Group group : all_groups) {
    for (std::size_t age = 0; age < age_classes; ++age) {
      double sum = 0.0;
      for (std::size_t i = 0; i < resting.prototypes().size(); ++i) {
        if (resting.prototypes()[i].resident.age != static_cast<AgeClass>(age)) continue;
        for (int state = 0; state < 9; ++state)
          sum +=
              resting.amount(group, i, {static_cast<Severity>(state / 3), static_cast<Treatment>(state % 3)});
      }
      const double all = resting.amount(group, static_cast<AgeClass>(age));
      EXPECT_GT(all, 0.0);
      EXPECT_NEAR(sum / all, 1.0, 1e-9);
    }
  }
}

TEST(RestingCourse, TheFrailAreMoreOftenUnwell) {
  const RestingCourse resting{CourseOfNeed(small_scenario().parameters)};
  const auto odds = [&](std::size_t prototype) {
    return resting.amount(Group::hidden, prototype, unwell) /
           resting.amount(Group::hidden, prototype, distressed);
  };
  for (std::size_t i = 1; i < resting.prototypes().size(); ++i) {
    const Prototype &before = resting.prototypes()[i - 1], &here = resting.prototypes()[i];
    if (here.share <= 0.0 || here.frailty < before.frailty) continue;  // another kind begins
    EXPECT_LT(odds(i - 1), odds(i));
  }
}

TEST(RestingCourse, TheFrailAndThePsychoticAreMoreOftenInCrisis) {
  const RestingCourse resting{CourseOfNeed(small_scenario().parameters)};
  double share = 0.0, frail = 0.0, psychotic = 0.0, share_frail = 0.0, share_psychotic = 0.0;
  for (std::size_t i = 0; i < resting.prototypes().size(); ++i) {
    const Prototype& prototype = resting.prototypes()[i];
    if (prototype.resident.age != AgeClass::adult) continue;
    double crises = 0.0;
    for (int state = 0; state < 9; ++state)
      crises += resting.amount(Group::in_crisis, i,
                               {static_cast<Severity>(state / 3), static_cast<Treatment>(state % 3)});
    crises /= resting.amount(Group::in_crisis, AgeClass::adult);
    share += prototype.share;
    if (prototype.frailty >= 128) frail += crises, share_frail += prototype.share;
    if (prototype.resident.condition == Condition::psychosis)
      psychotic += crises, share_psychotic += prototype.share;
  }
  EXPECT_NEAR(share, 1.0, 1e-9);
  EXPECT_NEAR(share_frail, 0.5, 1e-9);
  EXPECT_GT(frail, 1.5 * share_frail);
  EXPECT_GT(psychotic, 1.2 * share_psychotic);
}

TEST(RestingCourse, WhoRefusesTreatmentIsLongerWithNobody) {
  const RestingCourse resting{CourseOfNeed(small_scenario().parameters)};
  std::array<double, 2> hidden{}, onsets{};
  for (std::size_t i = 0; i < resting.prototypes().size(); ++i) {
    const Prototype& prototype = resting.prototypes()[i];
    const std::size_t refuses = prototype.resident.has(Difficulty::refuses_treatment) ? 1 : 0;
    for (const State state : {distressed, unwell}) hidden[refuses] += resting.amount(Group::hidden, i, state);
    onsets[refuses] += prototype.share;
  }
  EXPECT_GT(hidden[1] / onsets[1], hidden[0] / onsets[0]);
}

TEST(RestingCourse, IsSolvedAnewWhereRatesDiffer) {
  Scenario scenario = small_scenario();
  const auto first = RestingCourse::of(CourseOfNeed(scenario.parameters));
  EXPECT_EQ(RestingCourse::of(CourseOfNeed(scenario.parameters)), first);
  for (const char* name : {"need.recover", "effect.treatment_worsen"}) {
    set(scenario, name, 0.9 * scenario.parameters.at(name).value);
    const CourseOfNeed course(scenario.parameters);
    const double hidden = RestingCourse::of(course)->amount(Group::hidden, AgeClass::adult);
    EXPECT_EQ(hidden, RestingCourse(course).amount(Group::hidden, AgeClass::adult));
    EXPECT_NE(hidden, first->amount(Group::hidden, AgeClass::adult));
  }
}

}  // namespace
}  // namespace bansou
