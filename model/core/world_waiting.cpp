// Waiting: who waits for what, since when, and how many days each cause has cost.
#include <algorithm>
#include <cassert>

#include "model/core/world.hpp"

namespace bansou {
namespace {

std::uint16_t bit_of(Wait cause) { return static_cast<std::uint16_t>(1U << static_cast<unsigned>(cause)); }
static_assert(waits <= 16, "Resident::waiting_for");

}  // namespace

void World::begin_wait(ResidentId who, Wait cause, Job job) {
  assert(!is_waiting(who, cause));
  std::uint32_t index = 0;
  if (free_waits_.empty()) {
    index = static_cast<std::uint32_t>(wait_records_.size());
    wait_records_.emplace_back();
  } else {
    index = free_waits_.back();
    free_waits_.pop_back();
  }
  Resident& resident = residents_[who];
  wait_records_[index] = {now(), job, resident.first_wait, cause};
  resident.first_wait = index;
  resident.waiting_for |= bit_of(cause);
  record(resident, happening(Happening::Kind::wait_begun, cause));
  refresh(who);
}

void World::spare_wait(ResidentId who, Wait cause) {
  if (now() >= 0.0) outcomes.waits(cause, residents_[who].municipality).add(0.0);
}

std::uint32_t World::find_wait(ResidentId who, Wait cause) const {
  if (!is_waiting(who, cause)) return Resident::no_wait;
  std::uint32_t index = residents_[who].first_wait;
  while (wait_records_[index].cause != cause) index = wait_records_[index].next;
  return index;
}

bool World::has_waited(ResidentId who, Wait cause, double days) const {
  constexpr double rounding = 1e-6;
  const std::uint32_t index = find_wait(who, cause);
  return index != Resident::no_wait && now() - wait_records_[index].since >= days - rounding;
}

void World::call_off(ResidentId who, Wait cause) {
  const std::uint32_t index = find_wait(who, cause);
  if (index == Resident::no_wait) return;
  const ServiceIndex asked = wait_records_[index].job.service;
  if (give_up(who, cause)) services[asked]->leave(*this, who);
}

void World::end_wait(ResidentId who, Wait cause, bool served) {
  const std::uint32_t index = find_wait(who, cause);
  if (index == Resident::no_wait) return;
  const WaitRecord wait = wait_records_[index];
  Resident& resident = residents_[who];
  const double end = served && wait.job.team != Job::no_team ? job_started_ : now();
  if (now() >= 0.0) {
    observe(resident, wait, end, served);
    tally_waiting_days(resident, cause, wait.since, end);
  }
  drop_wait(who, cause);
  record(resident, happening(Happening::Kind::wait_over, cause));
  refresh(who);
}

void World::drop_wait(ResidentId who, Wait cause) {
  std::uint32_t* link = &residents_[who].first_wait;
  while (wait_records_[*link].cause != cause) link = &wait_records_[*link].next;
  const std::uint32_t index = *link;
  *link = wait_records_[index].next;
  residents_[who].waiting_for ^= bit_of(cause);
  free_waits_.push_back(index);
}

/// Those that began before day 0 are left out: of these only the long ones are still there to be seen.
void World::observe(const Resident& resident, const WaitRecord& wait, double end, bool served) {
  if (wait.since < 0.0) return;
  sim::WaitHistogram& histogram = outcomes.waits(wait.cause, resident.municipality);
  served ? histogram.add(end - wait.since) : histogram.add_censored(end - wait.since);
}

bool World::give_up(ResidentId who, Wait cause) {
  const std::uint32_t index = find_wait(who, cause);
  if (index == Resident::no_wait) return false;
  const Job job = wait_records_[index].job;
  if (job.team != Job::no_team && !withdraw(who, job)) return false;
  end_wait(who, cause, false);
  return true;
}

void World::tally_waiting_days(const Resident& resident, Wait cause, double from, double to) {
  from = std::max(from, 0.0);
  while (from < to) {
    const int in_year = year_of(from);
    const double until = in_year + 1 < scenario_->years ? std::min(to, (in_year + 1) * 365.25) : to;
    outcomes.add_waiting_days(cause, resident.municipality, in_year, until - from);
    from = until;
  }
}

}  // namespace bansou
