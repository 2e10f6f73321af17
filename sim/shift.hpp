#pragma once

#include <array>
#include <vector>

#include "sim/calendar.hpp"

namespace bansou::sim {

/// What a worker does with unfinished work when the shift ends.
enum class ShiftEnd {
  finish,     ///< stays until it is done: overtime
  interrupt,  ///< the same worker resumes it at the next shift
  hand_over,  ///< it goes back to the head of the queue for whoever comes next
};

/// One spell of work on a job: when it ends, and what is then left to do.
struct Spell {
  Time end = 0.0;
  double worked = 0.0;     ///< hours on this job
  double overtime = 0.0;   ///< of these, after the shift's end
  double remaining = 0.0;  ///< hours handed over
};

/// Days from `first` to before `end`.
struct DaySpan {
  int first = 0;
  int end = 0;
};

/// When people are on duty: one span of hours on some weekdays, off on listed days (holidays, planned leave).
/// Time is in days, 0 is midnight of day 0; work is in hours.
class Shift {
 public:
  struct Week {
    std::array<bool, 7> on{true, true, true, true, true, false, false};  ///< Monday first
    double from = 8.5;                                                   ///< hour of the day
    double to = 17.25;
  };

  /// `first_weekday`: weekday of day 0, Monday 0. `days_off`: day numbers, in any order. Days off are known
  /// of `known`; before and after it the weeks go on without any.
  Shift(Week week, int first_weekday, DaySpan known, const std::vector<int>& days_off);

  /// On duty day and night.
  static Shift always();

  bool on_duty(Time time) const;
  /// The earliest time on duty at or after `time`.
  Time next_on(Time time) const;
  /// Hours on duty within [from, to).
  double hours_between(Time from, Time to) const;
  /// Hours on duty from the first known day on; negative before it.
  double hours_until(Time time) const;

  /// Does `hours` of work from next_on(start) on, giving it `pace` (0 < pace <= 1) of the time on duty, under
  /// `rule`. What takes longer than a century is left undone.
  Spell work(Time start, double hours, ShiftEnd rule, double pace = 1.0) const;

 private:
  static int day_of(Time time) {
    const int day = static_cast<int>(time);
    return time < day ? day - 1 : day;
  }
  bool day_on(int day) const;
  bool knows(int day) const { return day >= known_.first && day < known_.end; }
  bool regularly_on(int day) const;  ///< if there were no days off
  /// Days on from the first known day to before this one; negative before it.
  int days_before(int day) const;
  int regular_days_before(int day) const;  ///< if there were no days off
  // One arithmetic for all who ask whether a shift has begun or ended: a spell that ends with the shift ends
  // off duty.
  Time begin_of(int day) const { return day + from_; }
  Time end_of(int day) const { return day + to_; }

  Week week_;
  Time from_, to_;  ///< of the day, in days
  int first_weekday_ = 0;
  DaySpan known_;
  std::vector<int> on_before_{0};        ///< [n]: days on in the first n known days
  std::array<int, 8> on_within_week_{};  ///< [n]: regular days on in the first n known days
  int days_off_ = 0;                     ///< of those that would have been on
};

}  // namespace bansou::sim
