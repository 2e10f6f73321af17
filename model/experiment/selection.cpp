#include "model/experiment/selection.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

#include "model/experiment/equal_pairs.hpp"

namespace bansou {
namespace {

/// By scenario; nothing where some figure is missing or a lower bound.
std::optional<std::vector<Series>> region_series(const std::vector<const MetricTable*>& tables,
                                                 const std::string& id) {
  std::size_t replications = tables.front()->replications();
  for (const MetricTable* table : tables) replications = std::min(replications, table->replications());
  if (replications < 2) return std::nullopt;
  std::vector<Series> all;
  for (const MetricTable* table : tables) {
    const auto metric = table->find(id);
    if (!metric) return std::nullopt;
    const Series& own = all.emplace_back(table->series(*metric, region_group));
    const auto unknown = [](const Measurement& one) { return std::isnan(one.value) || one.at_least; };
    if (std::ranges::any_of(own, unknown)) return std::nullopt;
  }
  return all;
}

double mean(const Series& series) { return observed(series).figures.mean(); }

}  // namespace

std::vector<std::size_t> unbeaten(const std::vector<Series>& all, const Metric& metric, std::size_t family,
                                  double level) {
  std::vector<std::size_t> left;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const auto beats = [&](const Series& other) {
      return &other != &all[i] &&
             is_loss(metric.better, paired_difference(other, all[i], family, metric, 0.0, level).verdict);
    };
    if (std::ranges::none_of(all, beats)) left.push_back(i);
  }
  return left;
}

std::vector<Selection> select_best(const std::vector<const MetricTable*>& tables) {
  std::vector<Selection> result;
  const auto& metrics = tables.front()->metrics();
  const std::size_t family = region_family(*tables.front(), tables.size());
  for (std::size_t metric = 0; metric < metrics.size(); ++metric) {
    if (!metrics[metric].headline || metrics[metric].better == Better::neither) continue;
    const auto series = region_series(tables, metrics[metric].id);
    if (!series) continue;
    const bool lower = metrics[metric].better == Better::lower;
    const double level = mean(series->front());
    Selection selection{metric, unbeaten(*series, metrics[metric], family, level), Verdict::unknown};
    const auto verdict = [&](std::size_t one, std::size_t other) {
      Difference found = paired_difference((*series)[one], (*series)[other], family, metrics[metric],
                                           tables[one]->groups()[region_group].population, level);
      trust_equal_pairs(found, *tables[one], *tables[other]);
      return found.verdict;
    };
    std::ranges::stable_sort(selection.contenders, [&](std::size_t a, std::size_t b) {
      return lower ? mean((*series)[a]) < mean((*series)[b]) : mean((*series)[a]) > mean((*series)[b]);
    });
    if (selection.contenders.size() > 1) {
      const std::size_t first = selection.contenders.front();
      const bool same = std::ranges::all_of(selection.contenders, [&](std::size_t other) {
        return other == first || verdict(first, other) == Verdict::same;
      });
      selection.between = same ? Verdict::same : Verdict::not_shown;
    }
    result.push_back(std::move(selection));
  }
  return result;
}

}  // namespace bansou
