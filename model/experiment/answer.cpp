#include "model/experiment/answer.hpp"

#include <algorithm>
#include <cmath>

namespace bansou {
namespace {

/// Largest minus smallest over the bands that have municipalities.
Measurement spread_of(const MetricTable& table, std::size_t metric, std::size_t replication) {
  Measurement least, most;
  for (std::size_t band = 0; band < bands; ++band) {
    const Measurement& one = table.at(metric, first_band_group + band, replication);
    if (table.groups()[first_band_group + band].municipalities.empty() || std::isnan(one.value)) continue;
    if (std::isnan(least.value) || one.value < least.value) least = one;
    if (std::isnan(most.value) || one.value > most.value) most = one;
  }
  return {most.value - least.value, most.at_least || least.at_least};
}

Series series_of(const MetricTable& table, const Criterion& criterion) {
  const std::size_t metric = table.find(criterion.metric).value();
  if (!criterion.spread) return table.series(metric, criterion.group);
  Series result;
  for (std::size_t i = 0; i < table.replications(); ++i) result.push_back(spread_of(table, metric, i));
  return result;
}

Metric described(const MetricTable& table, const Criterion& criterion) {
  Metric metric = table.metrics()[table.find(criterion.metric).value()];
  const Text& band = table.groups()[criterion.group].name;
  if (criterion.spread) {
    metric.name.ja += "の人口規模のあいだの差";
    metric.name.en += ", gap between sizes of municipality";
    if (metric.better != Better::neither) metric.better = Better::lower;
  } else if (criterion.group != 0) {
    metric.name.ja += "、人口" + band.ja;
    metric.name.en += ", population " + band.en;
  }
  return metric;
}

/// The arm that gains most, and those of which it is not shown that they gain less.
std::vector<std::size_t> best_arms(const Answered& deciding, const std::vector<Series>& arms,
                                   std::size_t family) {
  std::vector<std::size_t> gaining;
  for (std::size_t arm = 0; arm < arms.size(); ++arm) {
    if (deciding.gains(arm)) gaining.push_back(arm);
  }
  const double sign = deciding.metric.better == Better::higher ? -1.0 : 1.0;
  const auto first = std::ranges::min_element(
      gaining, {}, [&](std::size_t arm) { return sign * deciding.arms[arm].interval.mean; });
  if (first == gaining.end()) return {};
  const Series& leader = arms[*first];
  std::erase_if(gaining, [&](std::size_t arm) {
    return is_loss(
        deciding.metric.better,
        paired_difference(leader, arms[arm], family, deciding.metric.least, deciding.arms.front().a).verdict);
  });
  return gaining;
}

}  // namespace

Answer answer(const std::vector<Criterion>& criteria, const std::vector<const MetricTable*>& tables) {
  const std::size_t arms = tables.size() - 1;
  Answer result;
  result.replications = tables.front()->replications();
  result.family = arms * criteria.size() + arms * (arms - 1) / 2;
  for (const Criterion& criterion : criteria) {
    Answered& answered = result.criteria.emplace_back();
    answered.metric = described(*tables.front(), criterion);
    const Series baseline = series_of(*tables.front(), criterion);
    std::vector<Series> series;
    for (std::size_t arm = 1; arm <= arms; ++arm) {
      series.push_back(series_of(*tables[arm], criterion));
      answered.arms.push_back(
          paired_difference(baseline, series.back(), result.family, answered.metric.least));
    }
    if (result.criteria.size() == 1) result.best = best_arms(answered, series, result.family);
  }
  return result;
}

}  // namespace bansou
