#pragma once

#include <array>

#include "model/core/scenario.hpp"

namespace bansou {

/// What one resident of an age class is expected to bring to the services, on average over the simulated
/// period: rates per day, stocks per person.
struct ExpectedNeed {
  double help = 0;       ///< asks for help at a window
  double treatment = 0;  ///< goes straight to psychiatry
  double crises = 0;
  double in_treatment = 0;  ///< stock
};

/// The course of need without chance and without queues: prototypes of residents as linear compartments, with
/// the hazards of CourseOfNeed, from the snapshot on. Whoever asks is helped at once.
struct ExpectedNeeds {
  std::array<ExpectedNeed, age_classes> by_age{};
  double unwell = 0;              ///< share of those who ask for help
  double known = 0;               ///< share of those in crisis whom some service knows
  double unwell_in_casework = 0;  ///< share of those for whom a case is opened
  double unwell_days = 0;         ///< how long an accompanied resident stays unwell, in the community
  double distressed_days = 0;     ///< how long until an accompanied resident recovers from distress
};
ExpectedNeeds expected_needs(const Scenario& scenario);

}  // namespace bansou
