#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>

namespace bansou::sim {

/// Durations, with those not yet over as censored observations: Kaplan-Meier quantiles from counts in fixed
/// bins. Bin 0 holds [0, smallest); the others grow by a constant ratio; the last one is open. Histograms of
/// many places and runs add up, so quantiles of any group come from the same counts.
class WaitHistogram {
 public:
  static constexpr std::size_t bins = 160;
  static constexpr double smallest = 1.0 / 24.0;  ///< days
  static constexpr double ratio = 1.07;           ///< 160 bins reach 1,900 days
  using Counts = std::array<std::uint32_t, bins>;

  static std::size_t bin_of(double duration);
  /// Lower edge of a bin; edge(bins) is infinite.
  static double edge(std::size_t bin);

  void add(double duration) { ++over_[bin_of(duration)]; }
  void add_censored(double duration_so_far) { ++censored_[bin_of(duration_so_far)]; }
  void add(const WaitHistogram& other);

  std::uint64_t count() const;
  std::uint64_t censored() const;
  const Counts& over() const { return over_; }
  const Counts& still_waiting() const { return censored_; }
  static WaitHistogram from_counts(const Counts& over, const Counts& censored);

  /// The duration that a share `p` does not exceed, interpolated within its bin; none if so many are still
  /// waiting that it is not known, if it is in the open bin, or if nobody was observed.
  std::optional<double> quantile(double p) const;

  void reset() { *this = WaitHistogram(); }

 private:
  Counts over_{};
  Counts censored_{};
};

}  // namespace bansou::sim
