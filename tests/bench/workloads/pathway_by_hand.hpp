#pragma once

#include <boost/random/exponential_distribution.hpp>
#include <boost/random/lognormal_distribution.hpp>
#include <boost/random/uniform_real_distribution.hpp>

#include <cmath>
#include <cstdint>
#include <vector>

#include "tests/bench/workloads/answers.hpp"
#include "tests/bench/workloads/by_hand.hpp"

namespace bansou::bench {

/// W2 without an engine: what Pathway is measured against. A timer of patience is not cancelled but left to
/// find that its patient has been served (the stamp has moved on); whoever reneged is skipped when the line
/// comes to them.
class PathwayByHand {
 public:
  explicit PathwayByHand(std::uint32_t seed) : random_(seed) {}

  Answers run(double days) {
    heap_.push({between_(random_), 0, 0, arrival});
    while (heap_.front().time <= days) {
      const Event event = heap_.pop();
      now_ = event.time;
      handle(event);
    }
    return {{"events", events_},
            {"arrived", arrived_},
            {"reneged", reneged_},
            {"assessed", staff_.started},
            {"admitted", beds_.started},
            {"visits", team_.started},
            {"wait for staff", staff_.mean_wait()},
            {"wait for specialist", specialists_.mean_wait()},
            {"wait for bed", beds_.mean_wait()}};
  }

 private:
  enum Step : std::uint16_t { arrival, out_of_patience, assessed, advised, discharged, visit_due, visited };
  struct Event {
    double time;
    std::uint32_t patient;
    std::uint16_t stamp;  ///< of the patient, for a timer of patience
    Step step;
  };
  struct Patient {
    double since = 0.0;
    std::uint16_t stamp = 0;  ///< moves on when a timer is no longer wanted
    bool reneged = false;
    std::uint8_t visits = 0;
  };
  struct Service {
    int free;
    HandLine<std::uint32_t> line;
    double started = 0;
    double waited = 0.0;
    double mean_wait() const { return waited / started; }
  };

  void handle(const Event& event) {
    const std::uint32_t who = event.patient;
    switch (event.step) {
      case arrival:
        heap_.push({now_ + between_(random_), 0, 0, arrival});
        ++arrived_;
        ++events_;
        if (const std::uint32_t newcomer = add_patient(); !enter(staff_, newcomer)) {
          heap_.push({now_ + patience_(random_), newcomer, patients_[newcomer].stamp, out_of_patience});
        }
        break;
      case out_of_patience:
        if (patients_[who].stamp != event.stamp) return;
        ++reneged_;
        ++events_;
        patients_[who].reneged = true;
        break;
      case assessed:
        end(staff_);
        if (random_.uniform() < 0.3) {
          enter(specialists_, who);
        } else {
          perhaps_admit(who);
        }
        break;
      case advised:
        end(specialists_);
        perhaps_admit(who);
        break;
      case discharged:
        end(beds_);
        if (random_.uniform() < 0.5) patients_[who].visits = 10;
        follow_up(who);
        break;
      case visit_due:
        ++events_;
        enter(team_, who);
        break;
      case visited:
        end(team_);
        --patients_[who].visits;
        follow_up(who);
        break;
    }
  }

  void perhaps_admit(std::uint32_t who) {
    if (random_.uniform() < 0.1) {
      enter(beds_, who);
    } else {
      unused_.push_back(who);
    }
  }

  void follow_up(std::uint32_t who) {
    if (patients_[who].visits > 0) {
      heap_.push({now_ + gap_(random_), who, 0, visit_due});
    } else {
      unused_.push_back(who);
    }
  }

  bool enter(Service& service, std::uint32_t who) {
    patients_[who].since = now_;
    if (service.free > 0) {
      --service.free;
      start(service, who);
      return true;
    }
    service.line.push(who);
    return false;
  }

  void start(Service& service, std::uint32_t who) {
    ++patients_[who].stamp;
    ++service.started;
    ++events_;
    service.waited += now_ - patients_[who].since;
    if (&service == &staff_)
      heap_.push({now_ + assessment_(random_), who, 0, assessed});
    else if (&service == &specialists_)
      heap_.push({now_ + advice_(random_), who, 0, advised});
    else if (&service == &beds_)
      heap_.push({now_ + stay_(random_), who, 0, discharged});
    else
      heap_.push({now_ + 0.05, who, 0, visited});
  }

  void end(Service& service) {
    ++events_;
    while (!service.line.empty()) {
      const std::uint32_t next = service.line.pop();
      if (!patients_[next].reneged) return start(service, next);
      unused_.push_back(next);
    }
    ++service.free;
  }

  std::uint32_t add_patient() {
    if (unused_.empty()) {
      patients_.emplace_back();
      return static_cast<std::uint32_t>(patients_.size() - 1);
    }
    const std::uint32_t who = unused_.back();
    unused_.pop_back();
    patients_[who].reneged = false;
    return who;
  }

  using Exponential = boost::random::exponential_distribution<>;
  using Lognormal = boost::random::lognormal_distribution<>;
  Exponential between_{200.0};
  Exponential patience_{1.0 / 5.0};
  Exponential advice_{1.0 / 0.1};
  Lognormal assessment_{std::log(0.08) - 0.5 * 0.5 / 2.0, 0.5};
  Lognormal stay_{std::log(10.0) - 1.0 * 1.0 / 2.0, 1.0};
  boost::random::uniform_real_distribution<> gap_{12.0, 16.0};
  Xoshiro random_;
  HandHeap<Event> heap_;
  Service staff_{20, {}};
  Service specialists_{8, {}};
  Service beds_{220, {}};
  Service team_{10, {}};
  std::vector<Patient> patients_;
  std::vector<std::uint32_t> unused_;
  double now_ = 0.0;
  double events_ = 0;
  double arrived_ = 0;
  double reneged_ = 0;
};

}  // namespace bansou::bench
