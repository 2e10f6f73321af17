#include "model/services/follow_up.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace bansou {
namespace {

constexpr double a_year = 365.0;

bool within_run(const World& world, double from, double days) {
  return from >= 0.0 && from + days <= world.scenario().horizon();
}

/// Residents' numbers are given again, serials are not.
std::uint64_t key_of(const Resident& resident) {
  return (std::uint64_t{resident.municipality} << 32) | resident.serial;
}

}  // namespace

void FollowUp::admitted(World& world, ResidentId who) {
  const double now = world.now();
  if (within_run(world, now, 12.0 * days_per_month))
    world.count_follow_up(who, Flow::admissions_followed, now);
  const Resident& resident = world.resident(who);
  const double discharged = resident.discharged;
  const double since = now - discharged;
  const bool short_stay = discharged - resident.admitted < a_year;
  if (since > a_year || !short_stay || !within_run(world, discharged, a_year)) return;
  if (since <= 90.0) world.count_follow_up(who, Flow::readmitted_within_90_days, discharged);
  if (since <= 180.0) world.count_follow_up(who, Flow::readmitted_within_180_days, discharged);
  world.count_follow_up(who, Flow::readmitted_within_365_days, discharged);
  followed_[key_of(resident)].push_back(discharged);
}

void FollowUp::left(World& world, ResidentId who) {
  cut_off(world, who);
  const double now = world.now();
  const double admitted = world.resident(who).admitted;
  if (!within_run(world, admitted, 12.0 * days_per_month)) return;
  const double months = (now - admitted) / days_per_month;
  if (months <= 3.0) world.count_follow_up(who, Flow::discharged_within_3_months, admitted);
  if (months <= 6.0) world.count_follow_up(who, Flow::discharged_within_6_months, admitted);
  if (months <= 12.0) world.count_follow_up(who, Flow::discharged_within_12_months, admitted);
  const double turns_of_month = std::floor(now / days_per_month) - std::floor(admitted / days_per_month);
  if (turns_of_month >= 12.0) return;
  const auto first = static_cast<std::size_t>(Flow::exits_in_month_1);
  world.count_follow_up(who, static_cast<Flow>(first + static_cast<std::size_t>(turns_of_month)), admitted);
}

void FollowUp::transferred(World& world, ResidentId who, const WardSettings& elsewhere) {
  left(world, who);
  const auto found = followed_.find(key_of(world.resident(who)));
  if (found == followed_.end()) return;
  for (const double discharge : found->second) {
    const double days = elsewhere.mean_days(discharge + a_year - world.now());
    world.count_follow_up(who, Flow::hospital_days_after_discharge, discharge,
                          static_cast<std::uint32_t>(std::lround(days)));
  }
  followed_.erase(found);
}

void FollowUp::discharged(World& world, ResidentId who) {
  left(world, who);
  const double now = world.now();
  if (now - world.resident(who).admitted < a_year && within_run(world, now, a_year)) {
    world.count_follow_up(who, Flow::discharges_followed, now);
  }
}

void FollowUp::cut_off(World& world, ResidentId who) {
  const Resident& resident = world.resident(who);
  if (resident.admitted - resident.discharged > a_year) return;  // no day of it was left
  const auto found = followed_.find(key_of(resident));
  if (found == followed_.end()) return;
  for (const double discharge : found->second) {
    const double days = std::min(world.now(), discharge + a_year) - resident.admitted;
    if (days <= 0.0) continue;
    world.count_follow_up(who, Flow::hospital_days_after_discharge, discharge,
                          static_cast<std::uint32_t>(std::lround(days)));
  }
  std::erase_if(found->second, [&](double discharge) { return discharge + a_year <= world.now(); });
  if (found->second.empty()) followed_.erase(found);
}

}  // namespace bansou
