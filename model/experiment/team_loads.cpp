#include "model/experiment/team_loads.hpp"

#include <algorithm>
#include <span>

#include "model/experiment/trend.hpp"

namespace bansou {
namespace {

/// Materially, and beyond chance: of one or two replications no interval could show that.
bool grows(const sim::Tally& growth, const sim::Tally& length, double posts, int years) {
  return growth.mean() >= material_growth * std::max(1.0, posts) &&
         growth.mean() * years >= material_share * length.mean() &&
         (growth.count() < least_for_growth || sim::confidence_interval(growth, growth_level).low > 0.0);
}

}  // namespace

Pace TeamLoad::pace(int years) const {
  const double posts = available.count() > 0 ? available.mean() / hours_of_a_post : 0.0;
  const bool behind = grows(growth, backlog, posts, years);
  if (behind && grows(job_growth, jobs, posts, years)) return Pace::backlog_grows;
  if (utilisation.count() > 0 && utilisation.mean() > full_utilisation) return Pace::no_slack;
  if (behind) return Pace::lacks_slots;
  return utilisation.count() > 0 ? Pace::keeps_up : Pace::no_staff;
}

void TeamLoads::add(const Outcomes& outcomes) {
  for (const TeamOutcome& outcome : outcomes.teams) {
    const auto [position, is_new] = index_.try_emplace({outcome.team, outcome.place}, loads_.size());
    if (is_new) loads_.push_back({.team = outcome.team, .place = outcome.place});
    TeamLoad& load = loads_[position->second];
    const double available = sum(outcome.available_hours);
    const double worked = sum(outcome.worked_hours);
    if (available > 0.0) load.utilisation.add(worked / available);
    const std::span backlog = while_there(outcome, &TeamOutcome::backlog);
    const std::span slots = while_there(outcome, &TeamOutcome::without_slot);
    load.growth.add(yearly_growth(backlog));
    load.slot_growth.add(yearly_growth(slots));
    load.job_growth.add(yearly_growth(backlog) - yearly_growth(slots));
    if (backlog.empty()) continue;
    const auto months = static_cast<double>(backlog.size());
    load.available.add(12.0 * available / months);
    load.backlog.add(sum(backlog) / months);
    load.jobs.add((sum(backlog) - sum(slots)) / months);
  }
}

const TeamLoad* TeamLoads::find(const std::string& team, const std::string& place) const {
  const auto found = index_.find({team, place});
  return found == index_.end() ? nullptr : &loads_[found->second];
}

}  // namespace bansou
