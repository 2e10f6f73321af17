#include "model/experiment/expected_start.hpp"

#include <algorithm>

namespace bansou {
namespace {

Care care_in(Treatment treatment) {
  if (treatment == Treatment::never) return unsupported;
  return treatment == Treatment::interrupted ? interrupted : treated;
}

}  // namespace

ExpectedStart::ExpectedStart(const Scenario& scenario, const CourseOfNeed& course)
    : set_(settings_from<SnapshotSettings>("snapshot", scenario.parameters)),
      course_(course),
      resting_(course) {
  double population = 0.0;
  std::array<double, age_classes> onsets{};
  for (const Municipality& town : scenario.municipalities) {
    population += town.population;
    for (std::size_t age = 0; age < age_classes; ++age)
      onsets[age] += town.by_age[age] * course.onset_rate(static_cast<AgeClass>(age));
  }
  const auto for_each_at_rest = [&](Group group, double per_person) {
    double at_rest = 0.0;
    for (std::size_t age = 0; age < age_classes; ++age)
      at_rest += onsets[age] * resting_.amount(group, static_cast<AgeClass>(age));
    return at_rest > 0.0 ? per_person * population / at_rest : 0.0;
  };
  outpatients_ = for_each_at_rest(Group::outpatients, set_.outpatients);
  cases_ = for_each_at_rest(Group::asking, set_.open_cases);
  admissions_ = for_each_at_rest(Group::in_crisis, set_.admissions);
}

Compartments ExpectedStart::of(std::size_t prototype, const Help& help) const {
  Compartments state = Compartments::Zero();
  double admissions = 0.0;
  for (int severity = 0; severity < 3; ++severity) {
    for (const Treatment treatment : {Treatment::never, Treatment::in_treatment, Treatment::interrupted}) {
      const auto amount = [&](Group group) {
        return resting_.amount(group, prototype, {static_cast<Severity>(severity), treatment});
      };
      state(at(severity, care_in(treatment))) +=
          amount(Group::hidden) + amount(Group::recovered) + outpatients_ * amount(Group::outpatients);
      state(at(severity, in_casework)) += cases_ * amount(Group::asking);
      admissions += admissions_ * amount(Group::in_crisis);
    }
  }
  state(hospital) = admissions / help.hospital_exit;
  for (int phase = 0; phase < after_hospital; ++phase) {
    const double discharged = admissions * help.goes_home * phase_lasts[static_cast<std::size_t>(phase)];
    const double home = std::min(discharged, state(at(1, treated)));
    state(hospital + 1 + phase) = home;
    state(at(1, treated)) -= home;
  }
  return course_.onset_rate(prototypes()[prototype].resident.age) * state;
}

}  // namespace bansou
