#include "model/experiment/pooled_quantile.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

namespace bansou {
namespace {

using Waits = std::span<const sim::WaitHistogram>;

double at_risk(const sim::WaitHistogram& waited) {
  return static_cast<double>(waited.count() + waited.censored());
}

/// By how much each replication's waits move the share of all that is over by then (Kaplan-Meier): together
/// by nothing. `surviving`: the share that is not over.
std::vector<double> shifts(Waits waited, const sim::WaitHistogram& all, double when, double surviving) {
  std::vector<double> shift(waited.size(), 0.0), own_at_risk;
  for (const sim::WaitHistogram& own : waited) own_at_risk.push_back(at_risk(own));
  double all_at_risk = at_risk(all);
  const std::size_t last = sim::WaitHistogram::bin_of(when);
  for (std::size_t bin = 0; bin <= last; ++bin) {
    const double from = sim::WaitHistogram::edge(bin), to = sim::WaitHistogram::edge(bin + 1);
    const double part = bin < last ? 1.0 : (when - from) / (to - from);
    const double ended = part * all.over()[bin];
    for (std::size_t i = 0; i < waited.size(); ++i) {
      const double own_ended = part * waited[i].over()[bin];
      if (ended > 0.0)
        shift[i] += surviving * (own_ended - ended * own_at_risk[i] / all_at_risk) / (all_at_risk - ended);
      own_at_risk[i] -= waited[i].over()[bin] + waited[i].still_waiting()[bin];
    }
    all_at_risk -= all.over()[bin] + all.still_waiting()[bin];
  }
  return shift;
}

/// Share of the waits that ends in a day about the quantile: looked at as far around it as chance may move
/// it, for close by lies next to nobody, or many at once. Nothing above is known where too many are not
/// served.
double density(const sim::WaitHistogram& all, double p, double quantile, double error) {
  const double below = std::max(p - error, 0.0);
  const double from = all.quantile(below).value();
  const auto above = p + error < 1.0 ? all.quantile(p + error) : std::nullopt;
  return above ? (p + error - below) / (*above - from) : (p - below) / (quantile - from);
}

}  // namespace

Measurement wait_quantile(const sim::WaitHistogram& waited, double p) {
  if (const auto known = waited.quantile(p)) return {*known, false};
  const double enough = p * at_risk(waited);
  double so_far = 0.0;
  for (std::size_t bin = 0; bin < sim::WaitHistogram::bins; ++bin) {
    so_far += waited.still_waiting()[bin] + waited.over()[bin];
    if (so_far > 0.0 && so_far >= enough) return {sim::WaitHistogram::edge(bin), true};
  }
  return {};
}

Series pooled_quantile(std::span<const sim::WaitHistogram> waited, double p) {
  sim::WaitHistogram all;
  for (const sim::WaitHistogram& own : waited) all.add(own);
  const Measurement whole = wait_quantile(all, p);
  Series series(waited.size());
  double observed = 0.0;
  for (std::size_t i = 0; i < waited.size(); ++i) {
    if (at_risk(waited[i]) == 0.0) continue;
    series[i] = whole;
    observed += 1.0;
  }
  if (whole.at_least || observed < 2.0) return series;
  const std::vector<double> shift = shifts(waited, all, whole.value, 1.0 - p);
  double squares = 0.0;
  for (const double one : shift) squares += one * one;
  const double error = std::sqrt(squares * observed / (observed - 1.0));
  constexpr double rounding = 1e-9;  // where all waits are alike, sums of nothing are not quite nothing
  if (error <= rounding) return series;
  const double days = 1.0 / density(all, p, whole.value, error);
  for (std::size_t i = 0; i < waited.size(); ++i) series[i].value -= observed * shift[i] * days;
  return series;
}

}  // namespace bansou
