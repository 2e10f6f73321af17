#include "model/experiment/team_loads.hpp"

#include <algorithm>
#include <numeric>
#include <span>

#include "model/experiment/trend.hpp"

namespace bansou {

Pace TeamLoad::pace(int years) const {
  const double posts = available.count() > 0 ? available.mean() / hours_of_a_post : 0.0;
  const bool material = growth.mean() >= material_growth * std::max(1.0, posts) &&
                        growth.mean() * years >= material_share * backlog.mean();
  if (material && sim::confidence_interval(growth, growth_level).low > 0.0) return Pace::backlog_grows;
  return utilisation.count() > 0 && utilisation.mean() > full_utilisation ? Pace::no_slack : Pace::keeps_up;
}

void TeamLoads::add(const Outcomes& outcomes) {
  for (const TeamOutcome& outcome : outcomes.teams) {
    const auto [position, is_new] = index_.try_emplace({outcome.team, outcome.place}, loads_.size());
    if (is_new) loads_.push_back({outcome.team, outcome.place, {}, {}, {}, {}});
    TeamLoad& load = loads_[position->second];
    const double available =
        std::accumulate(outcome.available_hours.begin(), outcome.available_hours.end(), 0.0);
    const double worked = std::accumulate(outcome.worked_hours.begin(), outcome.worked_hours.end(), 0.0);
    if (available > 0.0) load.utilisation.add(worked / available);
    const std::span backlog = backlog_while_there(outcome);
    load.growth.add(yearly_growth(backlog));
    if (backlog.empty()) continue;
    const auto months = static_cast<double>(backlog.size());
    load.available.add(12.0 * available / months);
    load.backlog.add(std::accumulate(backlog.begin(), backlog.end(), 0.0) / months);
  }
}

const TeamLoad* TeamLoads::find(const std::string& team, const std::string& place) const {
  const auto found = index_.find({team, place});
  return found == index_.end() ? nullptr : &loads_[found->second];
}

}  // namespace bansou
