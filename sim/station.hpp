#pragma once

#include <algorithm>
#include <cstdint>
#include <functional>
#include <limits>
#include <optional>
#include <queue>
#include <vector>

#include "sim/resource.hpp"
#include "sim/share_clock.hpp"
#include "sim/shift.hpp"

namespace bansou::sim {

/// Servers on a shift who work through a line of jobs measured in hours, in a share of their time.
///
/// Where jobs are finished (ShiftEnd::finish) each is done in one go; then the server is with other duties,
/// until the share of all time on duty has come to what was worked. Nobody but who asks at once (somebody in
/// danger) calls them away from these, if they would be back within `ahead`; the hours are added to what they
/// have had. Under the other rules jobs are done beside other duties, at the pace of the share.
///
/// The station schedules its own events, made by `Signal`: signal(slot) when a spell of work in `slot` ends,
/// signal(wake) when somebody waits and the shift begins, or a server is through with other duties. The
/// caller routes them back to spell_end() and wake_up().
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

  /// `pace`: share of a server's time on duty that is for these jobs. `ahead`: days. `shift` outlives the
  /// station.
  Station(Calendar<Event>& calendar, const Shift& shift, ShiftEnd rule, int servers, double pace,
          Signal signal, std::uint32_t id, Discipline discipline = first_come, Time ahead = never)
      : calendar_(&calendar),
        shift_(&shift),
        rule_(rule),
        share_(shift, pace, calendar.now()),
        signal_(signal),
        id_(id),
        ahead_(ahead),
        servers_(servers, discipline) {}

  /// Starts the job if a server is on duty and free; else it waits, and the handle serves to withdraw it.
  Handle request(Job job, double hours, double urgency = 0.0, bool at_once = false) {
    return take({job, hours, urgency, calendar_->now(), not_started, at_once});
  }

  /// Takes a job that still waits out of the line.
  bool withdraw(Handle handle) { return servers_.renege(calendar_->now(), handle); }

  /// Takes the head of the line out of it, for good.
  std::optional<Job> send_away() {
    const auto task = servers_.send_away(calendar_->now());
    return task ? std::optional<Job>(task->job) : std::nullopt;
  }

  /// The spell in `slot` is over: returns its job if that is done, and starts the next one.
  std::optional<Done> spell_end(std::uint32_t slot) {
    const Instant now = this_instant();
    const Task task = running_[slot].task;
    free_.push_back(slot);
    if (rule_ == ShiftEnd::finish && running_[slot].had > now.had + rounding && !has_surplus())
      elsewhere_.push(running_[slot].had);
    else
      servers_.give_back(now.time);
    const bool done = task.hours <= 0.0;
    if (!done && successor_ != nullptr)
      successor_->take(task);
    else if (!done)
      servers_.wait_at_head(now.time, task);
    serve(now);
    return done ? std::optional<Done>({task.job, task.since, task.started}) : std::nullopt;
  }

  /// Whoever waits may have a server now.
  void wake_up() {
    if (wake_at_ <= calendar_->now()) wake_at_ = never;
    serve(this_instant());
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

  /// From now on; what is done beside other duties and under way keeps its pace.
  void set_staff(int servers, double pace) {
    servers_.set_capacity(servers);
    share_.set_share(pace, calendar_->now());
    for (; has_surplus() && !elsewhere_.empty(); elsewhere_.pop()) servers_.give_back(calendar_->now());
    serve(this_instant());
  }

  /// What `slot` works on; nullptr if there is no such slot.
  const Job* job_in(std::uint32_t slot) const {
    return slot < running_.size() ? &running_[slot].task.job : nullptr;
  }

  /// Whether somebody is free for a job that comes now, or will be as the shift begins, beside all who wait.
  bool has_free_server() {
    come_back(this_instant());
    return servers_.busy() + static_cast<int>(servers_.waiting()) < servers_.capacity();
  }

  std::size_t waiting() const { return servers_.waiting(); }
  int servers() const { return servers_.capacity(); }
  double pace() const { return share_.share(); }
  const Hours& hours() const { return hours_; }
  const TimeWeighted& waiting_over_time() const { return servers_.waiting_over_time(); }

  /// End of the warm-up.
  void reset_statistics() {
    servers_.reset_statistics(calendar_->now());
    hours_ = {};
  }

 private:
  static constexpr Time not_started = -1.0;
  static constexpr Time never = std::numeric_limits<Time>::infinity();
  static constexpr double rounding = 1e-6;  ///< hours; of times, days

  struct Task {
    Job job;
    double hours;  ///< still to be worked
    double urgency;
    Time since;
    Time started;
    bool at_once;
  };
  struct Running {
    Task task;
    double had;  ///< hours of the server's share that will have been used up
  };
  struct Instant {
    Time time;
    bool on_duty;
    double had;  ///< hours that each server's share has come to
  };

  Instant this_instant() const {
    const Time now = calendar_->now();
    return {now, shift_->on_duty(now), share_.hours(now)};
  }

  Handle take(const Task& task) {
    const Instant now = this_instant();
    come_back(now);
    if (now.on_duty && servers_.try_seize(now.time)) {
      start(task, now.time, now.had);
      return {};
    }
    Handle handle;
    if (task.started == not_started)
      handle = servers_.wait(now.time, task, {now.time, task.urgency, task.hours});
    else
      servers_.wait_at_head(now.time, task);
    serve_line(now);
    return handle;
  }

  void serve(const Instant& now) {
    come_back(now);
    serve_line(now);
  }

  /// Starts who waits on whoever is free; the others get a wake.
  void serve_line(const Instant& now) {
    if (now.on_duty) {
      while (const auto task = servers_.admit(now.time)) start(*task, now.time, now.had);
      while (servers_.waiting() > 0 && servers_.head().at_once && first_back(now.time) <= now.time + rounding)
        call_away(now.time);
    }
    wake_when_possible(now);
  }

  /// Gives back who is through with other duties. No events tell of it: mostly nobody waits.
  void come_back(const Instant& now) {
    for (; !elsewhere_.empty() && elsewhere_.top() <= now.had + rounding; elsewhere_.pop())
      servers_.give_back(now.time);
  }

  /// Whether some whose posts are gone still have a place, busy with what they began.
  bool has_surplus() const { return servers_.busy() > servers_.capacity(); }

  /// When the head of the line may have the first of those with other duties.
  Time first_back(Time now) {
    if (elsewhere_.empty()) return never;
    const Time through = share_.when(elsewhere_.top(), now);
    return servers_.head().at_once ? through - ahead_ : through;
  }

  /// From other duties, for the head of the line: the one who has the least of them left.
  void call_away(Time now) {
    const double had = elsewhere_.top();
    elsewhere_.pop();
    start(*servers_.send_away(now), now, had);
  }

  /// `had`: hours of the server's share that are used up by now.
  void start(Task task, Time now, double had) {
    const double pace = rule_ == ShiftEnd::finish ? 1.0 : share_.share();
    const Spell spell = shift_->work(now, task.hours, rule_, pace);
    hours_.worked += spell.worked;
    hours_.overtime += spell.overtime;
    task.hours = spell.remaining;
    if (task.started == not_started) task.started = now;
    calendar_->schedule(spell.end, signal_(id_, put({task, had + spell.worked})), Priority::release);
  }

  std::uint32_t put(const Running& running) {
    if (free_.empty()) {
      running_.push_back(running);
      return static_cast<std::uint32_t>(running_.size() - 1);
    }
    const std::uint32_t slot = free_.back();
    free_.pop_back();
    running_[slot] = running;
    return slot;
  }

  /// At the next shift; during one, when the first server may leave other duties (work that ends speaks for
  /// itself).
  void wake_when_possible(const Instant& now) {
    if (servers_.waiting() == 0) return;
    const Time at = now.on_duty ? first_back(now.time) : shift_->next_on(now.time);
    if (at >= wake_at_) return;
    wake_at_ = at;
    calendar_->schedule(at, signal_(id_, wake), Priority::seize);
  }

  Calendar<Event>* calendar_;
  const Shift* shift_;
  ShiftEnd rule_;
  ShareClock share_;  ///< of each server
  Signal signal_;
  std::uint32_t id_;
  Time ahead_;
  Resource<Task> servers_;
  std::vector<Running> running_;
  std::vector<std::uint32_t> free_;
  /// Servers with other duties, by the hours of their share that they have used up. The places are busy.
  std::priority_queue<double, std::vector<double>, std::greater<>> elsewhere_;
  Hours hours_;
  Time wake_at_ = never;
  Station* successor_ = nullptr;  ///< outlives the station
};

}  // namespace bansou::sim
