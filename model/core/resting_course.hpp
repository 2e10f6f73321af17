#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <vector>

#include "model/core/prototype.hpp"

namespace bansou {

/// Who is in which state where the course of need comes to rest at the present rates, with treatment but
/// without any other help: what a run starts with. No survey says how many have a need that nobody treats,
/// how many have recovered and may relapse, and how much frailer those are who are unwell.
///
/// For each prototype a linear chain of severity x treatment, fed by onsets. A crisis leads to treatment.
class RestingCourse {
 public:
  /// By how many there are: those with a need whom nobody treats, the recovered without treatment, those in
  /// treatment. By how often: those who ask for help elsewhere than at a clinic, those in whom a crisis
  /// begins, those who come to have a need.
  enum class Group : std::uint8_t { hidden, recovered, outpatients, asking, in_crisis, onset, count_ };
  struct State {
    Severity severity;
    Treatment treatment;
  };
  struct Member {
    const Prototype& like;  ///< as long as the RestingCourse is there
    State state;
  };

  explicit RestingCourse(const CourseOfNeed& course);
  /// The same, solved once for all replications that a thread simulates: it takes as long as a village's
  /// year.
  static std::shared_ptr<const RestingCourse> of(const CourseOfNeed& course);

  const std::vector<Prototype>& prototypes() const { return prototypes_; }
  /// Of this age, for one onset a day at this age: how many, or how often a day.
  double amount(Group group, AgeClass age) const;
  /// The same of one prototype in one state.
  double amount(Group group, std::size_t prototype, State state) const;
  /// One of the group and age; if there is nobody, of those who come to have a need (in treatment, where the
  /// group is). `where`: uniform, from 0 to 1.
  Member draw(Group group, AgeClass age, double where) const;

 private:
  static constexpr auto groups = static_cast<std::size_t>(Group::count_);
  const std::vector<double>& before(Group group) const { return before_[static_cast<std::size_t>(group)]; }
  /// Into before(): of the first one of this age, and how many there are of each.
  std::size_t first_of(AgeClass age) const { return static_cast<std::size_t>(age) * per_age(); }
  std::size_t per_age() const { return (before_[0].size() - 1) / age_classes; }

  std::vector<Prototype> prototypes_;
  /// [group][prototype and state]: the amount of all before; one more at the end.
  std::array<std::vector<double>, groups> before_;
};

}  // namespace bansou
