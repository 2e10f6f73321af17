#include "model/core/resting_course.hpp"

#include <Eigen/Dense>

#include <algorithm>

namespace bansou {
namespace {

using State = RestingCourse::State;
using Group = RestingCourse::Group;

constexpr int severities = 3;  // a crisis soon passes
constexpr int treatments = 3;
constexpr int count = severities * treatments;
using Amounts = Eigen::Matrix<double, count, 1>;
using Rates = Eigen::Matrix<double, count, count>;

constexpr int index_of(State state) {
  return static_cast<int>(state.severity) * treatments + static_cast<int>(state.treatment);
}
constexpr State state_at(int index) {
  return {static_cast<Severity>(index / treatments), static_cast<Treatment>(index % treatments)};
}

Group group_of(State state) {
  if (state.treatment == Treatment::in_treatment) return Group::outpatients;
  return state.severity == Severity::recovered ? Group::recovered : Group::hidden;
}

struct Chain {
  Rates rates;     ///< [to][from], a day
  Amounts crises;  ///< a day, in each state
};

Chain chain_of(const CourseOfNeed& course, std::uint8_t frailty) {
  constexpr double at_most = 100.0 * 365.25;  // nobody stays for longer, even where there are no rates
  Chain chain{Rates::Identity() * (-1.0 / at_most), Amounts::Zero()};
  Rates& rates = chain.rates;
  for (int from = 0; from < count; ++from) {
    const State state = state_at(from);
    Resident person;  // an adult with family, neither withdrawn nor psychotic
    person.severity = state.severity;
    person.treatment = state.treatment;
    person.frailty = frailty;
    const Hazards hazards = course.hazards(person, 0.0);
    const auto rate = [&](Transition what) { return hazards[static_cast<std::size_t>(what)]; };
    const auto move = [&](State to, double per_day) {
      rates(index_of(to), from) += per_day;
      rates(from, from) -= per_day;
    };
    const auto next = [&](int by) { return static_cast<Severity>(static_cast<int>(state.severity) + by); };
    if (state.severity != Severity::unwell) move({next(+1), state.treatment}, rate(Transition::worsen));
    if (state.severity != Severity::recovered) move({next(-1), state.treatment}, rate(Transition::improve));
    chain.crises(from) = rate(Transition::crisis);
    move({Severity::distressed, Treatment::in_treatment}, chain.crises(from));
    const double to_clinic = course.need().to_clinic * (1.0 - course.need().refuses_treatment);
    move({state.severity, Treatment::in_treatment}, rate(Transition::seek_help) * to_clinic);
    move({state.severity, Treatment::interrupted}, rate(Transition::drop_out));
    move({state.severity, Treatment::never}, rate(Transition::finish_treatment));
    rates(from, from) -= rate(Transition::leave) + rate(Transition::forget) + rate(Transition::die);
  }
  return chain;
}

/// Where in a list of running totals a share of the last one lies; anywhere if there is nothing.
template <class Totals>
std::size_t position(const Totals& totals, double share) {
  if (totals.back() <= 0.0) return static_cast<std::size_t>(share * static_cast<double>(totals.size()));
  const auto found = std::ranges::upper_bound(totals, share * totals.back());
  return std::min(static_cast<std::size_t>(found - totals.begin()), totals.size() - 1);
}

}  // namespace

RestingCourse::RestingCourse(const CourseOfNeed& course) {
  static_assert(states == count);
  Amounts onset = Amounts::Zero();
  onset(index_of({Severity::distressed, Treatment::never})) = 1.0 - course.need().unwell_at_onset;
  onset(index_of({Severity::unwell, Treatment::never})) = course.need().unwell_at_onset;
  for (std::size_t frailty = 0; frailty < classes; ++frailty) {
    const auto which = static_cast<std::uint8_t>(frailty);
    Eigen::Map<Amounts> amounts(amounts_[frailty].data());
    const Chain chain = chain_of(course, which);
    amounts = chain.rates.partialPivLu().solve(-onset).cwiseMax(0.0);
    crises_[frailty] = (frailty == 0 ? 0.0 : crises_[frailty - 1]) + chain.crises.dot(amounts);
    for (int i = 0; i < count; ++i) {
      Cumulative& group = groups_[static_cast<std::size_t>(group_of(state_at(i)))];
      const double before = group.amounts.empty() ? 0.0 : group.amounts.back();
      group.members.push_back({state_at(i), which});
      group.amounts.push_back(before + amounts(i));
    }
  }
}

RestingCourse::Member RestingCourse::draw(Group group, sim::Stream& stream) const {
  const Cumulative& all = of(group);
  return all.members[position(all.amounts, stream.uniform())];
}

std::uint8_t RestingCourse::draw_frailty_in_crisis(sim::Stream& stream) const {
  return static_cast<std::uint8_t>(position(crises_, stream.uniform()));
}

double RestingCourse::share(State state, std::uint8_t frailty) const {
  const double all = total(group_of(state));
  return all > 0.0 ? amounts_[frailty][static_cast<std::size_t>(index_of(state))] / all : 0.0;
}

double RestingCourse::crisis_share(std::uint8_t frailty) const {
  const double before = frailty == 0 ? 0.0 : crises_[frailty - std::size_t{1}];
  return crises_.back() > 0.0 ? (crises_[frailty] - before) / crises_.back() : 1.0 / classes;
}

}  // namespace bansou
