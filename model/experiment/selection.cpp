#include "model/experiment/selection.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

#include "sim/confidence.hpp"

namespace bansou {
namespace {

constexpr std::size_t region = 0;
constexpr double doubt = 0.05;

/// [scenario][replication]; nothing where some figure is missing or a lower bound.
using Values = std::vector<std::vector<double>>;

std::optional<Values> values_of(const std::vector<const MetricTable*>& tables, const std::string& id) {
  Values values;
  std::size_t replications = tables.front()->replications();
  for (const MetricTable* table : tables) replications = std::min(replications, table->replications());
  for (const MetricTable* table : tables) {
    const auto metric = table->find(id);
    if (!metric) return std::nullopt;
    auto& own = values.emplace_back();
    for (std::size_t r = 0; r < replications; ++r) {
      const Measurement& measured = table->at(*metric, region, r);
      if (std::isnan(measured.value) || measured.at_least) return std::nullopt;
      own.push_back(measured.value);
    }
  }
  return replications < 2 ? std::nullopt : std::optional(values);
}

/// Whether `a` is shown to be above `b`, with this much doubt left.
bool is_above(const std::vector<double>& a, const std::vector<double>& b, double doubt_left) {
  sim::Tally difference;
  for (std::size_t r = 0; r < a.size(); ++r) difference.add(a[r] - b[r]);
  return sim::confidence_interval(difference, 1.0 - 2.0 * doubt_left).low > 0.0;
}

double mean(const std::vector<double>& values) {
  sim::Tally tally;
  for (const double value : values) tally.add(value);
  return tally.mean();
}

}  // namespace

std::vector<Selection> select_best(const std::vector<const MetricTable*>& tables) {
  std::vector<Selection> result;
  const auto& metrics = tables.front()->metrics();
  const auto pairs = static_cast<double>(tables.size() * (tables.size() - 1));
  for (std::size_t metric = 0; metric < metrics.size(); ++metric) {
    if (!metrics[metric].headline || metrics[metric].better == Better::neither) continue;
    const auto values = values_of(tables, metrics[metric].id);
    if (!values) continue;
    const bool lower = metrics[metric].better == Better::lower;
    Selection selection{metric, {}};
    for (std::size_t i = 0; i < tables.size(); ++i) {
      bool beaten = false;
      for (std::size_t j = 0; j < tables.size() && !beaten; ++j) {
        if (j == i) continue;
        beaten = lower ? is_above((*values)[i], (*values)[j], doubt / pairs)
                       : is_above((*values)[j], (*values)[i], doubt / pairs);
      }
      if (!beaten) selection.contenders.push_back(i);
    }
    std::ranges::stable_sort(selection.contenders, [&](std::size_t a, std::size_t b) {
      return lower ? mean((*values)[a]) < mean((*values)[b]) : mean((*values)[a]) > mean((*values)[b]);
    });
    result.push_back(std::move(selection));
  }
  return result;
}

}  // namespace bansou
