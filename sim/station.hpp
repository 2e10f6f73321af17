#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <vector>

#include "sim/resource.hpp"
#include "sim/shift.hpp"

namespace bansou::sim {

/// Servers on a shift who work through a line of jobs measured in hours: a Resource that keeps hours.
///
/// The station schedules its own events, made by `Signal`: signal(slot) when a spell of work in `slot` ends,
/// signal(wake) when the shift begins and somebody waits. The caller routes them back to spell_end() and
/// wake_up().
template <class Job, class Event>
class Station {
 public:
  static constexpr std::uint32_t wake = 0xFFFFFFFFU;
  using Signal = Event (*)(std::uint32_t station, std::uint32_t slot);

  /// A job that is finished, when it was asked for and when work on it began.
  struct Done {
    Job job;
    Time since;
    Time started;
  };

  /// What the station has done since the start or the last reset.
  struct Hours {
    double worked = 0.0;
    double overtime = 0.0;
  };

  /// `pace`: share of a server's time on duty that goes to these jobs. `shift` outlives the station.
  Station(Calendar<Event>& calendar, const Shift& shift, ShiftEnd rule, int servers, double pace,
          Signal signal, std::uint32_t id, Discipline discipline = first_come)
      : calendar_(&calendar),
        shift_(&shift),
        rule_(rule),
        pace_(pace),
        signal_(signal),
        id_(id),
        servers_(servers, discipline) {}

  /// Starts the job if a server is on duty and free; else it waits, and the handle serves to withdraw it.
  Handle request(Job job, double hours, double urgency = 0.0) {
    return take({job, hours, urgency, calendar_->now(), not_started});
  }

  /// Takes a job that still waits out of the line.
  bool withdraw(Handle handle) { return servers_.renege(calendar_->now(), handle); }

  /// The spell in `slot` is over: returns its job if that is done, and starts the next one.
  std::optional<Done> spell_end(std::uint32_t slot) {
    const Time now = calendar_->now();
    const Task task = running_[slot];
    free_.push_back(slot);
    servers_.give_back(now);
    const bool done = task.hours <= 0.0;
    if (!done && successor_ != nullptr)
      successor_->take(task);
    else if (!done)
      servers_.wait_at_head(now, task);
    start_waiting();
    return done ? std::optional<Done>({task.job, task.since, task.started}) : std::nullopt;
  }

  /// The shift begins.
  void wake_up() {
    wake_pending_ = false;
    start_waiting();
  }

  /// From now on another station does what was asked of these: it takes their lines, who came first in front,
  /// and whatever is not finished at the end of a spell. `moved(job, handle)`: of each in a line, what
  /// request() says.
  template <class Moved>
  static void hand_over(const std::vector<Station*>& from, Station& to, Moved moved) {
    std::vector<Task> line;
    for (Station* station : from) {
      station->successor_ = &to;
      while (const auto task = station->servers_.send_away(to.calendar_->now())) line.push_back(*task);
    }
    std::ranges::stable_sort(line, {}, &Task::since);
    for (const Task& task : line) moved(task.job, to.take(task));
  }

  /// From now on; work under way keeps its pace.
  void set_staff(int servers, double pace) {
    servers_.set_capacity(servers);
    pace_ = pace;
    start_waiting();
  }

  /// What `slot` works on; nullptr if there is no such slot.
  const Job* job_in(std::uint32_t slot) const {
    return slot < running_.size() ? &running_[slot].job : nullptr;
  }

  std::size_t waiting() const { return servers_.waiting(); }
  int servers() const { return servers_.capacity(); }
  double pace() const { return pace_; }
  const Hours& hours() const { return hours_; }
  const TimeWeighted& waiting_over_time() const { return servers_.waiting_over_time(); }

  /// End of the warm-up.
  void reset_statistics() {
    servers_.reset_statistics(calendar_->now());
    hours_ = {};
  }

 private:
  static constexpr Time not_started = -1.0;

  struct Task {
    Job job;
    double hours;  ///< still to be worked
    double urgency;
    Time since;
    Time started;
  };

  Handle take(const Task& task) {
    const Time now = calendar_->now();
    if (shift_->on_duty(now) && servers_.try_seize(now)) {
      start(task);
      return {};
    }
    Handle handle;
    if (task.started == not_started)
      handle = servers_.wait(now, task, {now, task.urgency, task.hours});
    else
      servers_.wait_at_head(now, task);
    wake_at_next_shift();
    return handle;
  }

  void start_waiting() {
    const Time now = calendar_->now();
    if (!shift_->on_duty(now)) return wake_at_next_shift();
    while (const auto task = servers_.admit(now)) start(*task);
  }

  void start(Task task) {
    const Time now = calendar_->now();
    const Spell spell = shift_->work(now, task.hours, rule_, pace_);
    hours_.worked += spell.worked;
    hours_.overtime += spell.overtime;
    task.hours = spell.remaining;
    if (task.started == not_started) task.started = now;
    calendar_->schedule(spell.end, signal_(id_, put(task)), Priority::release);
  }

  std::uint32_t put(Task task) {
    if (free_.empty()) {
      running_.push_back(task);
      return static_cast<std::uint32_t>(running_.size() - 1);
    }
    const std::uint32_t slot = free_.back();
    free_.pop_back();
    running_[slot] = task;
    return slot;
  }

  void wake_at_next_shift() {
    const Time now = calendar_->now();
    if (wake_pending_ || servers_.waiting() == 0 || shift_->on_duty(now)) return;
    wake_pending_ = true;
    calendar_->schedule(shift_->next_on(now), signal_(id_, wake), Priority::seize);
  }

  Calendar<Event>* calendar_;
  const Shift* shift_;
  ShiftEnd rule_;
  double pace_;
  Signal signal_;
  std::uint32_t id_;
  Resource<Task> servers_;
  std::vector<Task> running_;
  std::vector<std::uint32_t> free_;
  Hours hours_;
  bool wake_pending_ = false;
  Station* successor_ = nullptr;  ///< outlives the station
};

}  // namespace bansou::sim
