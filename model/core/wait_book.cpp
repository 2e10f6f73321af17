#include "model/core/wait_book.hpp"

#include <algorithm>
#include <cassert>

#include "model/core/days.hpp"

namespace bansou {
namespace {

std::uint16_t bit_of(Wait cause) { return static_cast<std::uint16_t>(1U << static_cast<unsigned>(cause)); }
static_assert(waits <= 16, "Resident::waiting_for");

}  // namespace

void WaitBook::begin(Resident& resident, Wait cause, double now, const Job& job) {
  assert(find(resident, cause) == nullptr);
  std::uint32_t index = 0;
  if (free_.empty()) {
    index = static_cast<std::uint32_t>(records_.size());
    records_.emplace_back();
  } else {
    index = free_.back();
    free_.pop_back();
  }
  records_[index] = {now, now, job, resident.first_wait, cause};
  resident.first_wait = index;
  resident.waiting_for |= bit_of(cause);
}

std::uint32_t WaitBook::index_of(const Resident& resident, Wait cause) const {
  std::uint32_t index = resident.first_wait;
  while (records_[index].cause != cause) index = records_[index].next;
  return index;
}

const WaitRecord* WaitBook::find(const Resident& resident, Wait cause) const {
  if (!resident.waits_for(static_cast<unsigned>(cause))) return nullptr;
  return &records_[index_of(resident, cause)];
}

void WaitBook::ask(const Resident& resident, Wait cause, double now, const Job& job) {
  WaitRecord& record = records_[index_of(resident, cause)];
  record.asked = now;
  record.job = job;
}

std::optional<WaitRecord> WaitBook::end(Resident& resident, Wait cause) {
  if (!resident.waits_for(static_cast<unsigned>(cause))) return std::nullopt;
  std::uint32_t* link = &resident.first_wait;
  while (records_[*link].cause != cause) link = &records_[*link].next;
  const std::uint32_t index = *link;
  *link = records_[index].next;
  resident.waiting_for ^= bit_of(cause);
  free_.push_back(index);
  return records_[index];
}

bool WaitBook::waits_for_later(const Resident& resident, ServiceIndex service, double when) const {
  for (std::uint32_t i = resident.first_wait; i != Resident::no_wait; i = records_[i].next) {
    const WaitRecord& wait = records_[i];
    if (wait.job.team != Job::no_team && wait.job.service == service && wait.asked > when) return true;
  }
  return false;
}

bool WaitBook::rebook(const Resident& resident, const Job& job) {
  for (std::uint32_t i = resident.first_wait; i != Resident::no_wait; i = records_[i].next) {
    Job& waited_for = records_[i].job;
    if (waited_for.team == Job::no_team) continue;
    if (waited_for.service != job.service || waited_for.step != job.step) continue;
    waited_for = job;
    return true;
  }
  return false;
}

void observe(const WaitRecord& wait, std::size_t municipality, double end, bool served, Outcomes& outcomes) {
  assert(!served || end >= wait.since);
  if (wait.since >= 0.0) {
    sim::WaitHistogram& histogram = outcomes.waits(wait.cause, municipality);
    served ? histogram.add(end - wait.since) : histogram.add_censored(end - wait.since);
  }
  for (double from = std::max(wait.since, 0.0); from < end;) {
    const int year = outcomes.year_of(from);
    const double until = year + 1 < outcomes.years() ? std::min(end, (year + 1) * days_per_year) : end;
    outcomes.add_waiting_days(wait.cause, municipality, year, until - from);
    from = until;
  }
}

}  // namespace bansou
