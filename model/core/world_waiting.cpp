// Waiting: who waits for what, since when, and how many days each cause has cost.
#include <limits>

#include "model/core/world.hpp"

namespace bansou {

void World::begin_wait(ResidentId who, Wait cause, Job job) {
  Resident& resident = residents_[who];
  waits_.begin(resident, cause, now(), job);
  record(resident, happening(Happening::Kind::wait_begun, cause));
  refresh(who);
}

void World::spare_wait(ResidentId who, Wait cause) {
  if (now() >= 0.0) outcomes.waits(cause, residents_[who].municipality).add(0.0);
}

void World::wait_for_ever(ResidentId who, Wait cause) {
  if (now() < 0.0) return;
  outcomes.waits(cause, residents_[who].municipality).add_censored(std::numeric_limits<double>::infinity());
}

void World::find_no_window(ResidentId who) {
  count(who, Flow::found_nobody);
  wait_for_ever(who, Wait::first_contact);
}

bool World::is_out_of_patience(ResidentId who, const Service& service, Wait cause, double patience,
                               std::uint16_t step) {
  constexpr double rounding = 1e-6;
  const WaitRecord* wait = waits_.find(residents_[who], cause);
  if (wait == nullptr || wait->job.service != service.index) return false;
  const double left = wait->asked + patience - now();
  if (left <= rounding) return true;
  schedule(now() + left, who, service, step);
  return false;
}

void World::call_off(ResidentId who, Wait cause) {
  const WaitRecord* wait = waits_.find(residents_[who], cause);
  if (wait == nullptr) return;
  const ServiceIndex asked = wait->job.service;
  if (give_up(who, cause)) services[asked]->leave(*this, who);
}

void World::end_wait(ResidentId who, Wait cause, bool served) {
  Resident& resident = residents_[who];
  const auto wait = waits_.end(resident, cause);
  if (!wait) return;
  const double end = served && wait->job.team != Job::no_team ? job_started_ : now();
  observe(*wait, resident.municipality, end, served, outcomes);
  record(resident, happening(Happening::Kind::wait_over, cause));
  refresh(who);
}

bool World::take_back(ResidentId who, Wait cause) {
  const WaitRecord* wait = waits_.find(residents_[who], cause);
  if (wait == nullptr) return false;
  if (wait->job.team != Job::no_team && !withdraw(who, wait->job)) return false;
  wait_on(who, cause);
  return true;
}

bool World::give_up(ResidentId who, Wait cause) {
  if (!take_back(who, cause)) return false;
  end_wait(who, cause, false);
  return true;
}

}  // namespace bansou
