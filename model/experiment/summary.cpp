#include "model/experiment/summary.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <stdexcept>

#include "model/core/post_ledger.hpp"

namespace bansou {
namespace {

constexpr double infinite = std::numeric_limits<double>::infinity();

/// How the team that serves them keeps up: [team][municipality].
using Paces = std::map<std::string, std::vector<Pace>>;

std::vector<TeamSummary> summarise_teams(const Scenario& scenario, const TeamLoads& loads, Paces& paces) {
  const TeamReach reach(scenario);
  std::vector<TeamSummary> teams;
  std::map<std::string, std::size_t> index;
  for (const TeamSpec& spec : scenario.teams) {
    index[spec.id] = teams.size();
    teams.push_back({spec.id, spec.name});
    paces[spec.id].resize(scenario.municipalities.size());
  }
  PostLedger posts(scenario);
  for (const std::size_t i : in_order_of_dates(scenario.changes)) {
    if (scenario.changes[i].from <= 0.0) posts.apply(scenario.changes[i]);
  }
  for (const TeamSpec& spec : scenario.teams)
    teams[index.at(spec.id)].fte = posts_of(posts.posts_of(spec.id));
  for (const TeamLoad& load : loads.all()) {
    TeamSummary& team = teams[index.at(load.team)];
    const bool staffed = load.utilisation.count() > 0;
    if (staffed) ++team.places;
    const Pace pace = load.pace(scenario.years);
    std::vector<PlaceLoad>& loads_of_kind = falls_behind(pace) ? team.overloaded : team.in_pace;
    loads_of_kind.push_back(
        {load.place, reach.name_of(load.place), pace, sim::confidence_interval(load.growth),
         sim::confidence_interval(load.slot_growth), staffed ? load.utilisation.mean() : std::nan("")});
    for (const std::size_t municipality : reach.served(load.team, load.place)) {
      Pace& known = paces[load.team][municipality];  // of a team of its own, or a joint one
      const bool in_time = !falls_behind(known) || known == Pace::lacks_slots;
      if (in_time && falls_behind(pace)) known = pace;
    }
  }
  for (TeamSummary& team : teams) {
    for (std::vector<PlaceLoad>* loads_of_kind : {&team.overloaded, &team.in_pace})
      std::ranges::stable_sort(*loads_of_kind, std::ranges::greater(),
                               [](const PlaceLoad& one) { return one.growth.mean; });
  }
  return teams;
}

/// Student's law knows no bounds; a count or a wait does.
sim::Interval not_negative(sim::Interval interval) {
  if (std::isfinite(interval.low)) interval.low = std::max(interval.low, 0.0);
  return interval;
}

std::vector<PlaceBeds> summarise_beds(const Scenario& scenario, const WardLoads& wards) {
  const TeamReach reach(scenario);
  std::vector<PlaceBeds> beds;
  for (const WardLoad& load : wards.all()) {
    sim::Interval occupancy = not_negative(sim::confidence_interval(load.occupancy));
    for (double* bound : {&occupancy.mean, &occupancy.low, &occupancy.high}) *bound *= 100.0;
    beds.push_back({load.place, reach.name_of(load.place), load.beds, occupancy});
  }
  std::ranges::stable_sort(beds, std::ranges::greater(),
                           [](const PlaceBeds& one) { return one.occupancy.mean; });
  return beds;
}

/// Who lacks but slots does in time what was asked.
double overloaded_share(const Scenario& scenario, const Metric& metric, const Group& group,
                        const Paces& paces) {
  double concerned = 0.0;
  for (const std::size_t municipality : group.municipalities) {
    const auto lags = [&](const std::string& team) {
      const auto found = paces.find(team);
      if (found == paces.end()) return false;
      const Pace pace = found->second[municipality];
      return falls_behind(pace) && (metric.for_slot || pace != Pace::lacks_slots);
    };
    if (std::ranges::any_of(metric.teams, lags))
      concerned += scenario.municipalities[municipality].population;
  }
  return group.population > 0.0 ? concerned / group.population : 0.0;
}

Estimate estimate(const MetricTable& table, std::size_t metric, std::size_t group) {
  Estimate result;
  const auto [tally, at_least] = observed(table.series(metric, group));
  result.at_least = at_least;
  result.observed = tally.count();
  if (tally.count() == 0) return result;
  const Metric& what = table.metrics()[metric];
  const double residents = table.groups()[group].population;
  if (what.chance)
    result.interval = wilson_interval(tally.mean() / 100.0, tally.count());
  else if (tally.variance() == 0.0 && tally.count() < least_without_variation)
    result.interval = {tally.mean(), -infinite, infinite};  // a few times the same: no spread is known
  else if (what.event > 0.0 && residents > 0.0)
    result.interval = sim::count_interval(tally, what.event / residents);
  else
    result.interval = sim::confidence_interval(tally);
  if (!what.can_be_negative) result.interval = not_negative(result.interval);
  result.interval.high = std::min(result.interval.high, what.most);
  if (result.at_least) result.interval.high = infinite;
  return result;
}

}  // namespace

sim::Interval wilson_interval(double share, std::size_t trials, double hundred) {
  constexpr double z = 1.959963984540054;
  const auto n = static_cast<double>(trials);
  const double middle = (share + z * z / (2.0 * n)) / (1.0 + z * z / n);
  const double half = z / (1.0 + z * z / n) * std::sqrt(share * (1.0 - share) / n + z * z / (4.0 * n * n));
  return {hundred * share, hundred * std::max(0.0, middle - half), hundred * std::min(1.0, middle + half)};
}

const Estimate& Summary::at(std::string_view metric, std::size_t group) const {
  const auto index = find_metric(metrics, metric);
  if (!index) throw std::out_of_range("no such metric: " + std::string(metric));
  return at(*index, group);
}

Summary summarise(const Scenario& scenario, const MetricCollector& collected) {
  const MetricTable& table = collected.table();
  Paces paces;
  Summary summary;
  summary.replications = table.replications();
  summary.years = scenario.years;
  summary.metrics = table.metrics();
  summary.groups = table.groups();
  summary.sufficiency = sufficiency_of(table);
  summary.teams = summarise_teams(scenario, collected.loads(), paces);
  summary.beds = summarise_beds(scenario, collected.wards());
  for (std::size_t metric = 0; metric < summary.metrics.size(); ++metric) {
    for (std::size_t group = 0; group < summary.groups.size(); ++group) {
      summary.estimates.push_back(estimate(table, metric, group));
      summary.estimates.back().overloaded_share =
          overloaded_share(scenario, summary.metrics[metric], summary.groups[group], paces);
    }
  }
  for (int month = 0; month < scenario.months() && summary.replications > 0; ++month) {
    summary.long_stay.push_back(
        not_negative(sim::confidence_interval(collected.trajectory(Stock::long_stay, month))));
  }
  return summary;
}

}  // namespace bansou
