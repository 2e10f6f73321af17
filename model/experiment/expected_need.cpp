#include "model/experiment/expected_need.hpp"

#include <Eigen/Dense>

#include <algorithm>
#include <array>
#include <cmath>

#include "model/core/course_of_need.hpp"
#include "model/core/resting_course.hpp"
#include "model/services/kind.hpp"
#include "model/services/snapshot.hpp"
#include "model/services/ward_settings.hpp"

namespace bansou {
namespace {

/// Compartments: severity (recovered, distressed, unwell) x care, then hospital, then three phases after
/// discharge.
enum Care : int { unsupported, in_casework, treated, interrupted, cares };
constexpr int after_hospital = 3;
constexpr std::array<double, after_hospital> phase_begins{0.0, 90.0, 180.0};
constexpr std::array<double, after_hospital> phase_lasts{90.0, 90.0, 185.0};
constexpr int hospital = 3 * cares;
constexpr int compartments = hospital + 1 + after_hospital;
using State = Eigen::Matrix<double, compartments, 1>;
using Rates = Eigen::Matrix<double, compartments, compartments>;

constexpr std::size_t frailty_groups = 32;
constexpr std::size_t classes_in_group = 256 / frailty_groups;

constexpr int at(int severity, Care care) { return severity * cares + care; }

/// What a compartment sends to the services, per resident in it and day.
struct Sends {
  State help = State::Zero(), unwell_help = State::Zero(), treatment = State::Zero(), crises = State::Zero(),
        known_crises = State::Zero();
};

/// Expectations of the services that change the course of need: the first of their kind.
struct Help {
  Expectation window_distressed, window_unwell, casework, crisis, report;
  double to_clinic = 0;
  double hospital_exit = 1.0 / days_per_month;  ///< per day: one over the mean of a stay, cut at a year
  double goes_home = 0;                         ///< share of first stays
};

const ServiceSpec* first_of(const Scenario& scenario, std::string_view kind) {
  const auto found = std::ranges::find(scenario.services, kind, &ServiceSpec::kind);
  return found == scenario.services.end() ? nullptr : &*found;
}

Expectation expect(const Scenario& scenario, std::string_view kind, const Callers& callers) {
  const ServiceSpec* service = first_of(scenario, kind);
  return service == nullptr ? Expectation{}
                            : find_kind(kind)->expect(service->id, scenario.parameters, callers);
}

/// What the first ward does.
void add_ward(const Scenario& scenario, Help& help) {
  const ServiceSpec* ward = first_of(scenario, "ward");
  if (ward == nullptr) return;
  const auto set = settings_from<WardSettings>(ward->id, scenario.parameters);
  help.hospital_exit = 1.0 / set.mean_days(12.0 * days_per_month);
  help.goes_home = set.goes_home();
}

/// A resident who stands for the compartment; the hazards are theirs.
Resident stand_in(const Resident& prototype, int severity, Care care) {
  Resident person = prototype;
  person.severity = static_cast<Severity>(severity);
  if (care == treated) person.treatment = Treatment::in_treatment;
  if (care == interrupted) person.treatment = Treatment::interrupted;
  if (care == in_casework) person.supports = bit(Support::casework);
  person.engaged = care == treated || care == in_casework ? 1 : 0;
  return person;
}

/// Adds the flows out of one compartment, whose residents are in this state.
void connect(Rates& rates, Sends& sends, int from, int severity, Care care, const Hazards& hazards,
             const Help& help) {
  const auto hazard = [&](Transition what) { return hazards[static_cast<std::size_t>(what)]; };
  const auto move = [&](int to, double rate) {
    rates(to, from) += rate;
    rates(from, from) -= rate;
  };
  const auto gone = [&](double rate) { rates(from, from) -= rate; };
  if (severity < 2) move(at(severity + 1, care), hazard(Transition::worsen));
  if (severity > 0) move(at(severity - 1, care), hazard(Transition::improve));
  move(at(severity, interrupted), hazard(Transition::drop_out));
  move(at(severity, unsupported), hazard(Transition::finish_treatment));
  gone(hazard(Transition::die) + hazard(Transition::leave) + hazard(Transition::forget));

  const double crisis = hazard(Transition::crisis);
  sends.crises(from) = crisis;
  if (care != unsupported) sends.known_crises(from) = crisis;
  const double admitted =
      help.crisis.to("admission") + help.crisis.to("report") * help.report.to("admission");
  move(hospital, crisis * admitted);
  move(at(2, care), crisis * (1.0 - admitted));

  const double seek = hazard(Transition::seek_help);
  sends.help(from) = seek * (1.0 - help.to_clinic);
  if (severity == 2) sends.unwell_help(from) = sends.help(from);
  sends.treatment(from) = seek * help.to_clinic;
  const Expectation& window = severity == 2 ? help.window_unwell : help.window_distressed;
  move(at(severity, treated), sends.treatment(from) + sends.help(from) * window.to("treatment"));
  move(at(severity, in_casework), sends.help(from) * window.to("case") * (1.0 - window.to("treatment")));
  move(at(0, unsupported), sends.help(from) * window.to("resolved"));
  if (care == in_casework && help.casework.days > 0.0) {
    const double treats = help.casework.to("treatment");
    move(at(severity, treated), treats / help.casework.days);
    move(at(severity, unsupported), (1.0 - treats) / help.casework.days);
  }
}

void add_hospital(Rates& rates, Sends& sends, const CourseOfNeed& course, const Resident& prototype,
                  const Help& help) {
  rates(hospital, hospital) -= help.hospital_exit;
  rates(hospital + 1, hospital) += help.hospital_exit;
  for (int phase = 0; phase < after_hospital; ++phase) {
    const auto p = static_cast<std::size_t>(phase);
    const int from = hospital + 1 + phase;
    Resident person = stand_in(prototype, 1, treated);
    person.discharged = 0.0F;
    const Hazards hazards = course.hazards(person, phase_begins[p] + 1.0);
    connect(rates, sends, from, 1, treated, hazards, help);
    const int next = phase + 1 < after_hospital ? from + 1 : at(1, treated);
    rates(from, from) -= 1.0 / phase_lasts[p];
    rates(next, from) += 1.0 / phase_lasts[p];
  }
}

/// Per resident of this group of frailty; `onsets`: per resident and day.
State initial_state(const SnapshotSettings& set, const RestingCourse& resting, double onsets,
                    std::size_t group, const Help& help) {
  using Group = RestingCourse::Group;
  State state = State::Zero();
  const auto place = [&](double people, int severity, Care care, Treatment treatment) {
    for (std::size_t i = 0; i < classes_in_group; ++i) {
      const auto frailty = static_cast<std::uint8_t>(group * classes_in_group + i);
      const double share = resting.share({static_cast<Severity>(severity), treatment}, frailty);
      state(at(severity, care)) += people * share * frailty_groups;
    }
  };
  for (int severity = 0; severity < 3; ++severity) {
    const double untreated = onsets * resting.people(severity == 0 ? Group::recovered : Group::hidden);
    place(untreated, severity, unsupported, Treatment::never);
    place(untreated, severity, interrupted, Treatment::interrupted);
    place(set.outpatients, severity, treated, Treatment::in_treatment);
  }
  state(at(1, in_casework)) = set.open_cases;
  double frailer = 0.0;  // admissions of this group, in units of the mean
  for (std::size_t i = 0; i < classes_in_group; ++i)
    frailer += frailty_groups * resting.crisis_share(static_cast<std::uint8_t>(group * classes_in_group + i));
  const double admissions = set.admissions * frailer;
  state(hospital) = admissions / help.hospital_exit;
  for (int phase = 0; phase < after_hospital; ++phase) {
    const double discharged = admissions * help.goes_home * phase_lasts[static_cast<std::size_t>(phase)];
    const double home = std::min(discharged, state(at(1, treated)));
    state(hospital + 1 + phase) = home;
    state(at(1, treated)) -= home;
  }
  return state;
}

/// A kind of resident, and which share of an age class they stand for.
struct Prototype {
  Resident resident;
  double weight;
};

std::vector<Prototype> prototypes(const NeedSettings& need) {
  std::vector<Prototype> all;
  for (std::size_t i = 0; i < age_classes * 2 * 2 * frailty_groups; ++i) {
    const bool withdrawn = i / frailty_groups % 2 == 1;
    const bool psychosis = i / frailty_groups / 2 % 2 == 1;
    Resident resident;
    resident.age = static_cast<AgeClass>(i / frailty_groups / 4);
    resident.condition = psychosis ? Condition::psychosis : Condition::mood;
    resident.difficulties = withdrawn ? bit(Difficulty::withdrawn) : std::uint8_t{0};
    resident.frailty =
        static_cast<std::uint8_t>(classes_in_group * (i % frailty_groups) + classes_in_group / 2);
    all.push_back({resident, (psychosis ? need.mix_psychosis : 1.0 - need.mix_psychosis) *
                                 (withdrawn ? need.withdrawn : 1.0 - need.withdrawn) / frailty_groups});
  }
  return all;
}

State daily_onset(const CourseOfNeed& course, AgeClass age) {
  State onset = State::Zero();
  onset(at(1, unsupported)) = course.onset_rate(age) * (1.0 - course.need().unwell_at_onset);
  onset(at(2, unsupported)) = course.onset_rate(age) * course.need().unwell_at_onset;
  return onset;
}

/// The mean of the state over the simulated period, by implicit steps, since rates may be as high as hourly.
State mean_state(const Rates& rates, const State& onset, State state, const Scenario& scenario) {
  constexpr double step = 2.0;
  const Rates forward = (Rates::Identity() - step * rates).inverse();
  State sum = State::Zero();
  double days = 0.0;
  for (double day = -scenario.spin_up; day < scenario.horizon(); day += step) {
    state = forward * (state + step * onset);
    if (day < 0.0) continue;
    sum += step * state;
    days += step;
  }
  return sum / days;
}

}  // namespace

ExpectedNeeds expected_needs(const Scenario& scenario) {
  const CourseOfNeed course(scenario.parameters);
  const NeedSettings& need = course.need();
  const auto snapshot = settings_from<SnapshotSettings>("snapshot", scenario.parameters);
  Callers callers{
      .refuses = need.refuses_treatment, .complex = need.complex, .alone = need.lives_alone, .known = 0.5};
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
  Help help;
  help.to_clinic = need.to_clinic * (1.0 - need.refuses_treatment);
  add_ward(scenario, help);
  help.crisis = expect(scenario, "crisis_response", callers);
  help.report = expect(scenario, "compulsory_route", callers);
  help.window_distressed = expect(scenario, "consultation_window", callers);
  callers.unwell_in_casework = 0.5;
  help.casework = expect(scenario, "casework", callers);
  callers.unwell = 1.0;
  help.window_unwell = expect(scenario, "consultation_window", callers);

  const RestingCourse resting(course);
  double help_all = 0.0, help_unwell = 0.0, crises_all = 0.0, crises_known = 0.0;
  for (const auto& [prototype, weight] : prototypes(need)) {
    Rates rates = Rates::Zero();
    Sends sends;
    for (int severity = 0; severity < 3; ++severity) {
      for (const Care care : {unsupported, in_casework, treated, interrupted}) {
        const Hazards hazards = course.hazards(stand_in(prototype, severity, care), 0.0);
        connect(rates, sends, at(severity, care), severity, care, hazards, help);
      }
    }
    add_hospital(rates, sends, course, prototype, help);
    const State onset = daily_onset(course, prototype.age);
    const State start =
        initial_state(snapshot, resting, onset.sum(), prototype.frailty / classes_in_group, help);
    const State mean = weight * mean_state(rates, onset, start, scenario);
    ExpectedNeed& sum = result.by_age[static_cast<std::size_t>(prototype.age)];
    sum.help += sends.help.dot(mean);
    sum.treatment += sends.treatment.dot(mean);
    sum.crises += sends.crises.dot(mean);
    for (int severity = 0; severity < 3; ++severity) sum.in_treatment += mean(at(severity, treated));
    sum.in_treatment += mean.tail(after_hospital).sum();
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
