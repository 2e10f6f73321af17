#pragma once

#include <vector>

#include "model/core/course_of_need.hpp"
#include "model/core/linear_chain.hpp"

namespace bansou {

/// A kind of resident as far as the course of need without help can tell them apart: age, psychosis or not,
/// refusal of treatment, withdrawal, living alone, frailty.
struct Prototype {
  Resident resident;     ///< of about the middle class of frailty
  double share;          ///< of the onsets of this age
  double to_clinic;      ///< share who turn to a clinic when they seek help
  std::uint8_t frailty;  ///< the first class
  std::uint8_t classes;  ///< how many
};

/// Of all ages, the youngest first; those of an age come one after the other, and as many as of any other.
std::vector<Prototype> prototypes(const CourseOfNeed& course);

/// Gives somebody whose traits are drawn those of the prototype; what it leaves open stays, or is drawn.
/// Precondition: of the same age.
void take_after(Resident& resident, const Prototype& like, const CourseOfNeed& course, sim::Stream& stream);

/// Where one may go from a compartment: by severity with the same care, by care with the same severity.
struct Neighbours {
  int worse, better;  ///< by severity
  int interrupted;    ///< having dropped out of treatment
  int never;          ///< out of treatment for good
};

/// Adds what happens without any service: getting worse or better, out of treatment, away.
template <int n>
void add_own_course(LinearChain<n>& chain, int from, const Neighbours& to, Severity severity,
                    const Hazards& hazards) {
  const auto rate = [&](Transition what) { return hazards[static_cast<std::size_t>(what)]; };
  if (severity < Severity::unwell) chain.move(from, to.worse, rate(Transition::worsen));
  if (severity > Severity::recovered) chain.move(from, to.better, rate(Transition::improve));
  chain.move(from, to.interrupted, rate(Transition::drop_out));
  chain.move(from, to.never, rate(Transition::finish_treatment));
  chain.leave(from, rate(Transition::leave) + rate(Transition::forget) + rate(Transition::die));
}

}  // namespace bansou
