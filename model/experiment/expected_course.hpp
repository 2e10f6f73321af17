#pragma once

#include <array>

#include "model/core/prototype.hpp"
#include "model/core/scenario.hpp"
#include "model/services/expectation.hpp"

namespace bansou {

/// Expectations of the services that change the course of need: the first of their kind.
struct Help {
  Expectation window_distressed, window_unwell, casework, crisis, report;
  double hospital_exit = 1.0 / days_per_month;  ///< per day: one over the mean of a stay, cut at a year
  double goes_home = 0;                         ///< share of first stays
};

/// To such callers; how unwell they are is filled in.
Help help_for(const Scenario& scenario, Callers callers);

/// The course of a prototype without chance and without queues: whoever asks is helped at once. Compartments:
/// severity (recovered, distressed, unwell) x care, then hospital, then three phases after discharge.
class ExpectedCourse {
 public:
  enum Care : int { unsupported, in_casework, treated, interrupted, cares };
  static constexpr int phases_after_hospital = 3;
  static constexpr std::array<double, phases_after_hospital> phase_lasts{90.0, 90.0, 185.0};
  static constexpr int hospital = 3 * cares;
  static constexpr int after_hospital = hospital + 1;
  using Chain = LinearChain<after_hospital + phases_after_hospital>;
  using Amounts = Chain::Amounts;

  static constexpr int at(int severity, Care care) { return severity * cares + care; }

  ExpectedCourse(const CourseOfNeed& course, const Prototype& prototype, const Help& help);

  /// What a compartment sends to the services, per resident in it and day.
  struct Sends {
    Amounts help = Amounts::Zero(), unwell_help = Amounts::Zero(), treatment = Amounts::Zero(),
            crises = Amounts::Zero(), known_crises = Amounts::Zero();
  };
  const Sends& sends() const { return sends_; }

  /// The mean over the simulated period, from what there is as the spin-up begins; `onset` a day.
  Amounts mean(const Amounts& onset, Amounts amounts, const Scenario& scenario) const;

 private:
  /// The flows out of one compartment, whose residents are in this state.
  void connect(int from, int severity, Care care, const Hazards& hazards, double to_clinic, const Help& help);

  Chain chain_;
  Sends sends_;
};

}  // namespace bansou
