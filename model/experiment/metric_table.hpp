#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/core/scenario.hpp"
#include "model/core/text.hpp"
#include "model/experiment/kept_waits.hpp"
#include "sim/tally.hpp"
#include "sim/wait_histogram.hpp"

namespace bansou {

enum class Better : std::uint8_t { lower, higher, neither };
inline constexpr std::array better_names{"lower", "higher", "neither"};

/// A figure that is computed for a group of municipalities from one replication.
struct Metric {
  std::string id;
  Text name;
  Text unit;
  Better better = Better::neither;
  bool headline = false;  ///< belongs to the family on which options are judged
  bool chance = false;    ///< 100 if it happened in the replication, else 0: the mean is a probability in %
  double event = 0.0;     ///< of a count: what one event makes of a single resident's figure; else 0
  bool can_be_negative = false;
  double most =
      std::numeric_limits<double>::infinity();  ///< no figure exceeds it: 100 % of a whole, all days
  double least = 0.0;  ///< a smaller difference is of no practical use, whatever its share of the level
  std::vector<std::string> teams = {};  ///< a wait: the teams whose queue it is
  bool for_slot = false;                ///< a wait for a slot of these teams, not for their work
  std::string cases = {};  ///< a share: the metric that counts whom it concerns, see Comparison::better
  Text definition = {};    ///< how one replication gives it: who and what counts, over what, what is left out
};

/// Municipalities that are looked at together.
struct Group {
  enum class Kind : std::uint8_t { region, band, municipality, health_centre };
  Kind kind = Kind::region;
  std::string id;  ///< "region", "band_1".."band_5", the municipality's code, the health centre's place
  Text name;
  double population = 0.0;
  std::vector<std::size_t>
      municipalities;  ///< indices into Scenario::municipalities; empty: not in this region
};

inline constexpr std::array group_kinds{Group::Kind::region, Group::Kind::band, Group::Kind::municipality,
                                        Group::Kind::health_centre};
inline constexpr std::array group_kind_names{"region", "band", "municipality", "health_centre"};
inline constexpr std::size_t bands = 5;
inline constexpr std::size_t region_group = 0;
inline constexpr std::size_t first_band_group = 1;
inline constexpr std::size_t first_municipality_group = 1 + bands;

/// "10,000–50,000" of band 2; `band` counts from 0.
const Text& band_name(std::size_t band);

/// The region, bands 1 to 5 (also those without a municipality), each municipality in scenario order, then
/// the catchments of the health centres (保健所), who give backup.
std::vector<Group> groups_of(const Scenario& scenario);
/// Indices of the groups of one kind.
std::vector<std::size_t> of_kind(const std::vector<Group>& groups, Group::Kind kind);

/// NaN: not applicable, or nobody was observed.
struct Measurement {
  double value = std::numeric_limits<double>::quiet_NaN();
  bool at_least = false;  ///< a lower bound: so many were still waiting that more is not known
};

/// One figure in each replication, in order.
using Series = std::vector<Measurement>;

/// That a metric is a quantile of waits, and of which kind (see MetricTable::append).
struct PooledQuantile {
  std::size_t waits = 0;
  double p = 0.0;
};

/// What is known of a series: the figures of replications in which something was observed.
struct Observed {
  sim::Tally figures = {};
  bool at_least = false;  ///< some are but lower bounds
};
Observed observed(std::span<const Measurement> series);

/// Index of the metric with that id, or none.
std::optional<std::size_t> find_metric(std::span<const Metric> metrics, std::string_view id);

/// Metric x group x replication. Quantiles are those of the waits of all replications together.
class MetricTable {
 public:
  MetricTable() = default;
  /// `quantiles`: by metric; of those beyond, none.
  MetricTable(std::vector<Metric> metrics, std::vector<Group> groups,
              std::vector<std::optional<PooledQuantile>> quantiles = {})
      : metrics_(std::move(metrics)), groups_(std::move(groups)), quantiles_(std::move(quantiles)) {
    quantiles_.resize(metrics_.size());
  }

  const std::vector<Metric>& metrics() const { return metrics_; }
  const std::vector<Group>& groups() const { return groups_; }
  std::size_t replications() const { return block() == 0 ? 0 : values_.size() / block(); }

  /// One more replication: [metric][group], and [kind of waits][group], the same kinds each time. What stands
  /// where a metric is a quantile is not looked at.
  void append(const std::vector<Measurement>& replication, std::span<const sim::WaitHistogram> waited = {});

  Series series(std::size_t metric, std::size_t group) const;

  std::optional<std::size_t> find(std::string_view metric) const { return find_metric(metrics_, metric); }

 private:
  std::size_t block() const { return metrics_.size() * groups_.size(); }

  std::vector<Metric> metrics_;
  std::vector<Group> groups_;
  std::vector<std::optional<PooledQuantile>> quantiles_;
  std::vector<Measurement> values_;
  std::vector<KeptWaits> waits_;  ///< by replication
};

}  // namespace bansou
