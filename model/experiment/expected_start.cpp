#include "model/experiment/expected_start.hpp"

#include <algorithm>
#include <array>

namespace bansou {
namespace {

using Course = ExpectedCourse;

Course::Care care_in(Treatment treatment) {
  if (treatment == Treatment::never) return Course::unsupported;
  return treatment == Treatment::interrupted ? Course::interrupted : Course::treated;
}

}  // namespace

ExpectedStart::ExpectedStart(const Scenario& scenario, const CourseOfNeed& course)
    : set_(settings_from<SnapshotSettings>("snapshot", scenario.parameters)),
      course_(course),
      resting_(RestingCourse::of(course)) {
  double population = 0.0;
  std::array<double, age_classes> onsets{};
  for (const Municipality& town : scenario.municipalities) {
    population += town.population;
    for (std::size_t age = 0; age < age_classes; ++age)
      onsets[age] += town.by_age[age] * course.onset_rate(static_cast<AgeClass>(age));
  }
  const auto for_each_at_rest = [&](Group group, double per_person) {
    double at_rest = 0.0;
    for (std::size_t age = 0; age < age_classes; ++age) {
      if (group == Group::in_crisis && !may_start_in_hospital(static_cast<AgeClass>(age))) continue;
      at_rest += onsets[age] * resting_->amount(group, static_cast<AgeClass>(age));
    }
    return at_rest > 0.0 ? per_person * population / at_rest : 0.0;
  };
  outpatients_ = for_each_at_rest(Group::outpatients, set_.outpatients);
  cases_ = for_each_at_rest(Group::asking, set_.open_cases);
  admissions_ = for_each_at_rest(Group::in_crisis, set_.admissions);
}

Course::Amounts ExpectedStart::of(std::size_t prototype, const Help& help) const {
  const AgeClass age = prototypes()[prototype].resident.age;
  const double admitted = may_start_in_hospital(age) ? admissions_ : 0.0;
  Course::Amounts state = Course::Amounts::Zero();
  double admissions = 0.0;
  for (int severity = 0; severity < 3; ++severity) {
    for (const Treatment treatment : {Treatment::never, Treatment::in_treatment, Treatment::interrupted}) {
      const auto amount = [&](Group group) {
        return resting_->amount(group, prototype, {static_cast<Severity>(severity), treatment});
      };
      state(Course::at(severity, care_in(treatment))) +=
          amount(Group::hidden) + amount(Group::recovered) + outpatients_ * amount(Group::outpatients);
      state(Course::at(severity, Course::in_casework)) += cases_ * amount(Group::asking);
      admissions += admitted * amount(Group::in_crisis);
    }
  }
  state(Course::hospital) = admissions / help.hospital_exit;
  for (int phase = 0; phase < Course::phases_after_hospital; ++phase) {
    const double discharged =
        admissions * help.goes_home * Course::phase_lasts[static_cast<std::size_t>(phase)];
    const double home = std::min(discharged, state(Course::at(1, Course::treated)));
    state(Course::after_hospital + phase) = home;
    state(Course::at(1, Course::treated)) -= home;
  }
  return course_.onset_rate(age) * state;
}

}  // namespace bansou
