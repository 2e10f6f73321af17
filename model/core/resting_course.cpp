#include "model/core/resting_course.hpp"

#include <algorithm>

#include "model/core/days.hpp"
#include "model/core/linear_chain.hpp"

namespace bansou {
namespace {

using State = RestingCourse::State;
using Group = RestingCourse::Group;

constexpr int severities = 3;  // a crisis soon passes
constexpr int treatments = 3;
constexpr int states = severities * treatments;
using Chain = LinearChain<states>;

constexpr int index_of(State state) {
  return static_cast<int>(state.severity) * treatments + static_cast<int>(state.treatment);
}
constexpr State state_at(int index) {
  return {static_cast<Severity>(index / treatments), static_cast<Treatment>(index % treatments)};
}

/// The chain of one prototype, and what it is made of.
struct Course {
  Chain chain;
  std::array<Hazards, states> hazards;
};

Course course_of(const CourseOfNeed& course, const Prototype& prototype) {
  constexpr double at_most = 100.0 * days_per_year;  // nobody stays for longer, even where there are no rates
  Course result;
  for (int from = 0; from < states; ++from) {
    const State state = state_at(from);
    Resident person = prototype.resident;
    person.severity = state.severity;
    person.treatment = state.treatment;
    const Hazards& hazards = result.hazards[static_cast<std::size_t>(from)] = course.hazards(person, 0.0);
    const auto rate = [&](Transition what) { return hazards[static_cast<std::size_t>(what)]; };
    const auto with = [&](Treatment treatment) { return index_of({state.severity, treatment}); };
    const Neighbours to{from + treatments, from - treatments, with(Treatment::interrupted),
                        with(Treatment::never)};
    Chain& chain = result.chain;
    add_own_course(chain, from, to, state.severity, hazards);
    chain.move(from, index_of({Severity::distressed, Treatment::in_treatment}), rate(Transition::crisis));
    chain.move(from, with(Treatment::in_treatment), rate(Transition::seek_help) * prototype.to_clinic);
    chain.leave(from, 1.0 / at_most);
  }
  return result;
}

/// How much each who is in this state counts in the group.
double weight(Group group, State state, const Hazards& hazards, double to_clinic) {
  const bool treated = state.treatment == Treatment::in_treatment;
  const bool recovered = state.severity == Severity::recovered;
  switch (group) {
    case Group::hidden:
      return !treated && !recovered ? 1.0 : 0.0;
    case Group::recovered:
      return !treated && recovered ? 1.0 : 0.0;
    case Group::outpatients:
      return treated ? 1.0 : 0.0;
    case Group::asking:
      return hazards[static_cast<std::size_t>(Transition::seek_help)] * (1.0 - to_clinic);
    case Group::in_crisis:
      return hazards[static_cast<std::size_t>(Transition::crisis)];
    case Group::onset:  // who comes, not who is there
    case Group::count_:
      break;
  }
  return 0.0;
}

}  // namespace

RestingCourse::RestingCourse(const CourseOfNeed& course) : prototypes_(bansou::prototypes(course)) {
  Chain::Amounts onset = Chain::Amounts::Zero();
  onset(index_of({Severity::distressed, Treatment::never})) = 1.0 - course.need().unwell_at_onset;
  onset(index_of({Severity::unwell, Treatment::never})) = course.need().unwell_at_onset;
  for (auto& before : before_) before.assign(1, 0.0);
  for (const Prototype& prototype : prototypes_) {
    const Course own = course_of(course, prototype);
    const Chain::Amounts amounts = own.chain.at_rest(onset);
    for (std::size_t group = 0; group < groups; ++group) {
      for (int i = 0; i < states; ++i) {
        const double counts = weight(static_cast<Group>(group), state_at(i),
                                     own.hazards[static_cast<std::size_t>(i)], prototype.to_clinic);
        const double amount = static_cast<Group>(group) == Group::onset ? onset(i) : amounts(i) * counts;
        before_[group].push_back(before_[group].back() + prototype.share * amount);
      }
    }
  }
}

std::shared_ptr<const RestingCourse> RestingCourse::of(const CourseOfNeed& course) {
  struct Solved {
    NeedSettings need;
    EffectSettings effect;
    std::shared_ptr<const RestingCourse> resting;
  };
  static thread_local Solved last;
  if (last.resting == nullptr || last.need != course.need() || last.effect != course.effect())
    last = {course.need(), course.effect(), std::make_shared<const RestingCourse>(course)};
  return last.resting;
}

double RestingCourse::amount(Group group, AgeClass age) const {
  const std::size_t first = first_of(age);
  return before(group)[first + per_age()] - before(group)[first];
}

double RestingCourse::amount(Group group, std::size_t prototype, State state) const {
  const std::size_t at = prototype * states + static_cast<std::size_t>(index_of(state));
  return before(group)[at + 1] - before(group)[at];
}

RestingCourse::Member RestingCourse::draw(Group group, AgeClass age, double where) const {
  const std::size_t first = first_of(age), count = per_age();
  const double* const before = this->before(group).data() + first;
  const double all = before[count] - before[0];
  if (all <= 0.0) {
    Member anybody = draw(Group::onset, age, where);
    if (group == Group::outpatients) anybody.state.treatment = Treatment::in_treatment;
    return anybody;
  }
  const auto at = static_cast<std::size_t>(
      std::upper_bound(before + 1, before + count, before[0] + where * all) - (before + 1));
  return {prototypes_[(first + at) / states], state_at(static_cast<int>((first + at) % states))};
}

}  // namespace bansou
