#include "model/experiment/metric_list.hpp"

#include <limits>

namespace bansou {

using namespace metric_units;

namespace {

/// Where it is not known, a lower bound: the quantile of how long everybody has waited so far.
Measurement wait_quantile(const sim::WaitHistogram& histogram, double p) {
  if (const auto known = histogram.quantile(p)) return {*known, false};
  const auto all = static_cast<double>(histogram.count() + histogram.censored());
  double so_far = 0.0;
  for (std::size_t bin = 0; bin < sim::WaitHistogram::bins; ++bin) {
    so_far += histogram.still_waiting()[bin] + histogram.over()[bin];
    if (so_far > 0.0 && so_far >= p * all) return {sim::WaitHistogram::edge(bin), true};
  }
  return {};
}

}  // namespace

double ratio(double part, double whole) {
  return whole > 0.0 ? part / whole : std::numeric_limits<double>::quiet_NaN();
}

Metric& MetricList::wait(const std::string& id, Text name, double p,
                         sim::WaitHistogram GroupTotals::*histogram, const std::vector<std::string>& teams) {
  Metric& metric = add(id, std::move(name), days, Better::lower, [histogram, p](const GroupTotals& totals) {
    return wait_quantile(totals.*histogram, p);
  });
  metric.headline = true;
  metric.least = 1.0 / 24.0;  // nobody plans for less than an hour
  metric.teams = teams;
  return metric;
}

Metric& MetricList::rate(std::string id, Text name, std::vector<Flow> parts, Better better, double per) {
  return add(std::move(id), std::move(name), per < 1e4 ? per_1k : per_10k, better,
             [parts = std::move(parts), per](const GroupTotals& totals) {
               double events = 0.0;
               for (const Flow flow : parts) events += totals.total(flow);
               return per * ratio(events, totals.population * totals.years);
             });
}

void MetricList::followed(std::string id, Text name, Flow part, Flow cohort, Better better) {
  share(std::move(id), std::move(name), better, [part, cohort](const GroupTotals& totals) {
    return 100.0 * ratio(totals.total(part), totals.total(cohort));
  });
}

void MetricList::stock(std::string id, Text name, Stock kind, Better better) {
  add(std::move(id), std::move(name), people, better,
      [kind](const GroupTotals& totals) { return totals.mean(kind); });
}

void MetricList::chance(std::string id, Text name, Flow flow) {
  share(std::move(id), std::move(name), Better::lower, [flow](const GroupTotals& totals) {
    return totals.total(flow) > 0.0 ? 100.0 : 0.0;
  }).chance = true;
}

}  // namespace bansou
