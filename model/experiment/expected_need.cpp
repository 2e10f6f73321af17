#include "model/experiment/expected_need.hpp"

#include "model/experiment/expected_start.hpp"

namespace bansou {
namespace {

using Course = ExpectedCourse;

Course::Amounts daily_onset(const CourseOfNeed& course, AgeClass age) {
  Course::Amounts onset = Course::Amounts::Zero();
  onset(Course::at(1, Course::unsupported)) = course.onset_rate(age) * (1.0 - course.need().unwell_at_onset);
  onset(Course::at(2, Course::unsupported)) = course.onset_rate(age) * course.need().unwell_at_onset;
  return onset;
}

}  // namespace

ExpectedNeeds expected_needs(const Scenario& scenario) {
  const CourseOfNeed course(scenario.parameters);
  const NeedSettings& need = course.need();
  Callers callers{.complex = need.complex, .alone = need.lives_alone, .known = 0.5};
  ExpectedNeeds result;
  const auto days_until = [&](Severity severity, std::initializer_list<Transition> ends) {
    Resident accompanied;
    accompanied.severity = severity;
    accompanied.supports = bit(Support::casework);
    accompanied.frailty = 155;  // about the mean
    double rate = 1e-4;
    for (const Transition end : ends) rate += course.hazards(accompanied, 0.0)[static_cast<std::size_t>(end)];
    return 1.0 / rate;
  };
  using enum Transition;
  result.unwell_days = days_until(Severity::unwell, {improve, crisis, die, leave});
  result.distressed_days = days_until(Severity::distressed, {improve, die, leave});
  callers.unwell_days = result.unwell_days;
  callers.distressed_days = result.distressed_days;
  callers.refuses = 0.0;
  const Help help = help_for(scenario, callers);
  callers.refuses = 1.0;
  const Help refused = help_for(scenario, callers);

  const ExpectedStart start(scenario, course);
  double help_all = 0.0, help_unwell = 0.0, crises_all = 0.0, crises_known = 0.0;
  for (std::size_t i = 0; i < start.prototypes().size(); ++i) {
    const Prototype& prototype = start.prototypes()[i];
    if (prototype.share <= 0.0) continue;
    const Resident& like = prototype.resident;
    const Help& helped = like.has(Difficulty::refuses_treatment) ? refused : help;
    const Course expected(course, prototype, helped);
    const Course::Sends& sends = expected.sends();
    const Course::Amounts onset = prototype.share * daily_onset(course, like.age);
    const Course::Amounts mean = expected.mean(onset, start.of(i, helped), scenario);
    ExpectedNeed& sum = result.by_age[static_cast<std::size_t>(like.age)];
    sum.help += sends.help.dot(mean);
    sum.treatment += sends.treatment.dot(mean);
    sum.crises += sends.crises.dot(mean);
    for (int severity = 0; severity < 3; ++severity)
      sum.in_treatment += mean(Course::at(severity, Course::treated));
    sum.in_treatment += mean.tail(Course::phases_after_hospital).sum();
    help_all += sends.help.dot(mean);
    help_unwell += sends.unwell_help.dot(mean);
    crises_all += sends.crises.dot(mean);
    crises_known += sends.known_crises.dot(mean);
  }
  result.unwell = help_all > 0.0 ? help_unwell / help_all : 0.0;
  const double unwell_cases = result.unwell * help.window_unwell.to("case");
  const double cases = unwell_cases + (1.0 - result.unwell) * help.window_distressed.to("case");
  result.unwell_in_casework = cases > 0.0 ? unwell_cases / cases : 0.0;
  result.known = crises_all > 0.0 ? crises_known / crises_all : 0.0;
  return result;
}

}  // namespace bansou
