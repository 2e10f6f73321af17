#include "sim/shift.hpp"

#include <algorithm>

namespace bansou::sim {

Shift::Shift(Week week, int first_weekday, DaySpan known, const std::vector<int>& days_off)
    : week_(week),
      from_(week.from / 24.0),
      to_(week.to / 24.0),
      first_weekday_(first_weekday),
      known_(known) {
  for (int n = 0; n < 7; ++n) {
    const auto day = static_cast<std::size_t>(n);
    on_within_week_[day + 1] = on_within_week_[day] + (regularly_on(known.first + n) ? 1 : 0);
  }
  std::vector<bool> on;
  for (int day = known.first; day < known.end; ++day) on.push_back(regularly_on(day));
  for (const int day : days_off) {
    if (knows(day)) on[static_cast<std::size_t>(day - known.first)] = false;
  }
  for (const bool is_on : on) on_before_.push_back(on_before_.back() + (is_on ? 1 : 0));
  days_off_ = regular_days_before(known.end) - on_before_.back();
}

Shift Shift::always() {
  Week week;
  week.on.fill(true);
  week.from = 0.0;
  week.to = 24.0;
  return {week, 0, {}, {}};
}

bool Shift::regularly_on(int day) const {
  const int weekday = ((day + first_weekday_) % 7 + 7) % 7;
  return week_.on[static_cast<std::size_t>(weekday)];
}

bool Shift::day_on(int day) const {
  if (!knows(day)) return regularly_on(day);
  const auto n = static_cast<std::size_t>(day - known_.first);
  return on_before_[n + 1] > on_before_[n];
}

bool Shift::on_duty(Time time) const {
  const int day = day_of(time);
  return time >= begin_of(day) && time < end_of(day) && day_on(day);
}

Time Shift::next_on(Time time) const {
  if (on_duty(time)) return time;
  int day = day_of(time);
  if (time >= begin_of(day)) ++day;
  while (!day_on(day)) ++day;
  return begin_of(day);
}

int Shift::regular_days_before(int day) const {
  const int n = day - known_.first;
  const int weeks = (n >= 0 ? n : n - 6) / 7;
  return weeks * on_within_week_.back() + on_within_week_[static_cast<std::size_t>(n - 7 * weeks)];
}

int Shift::days_before(int day) const {
  if (knows(day)) return on_before_[static_cast<std::size_t>(day - known_.first)];
  return regular_days_before(day) - (day < known_.first ? 0 : days_off_);
}

double Shift::hours_until(Time time) const {
  const int day = day_of(time);
  const double today = day_on(day) ? std::clamp((time - day) * 24.0, week_.from, week_.to) - week_.from : 0.0;
  return days_before(day) * (week_.to - week_.from) + today;
}

double Shift::hours_between(Time from, Time to) const { return hours_until(to) - hours_until(from); }

Spell Shift::work(Time start, double hours, ShiftEnd rule, double pace) const {
  constexpr Time longest = 100 * 365.25;
  constexpr Time rounding = 1e-9;  // nobody begins anything in the last instant of a shift
  Spell spell;
  double left = hours;
  for (Time at = next_on(start);; at = next_on(spell.end)) {
    const Time shift_end = end_of(day_of(at));
    spell.end = at + left / (24.0 * pace);
    if (spell.end < shift_end + rounding) {
      spell.end = spell.end > shift_end - rounding ? shift_end : spell.end;
      left = 0.0;
      break;
    }
    left -= (shift_end - at) * 24.0 * pace;
    spell.end = shift_end;
    if (rule == ShiftEnd::finish && !on_duty(shift_end)) {
      // Nothing else claims the worker's time after hours: full pace.
      spell.overtime = left;
      spell.end += left / 24.0;
      left = 0.0;
      break;
    }
    if (rule == ShiftEnd::hand_over || spell.end - start > longest) break;
  }
  spell.remaining = left;
  spell.worked = hours - left;
  return spell;
}

}  // namespace bansou::sim
