#pragma once

#include <array>

#include "model/core/prototype.hpp"
#include "model/core/scenario.hpp"
#include "model/services/expectation.hpp"

namespace bansou {

/// Compartments of the course of need with help: severity (recovered, distressed, unwell) x care, then
/// hospital, then three phases after discharge.
enum Care : int { unsupported, in_casework, treated, interrupted, cares };
constexpr int after_hospital = 3;
constexpr std::array<double, after_hospital> phase_begins{0.0, 90.0, 180.0};
constexpr std::array<double, after_hospital> phase_lasts{90.0, 90.0, 185.0};
constexpr int hospital = 3 * cares;
constexpr int compartments = hospital + 1 + after_hospital;
using HelpedChain = LinearChain<compartments>;
using Compartments = HelpedChain::Amounts;

constexpr int at(int severity, Care care) { return severity * cares + care; }

/// Expectations of the services that change the course of need: the first of their kind.
struct Help {
  Expectation window_distressed, window_unwell, casework, crisis, report;
  double hospital_exit = 1.0 / days_per_month;  ///< per day: one over the mean of a stay, cut at a year
  double goes_home = 0;                         ///< share of first stays
};

/// To such callers; how unwell they are is filled in.
Help help_for(const Scenario& scenario, Callers callers);

/// The course of a prototype without chance and without queues: whoever asks is helped at once.
class ExpectedCourse {
 public:
  ExpectedCourse(const CourseOfNeed& course, const Prototype& prototype, const Help& help);

  /// What a compartment sends to the services, per resident in it and day.
  struct Sends {
    Compartments help = Compartments::Zero(), unwell_help = Compartments::Zero(),
                 treatment = Compartments::Zero(), crises = Compartments::Zero(),
                 known_crises = Compartments::Zero();
  };
  const Sends& sends() const { return sends_; }

  /// The mean over the simulated period, from what there is as the spin-up begins; `onset` a day.
  Compartments mean(const Compartments& onset, Compartments amounts, const Scenario& scenario) const;

 private:
  void connect(int from, int severity, Care care, const Hazards& hazards);
  void add_hospital(const CourseOfNeed& course);

  const Prototype& prototype_;
  const Help& help_;
  HelpedChain chain_;
  Sends sends_;
};

}  // namespace bansou
