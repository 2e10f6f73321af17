#pragma once

#include <cstdint>
#include <vector>

#include "sim/distribution.hpp"
#include "sim/resource.hpp"
#include "sim/run.hpp"
#include "sim/tally.hpp"
#include "tests/bench/workloads/answers.hpp"

namespace bansou::bench {

/// W2: the patient pathway, from empty to `days`. 200 patients a day see one of 20 staff (0.08 day,
/// lognormal) unless their patience (5 days) ends first; 30 % go on to 8 specialists (0.1 day), 10 % of all
/// to 220 beds (10 days, lognormal); half of those then have 10 follow-up visits of a team of 10 (0.05 day),
/// 12 to 16 days apart. Arrival, start and end of a service, a visit falling due and a loss of patience count
/// as one event each.
class Pathway {
 public:
  explicit Pathway(std::uint32_t seed) : draw_({seed, 0}, {1, 0, 0}) {
    calendar_.schedule(between_(draw_), {Step::arrival, 0});
  }

  void run_until(double day) {
    sim::run_until(calendar_, day, [this](sim::Time, Event event) { handle(event); });
  }

  Answers answers() const {
    const sim::Time now = calendar_.now();
    const auto started = [](const Service& service) { return static_cast<double>(service.wait.count()); };
    const auto busy = [now](const Service& service) {
      return service.places.busy_over_time().mean(now) / service.places.capacity();
    };
    return {{"events", arrived_ + due_ + reneged_ + ended_ + started(staff_) + started(specialists_) +
                           started(beds_) + started(team_)},
            {"arrived", arrived_},
            {"reneged", reneged_},
            {"assessed", started(staff_)},
            {"admitted", started(beds_)},
            {"visits", started(team_)},
            {"wait for staff", staff_.wait.mean()},
            {"wait for specialist", specialists_.wait.mean()},
            {"wait for bed", beds_.wait.mean()},
            {"staff busy", busy(staff_)},
            {"beds occupied", busy(beds_)}};
  }

 private:
  using PatientId = std::uint32_t;
  enum class Step : std::uint32_t {
    arrival,
    out_of_patience,
    assessed,
    advised,
    discharged,
    visit_due,
    visited
  };
  struct Event {
    Step step;
    PatientId patient;
  };
  struct Patient {
    sim::Time since = 0.0;  ///< in the line where they stand
    sim::Handle line;
    sim::Handle patience;
    int visits = 0;  ///< still to come
  };
  struct Service {
    sim::Resource<PatientId> places;
    sim::Distribution duration;
    Step end;
    sim::Tally wait;
  };

  void handle(Event event) {
    const PatientId who = event.patient;
    switch (event.step) {
      case Step::arrival:
        return arrive();
      case Step::out_of_patience:
        return renege(who);
      case Step::assessed:
        end(staff_);
        if (draw_.chance(0.3)) {
          enter(specialists_, who);
        } else {
          perhaps_admit(who);
        }
        return;
      case Step::advised:
        end(specialists_);
        return perhaps_admit(who);
      case Step::discharged:
        end(beds_);
        if (draw_.chance(0.5)) patients_[who].visits = 10;
        return follow_up(who);
      case Step::visit_due:
        ++due_;
        enter(team_, who);
        return;
      case Step::visited:
        end(team_);
        --patients_[who].visits;
        return follow_up(who);
    }
  }

  void arrive() {
    calendar_.schedule(calendar_.now() + between_(draw_), {Step::arrival, 0});
    ++arrived_;
    const PatientId who = add_patient();
    if (enter(staff_, who)) return;
    patients_[who].patience =
        calendar_.schedule_cancellable(calendar_.now() + patience_(draw_), {Step::out_of_patience, who});
  }

  void renege(PatientId who) {
    ++reneged_;
    staff_.places.renege(calendar_.now(), patients_[who].line);
    free_.push_back(who);
  }

  void perhaps_admit(PatientId who) {
    if (draw_.chance(0.1)) {
      enter(beds_, who);
    } else {
      free_.push_back(who);
    }
  }

  void follow_up(PatientId who) {
    if (patients_[who].visits > 0) {
      calendar_.schedule(calendar_.now() + gap_(draw_), {Step::visit_due, who});
    } else {
      free_.push_back(who);
    }
  }

  /// True if the service starts at once.
  bool enter(Service& service, PatientId who) {
    const sim::Time now = calendar_.now();
    patients_[who].since = now;
    if (service.places.try_seize(now)) {
      start(service, who);
      return true;
    }
    patients_[who].line = service.places.wait(now, who);
    return false;
  }

  void start(Service& service, PatientId who) {
    const sim::Time now = calendar_.now();
    calendar_.cancel(patients_[who].patience);
    service.wait.add(now - patients_[who].since);
    calendar_.schedule(now + service.duration(draw_), {service.end, who}, sim::Priority::release);
  }

  void end(Service& service) {
    ++ended_;
    if (const auto next = service.places.release(calendar_.now())) start(service, *next);
  }

  PatientId add_patient() {
    if (free_.empty()) {
      patients_.emplace_back();
      return static_cast<PatientId>(patients_.size() - 1);
    }
    const PatientId who = free_.back();
    free_.pop_back();
    patients_[who] = {};
    return who;
  }

  sim::Calendar<Event> calendar_;
  sim::Stream draw_;
  sim::Distribution between_ = sim::Distribution::exponential(1.0 / 200.0);
  sim::Distribution patience_ = sim::Distribution::exponential(5.0);
  sim::Distribution gap_ = sim::Distribution::uniform(12.0, 16.0);
  Service staff_{sim::Resource<PatientId>(20), sim::Distribution::lognormal(0.08, 0.5), Step::assessed, {}};
  Service specialists_{sim::Resource<PatientId>(8), sim::Distribution::exponential(0.1), Step::advised, {}};
  Service beds_{sim::Resource<PatientId>(220), sim::Distribution::lognormal(10.0, 1.0), Step::discharged, {}};
  Service team_{sim::Resource<PatientId>(10), sim::Distribution::constant(0.05), Step::visited, {}};
  std::vector<Patient> patients_;
  std::vector<PatientId> free_;
  double arrived_ = 0;
  double due_ = 0;
  double reneged_ = 0;
  double ended_ = 0;
};

}  // namespace bansou::bench
