#include "model/experiment/comparison.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <stdexcept>

#include "model/experiment/equal_pairs.hpp"
#include "model/experiment/metric_list.hpp"
#include "model/experiment/precision.hpp"
#include "model/experiment/worst_served.hpp"
#include "sim/tally.hpp"

namespace bansou {
namespace {

constexpr double level = 0.95;

struct Pairs {
  sim::Tally a, b, difference;
  bool a_at_least = false;
  bool b_at_least = false;
};

Pairs pair_up(const Series& a, const Series& b) {
  Pairs pairs;
  for (std::size_t replication = 0; replication < std::min(a.size(), b.size()); ++replication) {
    const Measurement& under_a = a[replication];
    const Measurement& under_b = b[replication];
    if (std::isnan(under_a.value) || std::isnan(under_b.value)) continue;
    pairs.a_at_least = pairs.a_at_least || under_a.at_least;
    pairs.b_at_least = pairs.b_at_least || under_b.at_least;
    pairs.a.add(under_a.value);
    pairs.b.add(under_b.value);
    pairs.difference.add(under_b.value - under_a.value);
  }
  return pairs;
}

/// A few whole events fewer in each of a few replications: that they are as many every time shows nothing.
/// Nor does it that something rare happened in neither. (No difference in what does happen is another matter:
/// under common random numbers the change then concerns nobody.)
bool is_too_even(const Pairs& pairs) {
  constexpr double rounding = 1e-9;
  const auto is_nothing = [](const sim::Tally& tally) {
    return tally.mean() == 0.0 && tally.variance() == 0.0;
  };
  const sim::Tally& difference = pairs.difference;
  if (is_nothing(pairs.a) && is_nothing(pairs.b)) return difference.count() < least_without_events;
  return difference.count() < least_without_variation && difference.mean() != 0.0 &&
         difference.standard_deviation() <= rounding * std::abs(difference.mean());
}

constexpr double infinite = std::numeric_limits<double>::infinity();

/// Where one side is but a lower bound, B - A is at least so much (B's) or at most so much (A's). Unless that
/// shows the direction, nothing is known.
void judge_by_bound(Difference& difference, sim::Interval interval, sim::Interval simultaneous) {
  for (sim::Interval* one : {&interval, &simultaneous})
    difference.b_at_least ? one->high = infinite : one->low = -infinite;
  if (simultaneous.low <= 0.0 && simultaneous.high >= 0.0) return;
  difference.interval = interval;
  difference.simultaneous = simultaneous;
  difference.verdict = difference.b_at_least ? Verdict::rises : Verdict::falls;
}

Verdict judge(const Difference& difference, double threshold) {
  const sim::Interval& interval = difference.simultaneous;
  if (interval.low >= -threshold && interval.high <= threshold) return Verdict::same;
  if (interval.low <= 0.0 && interval.high >= 0.0) return Verdict::not_shown;
  return interval.mean < 0.0 ? Verdict::falls : Verdict::rises;
}

std::size_t headline_count(const MetricTable& table) {
  return static_cast<std::size_t>(std::ranges::count_if(table.metrics(), &Metric::headline));
}

std::size_t family_of(const MetricTable& baseline, Group::Kind kind, std::size_t options) {
  if (kind == Group::Kind::region) return region_family(baseline, options + 1);
  const auto members = std::ranges::count_if(baseline.groups(), [kind](const Group& group) {
    return group.kind == kind && !group.municipalities.empty();
  });
  return std::max<std::size_t>(options * headline_count(baseline) * static_cast<std::size_t>(members), 1);
}

/// Indices of what A and B both have. Who is whose neighbour may differ, who is there may not.
std::vector<std::pair<std::size_t, std::size_t>> common_groups(const MetricTable& a, const MetricTable& b) {
  std::vector<std::pair<std::size_t, std::size_t>> common;
  for (std::size_t in_a = 0; in_a < a.groups().size(); ++in_a) {
    const Group& group = a.groups()[in_a];
    const auto other = std::ranges::find(b.groups(), group.id, &Group::id);
    if (other != b.groups().end() && other->municipalities == group.municipalities)
      common.emplace_back(in_a, other - b.groups().begin());
    else if (group.kind != Group::Kind::health_centre)
      throw std::invalid_argument("the municipalities differ");
  }
  return common;
}

}  // namespace

std::size_t region_family(const MetricTable& baseline, std::size_t scenarios) {
  return std::max<std::size_t>(headline_count(baseline) * scenarios * (scenarios - 1) / 2, 1);
}

Text difference_unit(const Metric& metric) {
  return metric.unit == metric_units::percent ? Text{"ポイント", "points"} : metric.unit;
}

bool is_gain(Better better, Verdict verdict) {
  return (better == Better::lower && verdict == Verdict::falls) ||
         (better == Better::higher && verdict == Verdict::rises);
}
bool is_loss(Better better, Verdict verdict) {
  return (better == Better::lower && verdict == Verdict::rises) ||
         (better == Better::higher && verdict == Verdict::falls);
}

Better judged_with(Verdict cases, Better better, Verdict share) {
  const bool is_more = cases == Verdict::rises;
  const bool is_no_less = is_more || cases == Verdict::same;
  const bool by_those_who_ask = share == Verdict::rises ? !is_more : share == Verdict::falls && is_no_less;
  return by_those_who_ask ? Better::neither : better;
}

Better Comparison::better(std::size_t metric, std::size_t group) const {
  const auto cases = find_metric(metrics, metrics[metric].cases);
  if (!cases) return metrics[metric].better;
  return judged_with(at(*cases, group).verdict, metrics[metric].better, at(metric, group).verdict);
}
bool Comparison::gains(std::size_t metric, std::size_t group) const {
  return is_gain(better(metric, group), at(metric, group).verdict);
}
bool Comparison::loses(std::size_t metric, std::size_t group) const {
  return is_loss(better(metric, group), at(metric, group).verdict);
}

Difference paired_difference(const Series& a, const Series& b, std::size_t family, const Metric& metric,
                             double residents, std::optional<double> level_of_use) {
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  const Pairs pairs = pair_up(a, b);
  Difference result;
  result.pairs = pairs.difference.count();
  const bool observed = result.pairs > 0;
  result.a = observed ? pairs.a.mean() : nan;
  result.b = observed ? pairs.b.mean() : nan;
  result.a_at_least = pairs.a_at_least;
  result.b_at_least = pairs.b_at_least;
  result.interval = result.simultaneous = {nan, nan, nan};
  if (!observed || (pairs.a_at_least && pairs.b_at_least)) return result;
  const bool half_known = pairs.a_at_least || pairs.b_at_least;
  if (is_too_even(pairs)) {
    if (half_known) return result;
    result.interval = result.simultaneous = {pairs.difference.mean(), -infinite, infinite};
    if (pairs.difference.count() < 2) return result;
    result.verdict = Verdict::not_shown;
    if (pairs.difference.mean() == 0.0) result.variance_reduction = infinite;
    return result;
  }
  const bool is_even = pairs.difference.mean() == 0.0 && pairs.difference.variance() == 0.0;
  const auto interval_at = [&](double confidence) {
    return is_even && pairs.difference.count() > 1 ? unseen_difference(pairs.a, metric, residents, confidence)
                                                   : sim::confidence_interval(pairs.difference, confidence);
  };
  const sim::Interval interval = interval_at(level);
  const sim::Interval simultaneous = interval_at(1.0 - (1.0 - level) / static_cast<double>(family));
  if (half_known) {
    if (pairs.difference.count() > 1) judge_by_bound(result, interval, simultaneous);
    return result;
  }
  result.interval = interval;
  result.simultaneous = simultaneous;
  if (pairs.difference.count() < 2) return result;
  result.variance_reduction = pairs.difference.variance() > 0.0
                                  ? (pairs.a.variance() + pairs.b.variance()) / pairs.difference.variance()
                                  : infinite;
  result.verdict =
      judge(result, std::max(metric.least, practical_threshold * std::abs(level_of_use.value_or(result.a))));
  return result;
}

Comparison compare(const MetricTable& a, const MetricTable& b, std::size_t options) {
  const auto groups = common_groups(a, b);
  Comparison comparison;
  comparison.replications = std::min(a.replications(), b.replications());
  comparison.options = options;
  for (const auto& [in_a, in_b] : groups) comparison.groups.push_back(a.groups()[in_a]);
  std::vector<std::pair<std::size_t, std::size_t>> common;
  for (std::size_t metric = 0; metric < a.metrics().size(); ++metric) {
    const auto in_b = b.find(a.metrics()[metric].id);
    if (!in_b) continue;
    common.emplace_back(metric, *in_b);
    comparison.metrics.push_back(a.metrics()[metric]);
  }
  for (const auto kind : group_kinds) {
    comparison.family.push_back(family_of(a, kind, options));
  }
  for (const auto& [in_a, in_b] : common) {
    for (const auto& [group, other] : groups) {
      const std::size_t family = comparison.family[static_cast<std::size_t>(a.groups()[group].kind)];
      comparison.differences.push_back(paired_difference(a.series(in_a, group), b.series(in_b, other), family,
                                                         a.metrics()[in_a], a.groups()[group].population));
    }
  }
  trust_equal_pairs(comparison);
  comparison.worst = worst_served(a, b, comparison.metrics, options,
                                  comparison.family[static_cast<std::size_t>(Group::Kind::municipality)]);
  return comparison;
}

}  // namespace bansou
