#include "model/experiment/metric_table.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <stdexcept>

#include "model/core/team.hpp"
#include "model/experiment/pooled_quantile.hpp"
#include "model/experiment/team_reach.hpp"

namespace bansou {

const Text& band_name(std::size_t band) {
  static const std::array<Text, bands> names{{{"1万人未満", "under 10,000"},
                                              {"1万〜5万人", "10,000–50,000"},
                                              {"5万〜10万人", "50,000–100,000"},
                                              {"10万〜30万人", "100,000–300,000"},
                                              {"30万人以上", "300,000 and over"}}};
  return names.at(band);
}

std::vector<Group> groups_of(const Scenario& scenario) {
  std::vector<Group> groups(1);
  groups[0].id = "region";
  groups[0].name = {"地域全体", "Whole region"};
  for (std::size_t band = 0; band < bands; ++band)
    groups.push_back({Group::Kind::band, "band_" + std::to_string(band + 1), band_name(band), 0.0, {}});
  for (std::size_t i = 0; i < scenario.municipalities.size(); ++i) {
    const Municipality& municipality = scenario.municipalities[i];
    const auto band = static_cast<std::size_t>(std::clamp(municipality.band, 1, static_cast<int>(bands))) - 1;
    for (Group* group : {&groups[0], &groups[first_band_group + band]}) {
      group->population += municipality.population;
      group->municipalities.push_back(i);
    }
    groups.push_back({Group::Kind::municipality,
                      municipality.code,
                      {municipality.name, municipality.name},
                      municipality.population,
                      {i}});
  }
  for (const Catchment& centre : catchments(scenario, Level::health_centre)) {
    groups.push_back({Group::Kind::health_centre, centre.place, name_of_shared_place(centre.place),
                      residents_of(scenario, centre), centre.municipalities});
  }
  return groups;
}

std::vector<std::size_t> of_kind(const std::vector<Group>& groups, Group::Kind kind) {
  std::vector<std::size_t> indices;
  for (std::size_t group = 0; group < groups.size(); ++group) {
    if (groups[group].kind == kind) indices.push_back(group);
  }
  return indices;
}

Observed observed(std::span<const Measurement> series) {
  Observed found;
  for (const Measurement& one : series) {
    if (std::isnan(one.value)) continue;
    found.figures.add(one.value);
    found.at_least = found.at_least || one.at_least;
  }
  return found;
}

std::optional<std::size_t> find_metric(std::span<const Metric> metrics, std::string_view id) {
  const auto found = std::ranges::find(metrics, id, &Metric::id);
  if (found == metrics.end()) return std::nullopt;
  return static_cast<std::size_t>(found - metrics.begin());
}

void MetricTable::append(const std::vector<Measurement>& replication,
                         std::span<const sim::WaitHistogram> waited) {
  const bool fits = std::ranges::all_of(quantiles_, [&](const std::optional<PooledQuantile>& quantile) {
    return !quantile || (quantile->waits + 1) * groups_.size() <= waited.size();
  });
  if (replication.size() != block() || !fits)
    throw std::logic_error("a replication does not fit the metric table");
  values_.insert(values_.end(), replication.begin(), replication.end());
  waits_.emplace_back(waited);
}

Series MetricTable::series(std::size_t metric, std::size_t group) const {
  if (const auto& quantile = quantiles_[metric]) {
    std::vector<sim::WaitHistogram> waited;
    for (const KeptWaits& replication : waits_)
      waited.push_back(replication.at(quantile->waits * groups_.size() + group));
    return pooled_quantile(waited, quantile->p);
  }
  Series result;
  for (std::size_t i = 0; i < replications(); ++i)
    result.push_back(values_[i * block() + metric * groups_.size() + group]);
  return result;
}

}  // namespace bansou
