#include "sim/wait_histogram.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace bansou::sim {
namespace {

std::array<double, WaitHistogram::bins + 1> make_edges() {
  std::array<double, WaitHistogram::bins + 1> edges{};
  double edge = WaitHistogram::smallest;
  for (std::size_t bin = 1; bin < WaitHistogram::bins; ++bin) {
    edges[bin] = edge;
    edge *= WaitHistogram::ratio;
  }
  edges.back() = std::numeric_limits<double>::infinity();
  return edges;
}

const std::array<double, WaitHistogram::bins + 1> edges = make_edges();

std::uint64_t total(const WaitHistogram::Counts& counts) {
  return std::accumulate(counts.begin(), counts.end(), std::uint64_t{0});
}

}  // namespace

std::size_t WaitHistogram::bin_of(double duration) {
  const auto above = std::upper_bound(edges.begin() + 1, edges.end() - 1, duration);
  return static_cast<std::size_t>(above - edges.begin()) - 1;
}

double WaitHistogram::edge(std::size_t bin) { return edges[bin]; }

void WaitHistogram::add(const WaitHistogram& other) {
  for (std::size_t bin = 0; bin < bins; ++bin) {
    over_[bin] += other.over_[bin];
    censored_[bin] += other.censored_[bin];
  }
}

std::uint64_t WaitHistogram::count() const { return total(over_); }
std::uint64_t WaitHistogram::censored() const { return total(censored_); }

WaitHistogram WaitHistogram::from_counts(const Counts& over, const Counts& censored) {
  WaitHistogram histogram;
  histogram.over_ = over;
  histogram.censored_ = censored;
  return histogram;
}

std::optional<double> WaitHistogram::quantile(double p) const {
  double at_risk = static_cast<double>(count() + censored());
  double surviving = 1.0;
  for (std::size_t bin = 0; bin < bins && at_risk > 0.0; ++bin) {
    const double ended = over_[bin];
    const double after = surviving * (1.0 - ended / at_risk);
    if (after <= 1.0 - p && ended > 0.0) {
      const double within = (surviving - (1.0 - p)) / (surviving - after);
      const double upper = bin + 1 < bins ? edges[bin + 1] : edges[bin];
      return edges[bin] + within * (upper - edges[bin]);
    }
    surviving = after;
    at_risk -= ended + censored_[bin];
  }
  return std::nullopt;
}

}  // namespace bansou::sim
