#include "model/experiment/comparison.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <stdexcept>

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

Verdict judge(const Difference& difference, double least) {
  const double threshold = std::max(least, practical_threshold * std::abs(difference.a));
  const sim::Interval& interval = difference.simultaneous;
  if (interval.low >= -threshold && interval.high <= threshold) return Verdict::same;
  if (interval.low <= 0.0 && interval.high >= 0.0) return Verdict::not_shown;
  if (std::abs(interval.mean) < threshold) return Verdict::same;
  return interval.mean < 0.0 ? Verdict::falls : Verdict::rises;
}

std::size_t family_size(const std::vector<Metric>& metrics, const std::vector<Group>& groups,
                        Group::Kind kind) {
  const auto headlines =
      std::count_if(metrics.begin(), metrics.end(), [](const Metric& m) { return m.headline; });
  const auto members = std::count_if(groups.begin(), groups.end(), [kind](const Group& group) {
    return group.kind == kind && !group.municipalities.empty();
  });
  return static_cast<std::size_t>(std::max<std::ptrdiff_t>(headlines * members, 1));
}

}  // namespace

bool is_gain(Better better, Verdict verdict) {
  return (better == Better::lower && verdict == Verdict::falls) ||
         (better == Better::higher && verdict == Verdict::rises);
}
bool is_loss(Better better, Verdict verdict) {
  return (better == Better::lower && verdict == Verdict::rises) ||
         (better == Better::higher && verdict == Verdict::falls);
}

bool Comparison::gains(std::size_t metric, std::size_t group) const {
  return is_gain(metrics[metric].better, at(metric, group).verdict);
}
bool Comparison::loses(std::size_t metric, std::size_t group) const {
  return is_loss(metrics[metric].better, at(metric, group).verdict);
}

Difference paired_difference(const Series& a, const Series& b, std::size_t family, double least) {
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  const Pairs pairs = pair_up(a, b);
  Difference result;
  const bool observed = pairs.difference.count() > 0;
  result.a = observed ? pairs.a.mean() : nan;
  result.b = observed ? pairs.b.mean() : nan;
  result.a_at_least = pairs.a_at_least;
  result.b_at_least = pairs.b_at_least;
  result.interval = result.simultaneous = {nan, nan, nan};
  if (!observed || pairs.a_at_least || pairs.b_at_least) return result;
  result.interval = sim::confidence_interval(pairs.difference, level);
  result.simultaneous =
      sim::confidence_interval(pairs.difference, 1.0 - (1.0 - level) / static_cast<double>(family));
  if (pairs.difference.count() < 2) return result;
  result.variance_reduction = pairs.difference.variance() > 0.0
                                  ? (pairs.a.variance() + pairs.b.variance()) / pairs.difference.variance()
                                  : std::numeric_limits<double>::infinity();
  result.verdict = judge(result, least);
  return result;
}

Comparison compare(const MetricTable& a, const MetricTable& b, std::size_t options) {
  const auto same_group = [](const Group& x, const Group& y) { return x.id == y.id; };
  if (!std::equal(a.groups().begin(), a.groups().end(), b.groups().begin(), b.groups().end(), same_group)) {
    throw std::invalid_argument("the municipalities differ");
  }
  Comparison comparison;
  comparison.replications = std::min(a.replications(), b.replications());
  comparison.groups = a.groups();
  std::vector<std::pair<std::size_t, std::size_t>> common;
  for (std::size_t metric = 0; metric < a.metrics().size(); ++metric) {
    const auto in_b = b.find(a.metrics()[metric].id);
    if (!in_b) continue;
    common.emplace_back(metric, *in_b);
    comparison.metrics.push_back(a.metrics()[metric]);
  }
  for (const auto kind : {Group::Kind::region, Group::Kind::band, Group::Kind::municipality}) {
    comparison.family.push_back(options * family_size(comparison.metrics, comparison.groups, kind));
  }
  for (const auto& [in_a, in_b] : common) {
    for (std::size_t group = 0; group < comparison.groups.size(); ++group) {
      const std::size_t family = comparison.family[static_cast<std::size_t>(comparison.groups[group].kind)];
      comparison.differences.push_back(
          paired_difference(a.series(in_a, group), b.series(in_b, group), family, a.metrics()[in_a].least));
    }
  }
  return comparison;
}

}  // namespace bansou
