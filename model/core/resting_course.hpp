#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "model/core/course_of_need.hpp"

namespace bansou {

/// Who is in which state where the course of need comes to rest at the present rates, with treatment but
/// without any other help: what a run starts with. No survey says how many have a need that nobody treats,
/// how many have recovered and may relapse, and how much frailer those are who are unwell.
///
/// By class of frailty a linear chain of severity x treatment, fed by onsets. A crisis leads to treatment.
/// One kind of resident stands for all: age, condition and difficulties are drawn as if they did not matter.
class RestingCourse {
 public:
  enum class Group : std::uint8_t { hidden, recovered, outpatients };  ///< recovered: and not treated
  struct State {
    Severity severity;
    Treatment treatment;
  };
  struct Member {
    State state;
    std::uint8_t frailty;
  };

  explicit RestingCourse(const CourseOfNeed& course);

  Member draw(Group group, sim::Stream& stream) const;
  /// Class of frailty of somebody in whom a crisis begins.
  std::uint8_t draw_frailty_in_crisis(sim::Stream& stream) const;
  /// Of all in the state's group, those who are in it and have this class of frailty.
  double share(State state, std::uint8_t frailty) const;
  /// Of all crises, those of this class of frailty.
  double crisis_share(std::uint8_t frailty) const;
  /// Of the group, for one onset a day.
  double people(Group group) const { return total(group) / static_cast<double>(classes); }

 private:
  static constexpr std::size_t classes = 256;  ///< of frailty
  static constexpr std::size_t states = 9;
  static constexpr std::size_t groups = 3;
  /// Who can be drawn, with the amount of all before and of this one.
  struct Cumulative {
    std::vector<Member> members;
    std::vector<double> amounts;
  };
  const Cumulative& of(Group group) const { return groups_[static_cast<std::size_t>(group)]; }
  double total(Group group) const { return of(group).amounts.back(); }

  std::array<std::array<double, states>, classes> amounts_{};
  std::array<Cumulative, groups> groups_;
  std::array<double, classes> crises_{};  ///< of all classes up to this one
};

}  // namespace bansou
