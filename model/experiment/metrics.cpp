#include "model/experiment/metrics.hpp"

#include <algorithm>
#include <map>
#include <stdexcept>

namespace bansou {

MetricCollector::MetricCollector(const Scenario& scenario)
    : partitions_(partitions(scenario)),
      definitions_(metric_catalogue(scenario)),
      reach_(scenario),
      groups_(scenario.municipalities.size()),
      months_(static_cast<std::size_t>(scenario.months())),
      monthly_(scenario) {
  for (std::size_t i = 0; i < scenario.teams.size(); ++i) team_index_[scenario.teams[i].id] = i;
  std::vector<Metric> metrics;
  std::vector<std::optional<PooledQuantile>> quantiles;
  for (const MetricDefinition& definition : definitions_) {
    metrics.push_back(definition.metric);
    quantiles.emplace_back();
    if (!definition.quantile) continue;
    const auto known = std::ranges::find(waits_, definition.quantile->waits);
    quantiles.back() = {static_cast<std::size_t>(known - waits_.begin()), definition.quantile->p};
    if (known == waits_.end()) waits_.push_back(definition.quantile->waits);
  }
  table_ = MetricTable(std::move(metrics), groups_of(scenario), std::move(quantiles));
  for (std::size_t g = 0; g < table_.groups().size(); ++g) {
    const Group& group = table_.groups()[g];
    totals_.emplace_back(group.population, scenario.years, scenario.teams.size());
    for (const std::size_t municipality : group.municipalities) groups_[municipality].push_back(g);
  }
}

void MetricCollector::add(Piece piece, const Outcomes& outcomes) {
  if (piece.replication != next_.replication || piece.partition != next_.partition) {
    throw std::logic_error("pieces must come in the order (replication, partition)");
  }
  const Partition& partition = partitions_[piece.partition];
  for (std::size_t i = 0; i < partition.count; ++i) {
    for (const std::size_t group : groups_[partition.first + i]) totals_[group].add(outcomes, i);
  }
  add_teams(outcomes);
  for (const WardOutcome& ward : outcomes.wards) totals_[0].add(ward);
  loads_.add(outcomes);
  wards_.add(outcomes);
  monthly_.add(outcomes);
  if (++next_.partition == partitions_.size()) finish_replication();
}

sim::Tally MetricCollector::trajectory(Stock stock, int month) const {
  sim::Tally tally;
  for (std::size_t replication = 0; replication < stock_totals_.size(); ++replication) {
    tally.add(months_of(stock, replication)[static_cast<std::size_t>(month)]);
  }
  return tally;
}

void MetricCollector::add_teams(const Outcomes& outcomes) {
  for (const TeamOutcome& outcome : outcomes.teams) {
    const std::size_t team = team_index_.at(outcome.team);
    std::map<std::size_t, double> residents;  // by group
    for (const std::size_t municipality : reach_.served(outcome.team, outcome.place)) {
      const Group& own = table_.groups()[first_municipality_group + municipality];
      for (const std::size_t group : groups_[municipality]) residents[group] += own.population;
    }
    for (const auto& [group, served] : residents)
      totals_[group].teams[team].add(outcome, residents[0] > 0.0 ? served / residents[0] : 1.0);
  }
}

void MetricCollector::finish_replication() {
  std::vector<Measurement> measured;
  measured.reserve(definitions_.size() * totals_.size());
  for (const MetricDefinition& definition : definitions_) {
    for (std::size_t group = 0; group < totals_.size(); ++group) {
      const bool empty = table_.groups()[group].municipalities.empty();
      measured.push_back(empty ? Measurement{} : definition.measure(totals_[group]));
    }
  }
  std::vector<sim::WaitHistogram> waited;
  waited.reserve(waits_.size() * totals_.size());
  for (const auto kind : waits_) {
    for (const GroupTotals& totals : totals_) waited.push_back(totals.*kind);
  }
  table_.append(measured, waited);
  stock_totals_.push_back(totals_[0].stock_totals);
  monthly_.finish_replication();
  for (GroupTotals& totals : totals_) totals.reset();
  next_ = {next_.replication + 1, 0};
}

}  // namespace bansou
