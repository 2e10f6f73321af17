#include "sim/wait_histogram.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>
#include <numeric>
#include <vector>

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

/// Cells of a sixteenth of a power of two, by the first bits of a number: narrower than any bin, so that at
/// most one edge lies within each.
std::uint64_t cell_of(double duration) { return std::bit_cast<std::uint64_t>(duration) >> 48U; }
const std::uint64_t first_cell = cell_of(WaitHistogram::smallest);

/// By cell: the bin in which it begins. The last cell begins in the last bin.
std::vector<std::uint8_t> make_bins() {
  std::vector<std::uint8_t> result;
  std::size_t bin = 0;
  while (bin + 1 < WaitHistogram::bins) {
    const auto begin = std::bit_cast<double>((first_cell + result.size()) << 48U);
    while (bin + 1 < WaitHistogram::bins && edges[bin + 1] <= begin) ++bin;
    result.push_back(static_cast<std::uint8_t>(bin));
  }
  return result;
}

const std::vector<std::uint8_t> bin_of_cell = make_bins();

std::uint64_t total(const WaitHistogram::Counts& counts) {
  return std::accumulate(counts.begin(), counts.end(), std::uint64_t{0});
}

}  // namespace

std::size_t WaitHistogram::bin_of(double duration) {
  if (duration < smallest) return 0;
  const std::size_t cell = std::min<std::size_t>(cell_of(duration) - first_cell, bin_of_cell.size() - 1);
  const std::size_t bin = bin_of_cell[cell];
  return bin + (bin + 1 < bins && duration >= edges[bin + 1] ? 1 : 0);
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
  constexpr double rounding = 1e-9;  // of the product: nine of ten that are over are nine tenths
  auto at_risk = static_cast<double>(count() + censored());
  double surviving = 1.0;
  for (std::size_t bin = 0; bin + 1 < bins && at_risk > 0.0; ++bin) {
    const double ended = over_[bin];
    const double after = surviving * (1.0 - ended / at_risk);
    if (after <= 1.0 - p + rounding && ended > 0.0) {
      const double within = std::min(1.0, (surviving - (1.0 - p)) / (surviving - after));
      return edges[bin] + within * (edges[bin + 1] - edges[bin]);
    }
    surviving = after;
    at_risk -= ended + censored_[bin];
  }
  return std::nullopt;
}

}  // namespace bansou::sim
