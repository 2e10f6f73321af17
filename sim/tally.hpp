#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>

namespace bansou::sim {

/// Observations one by one: count, mean, variance (Welford), extremes. Quantiles of waits: WaitHistogram.
class Tally {
 public:
  void add(double value) {
    ++count_;
    const double step = value - mean_;
    mean_ += step / static_cast<double>(count_);
    squares_ += step * (value - mean_);
    minimum_ = std::min(minimum_, value);
    maximum_ = std::max(maximum_, value);
  }

  std::uint64_t count() const { return count_; }
  double mean() const { return mean_; }
  /// Unbiased; 0 for fewer than two observations.
  double variance() const { return count_ > 1 ? squares_ / static_cast<double>(count_ - 1) : 0.0; }
  double standard_deviation() const { return std::sqrt(variance()); }
  double minimum() const { return minimum_; }
  double maximum() const { return maximum_; }

  void reset() { *this = Tally(); }

 private:
  std::uint64_t count_ = 0;
  double mean_ = 0.0;
  double squares_ = 0.0;
  double minimum_ = std::numeric_limits<double>::infinity();
  double maximum_ = -std::numeric_limits<double>::infinity();
};

}  // namespace bansou::sim
