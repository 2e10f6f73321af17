#include "model/experiment/expected_course.hpp"

#include "model/services/kind.hpp"
#include "model/services/ward_settings.hpp"

namespace bansou {
namespace {

/// One that is there for everybody from the start, if any is.
const ServiceSpec* first_of(const Scenario& scenario, std::string_view kind) {
  const ServiceSpec* first = nullptr;
  for (const ServiceSpec& service : scenario.services) {
    if (service.kind != kind) continue;
    if (service.open && !service.serves.particular()) return &service;
    if (first == nullptr) first = &service;
  }
  return first;
}

Expectation expect(const Scenario& scenario, std::string_view kind, const Callers& callers) {
  const ServiceSpec* service = first_of(scenario, kind);
  return service == nullptr ? Expectation{}
                            : find_kind(kind)->expect(service->id, scenario.parameters, callers);
}

void add_ward(const Scenario& scenario, Help& help) {
  const ServiceSpec* ward = first_of(scenario, "ward");
  if (ward == nullptr) return;
  const auto set = settings_from<WardSettings>(ward->id, scenario.parameters);
  help.hospital_exit = 1.0 / set.mean_days(12.0 * days_per_month);
  help.goes_home = set.goes_home();
}

/// A resident who stands for the compartment; the hazards are theirs.
Resident stand_in(const Resident& prototype, int severity, ExpectedCourse::Care care) {
  Resident person = prototype;
  person.severity = static_cast<Severity>(severity);
  if (care == ExpectedCourse::treated) person.treatment = Treatment::in_treatment;
  if (care == ExpectedCourse::interrupted) person.treatment = Treatment::interrupted;
  if (care == ExpectedCourse::in_casework) person.supports = bit(Support::casework);
  person.engaged = care == ExpectedCourse::treated || care == ExpectedCourse::in_casework ? 1 : 0;
  return person;
}

}  // namespace

Help help_for(const Scenario& scenario, Callers callers) {
  Help help;
  add_ward(scenario, help);
  help.crisis = expect(scenario, "crisis_response", callers);
  help.report = expect(scenario, "compulsory_route", callers);
  help.window_distressed = expect(scenario, "consultation_window", callers);
  callers.unwell_in_casework = 0.5;
  help.casework = expect(scenario, "casework", callers);
  callers.unwell = 1.0;
  help.window_unwell = expect(scenario, "consultation_window", callers);
  return help;
}

ExpectedCourse::ExpectedCourse(const CourseOfNeed& course, const Prototype& prototype, const Help& help) {
  for (int severity = 0; severity < 3; ++severity) {
    for (const Care care : {unsupported, in_casework, treated, interrupted}) {
      const Hazards hazards = course.hazards(stand_in(prototype.resident, severity, care), 0.0);
      connect(at(severity, care), severity, care, hazards, prototype.to_clinic, help);
    }
  }
  chain_.move(hospital, after_hospital, help.hospital_exit * help.goes_home);
  chain_.leave(hospital, help.hospital_exit * (1.0 - help.goes_home));
  Resident person = stand_in(prototype.resident, 1, treated);
  person.discharged = 0.0F;
  double begins = 0.0;
  for (int phase = 0; phase < phases_after_hospital; ++phase) {
    const double lasts = phase_lasts[static_cast<std::size_t>(phase)];
    const int from = after_hospital + phase;
    connect(from, 1, treated, course.hazards(person, begins + 1.0), prototype.to_clinic, help);
    chain_.move(from, phase + 1 < phases_after_hospital ? from + 1 : at(1, treated), 1.0 / lasts);
    begins += lasts;
  }
}

void ExpectedCourse::connect(int from, int severity, Care care, const Hazards& hazards, double to_clinic,
                             const Help& help) {
  const auto hazard = [&](Transition what) { return hazards[static_cast<std::size_t>(what)]; };
  const Neighbours to{at(severity + 1, care), at(severity - 1, care), at(severity, interrupted),
                      at(severity, unsupported)};
  add_own_course(chain_, from, to, static_cast<Severity>(severity), hazards);

  const double crisis = hazard(Transition::crisis);
  sends_.crises(from) = crisis;
  if (care != unsupported) sends_.known_crises(from) = crisis;
  const double admitted =
      help.crisis.to("admission") + help.crisis.to("report") * help.report.to("admission");
  chain_.move(from, hospital, crisis * admitted);
  chain_.move(from, at(2, care), crisis * (1.0 - admitted));

  const double seek = hazard(Transition::seek_help);
  const double asks = seek * (1.0 - to_clinic);
  sends_.help(from) = asks;
  if (severity == 2) sends_.unwell_help(from) = asks;
  sends_.treatment(from) = seek * to_clinic;
  const Expectation& window = severity == 2 ? help.window_unwell : help.window_distressed;
  const double treats = window.to("treatment");
  chain_.move(from, at(severity, treated), sends_.treatment(from) + asks * treats);
  chain_.move(from, at(severity, in_casework), asks * window.to("case") * (1.0 - treats));
  chain_.move(from, at(0, unsupported), asks * window.to("resolved"));
  if (care == in_casework && help.casework.days > 0.0) {
    const double ends = 1.0 / help.casework.days, to_treatment = help.casework.to("treatment");
    chain_.move(from, at(severity, treated), ends * to_treatment);
    chain_.move(from, at(severity, unsupported), ends * (1.0 - to_treatment));
  }
}

ExpectedCourse::Amounts ExpectedCourse::mean(const Amounts& onset, Amounts amounts,
                                             const Scenario& scenario) const {
  constexpr double step = 7.0;
  const Chain::Rates forward = chain_.step(step);
  Amounts sum = Amounts::Zero();
  double days = 0.0;
  for (double day = -scenario.spin_up; day < scenario.horizon(); day += step) {
    amounts = forward * (amounts + step * onset);
    if (day < 0.0) continue;
    sum += step * amounts;
    days += step;
  }
  return sum / days;
}

}  // namespace bansou
