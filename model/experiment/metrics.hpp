#pragma once

#include <map>
#include <span>
#include <string>
#include <vector>

#include "model/experiment/metric_catalogue.hpp"
#include "model/experiment/monthly_rates.hpp"
#include "model/experiment/run.hpp"
#include "model/experiment/team_loads.hpp"
#include "model/experiment/team_reach.hpp"
#include "model/experiment/ward_loads.hpp"
#include "sim/tally.hpp"

namespace bansou {

/// Turns the pieces of a run into figures, one piece after the other; of each replication only small numbers,
/// and counts of waits, are kept. A team counts in every group by the residents whom it serves there, wards
/// in the region only. Pieces must come in the order (replication, partition), as run() hands them out.
class MetricCollector {
 public:
  explicit MetricCollector(const Scenario& scenario);

  /// A piece out of order is a programming error (std::logic_error).
  void add(Piece piece, const Outcomes& outcomes);

  /// Complete replications only.
  const MetricTable& table() const { return table_; }
  const TeamLoads& loads() const { return loads_; }
  const WardLoads& wards() const { return wards_; }
  const MonthlyRates& monthly() const { return monthly_; }
  /// Residents of the region in this state at the end of the month, over the complete replications.
  sim::Tally trajectory(Stock stock, int month) const;
  /// The same month after month in one complete replication.
  std::span<const double> months_of(Stock stock, std::size_t replication) const {
    return std::span(stock_totals_[replication]).subspan(static_cast<std::size_t>(stock) * months_, months_);
  }

 private:
  void add_teams(const Outcomes& outcomes);
  void finish_replication();

  std::vector<Partition> partitions_;
  std::vector<MetricDefinition> definitions_;
  std::vector<sim::WaitHistogram GroupTotals::*> waits_;  ///< of which there are quantiles
  std::map<std::string, std::size_t> team_index_;
  TeamReach reach_;
  std::vector<std::vector<std::size_t>> groups_;  ///< by municipality: all it is in
  std::size_t months_ = 0;
  Piece next_;
  std::vector<GroupTotals> totals_;  ///< of the replication under way, by group
  MetricTable table_;
  TeamLoads loads_;
  WardLoads wards_;
  MonthlyRates monthly_;
  std::vector<std::vector<double>> stock_totals_;  ///< of the region: [replication][stock x month]
};

}  // namespace bansou
