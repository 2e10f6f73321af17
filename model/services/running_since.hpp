#pragma once

#include <algorithm>
#include <limits>
#include <vector>

#include "model/core/world.hpp"

namespace bansou {

/// Since when a service runs (is open and staffed), by municipality: what works month by month has not worked
/// for all of the month in which it began.
class RunningSince {
 public:
  /// To be called by staff_changed().
  void note(const World& world, const Service& service) {
    since_.resize(world.municipalities(), never);
    for (std::size_t m = 0; m < since_.size(); ++m) {
      if (!world.runs(service, m)) {
        since_[m] = never;
      } else if (since_[m] == never) {
        since_[m] = world.now();
      }
    }
  }

  /// Below 0 if it does not run.
  double days(const World& world, std::size_t municipality) const {
    return world.now() - since_[municipality];
  }
  /// Of the month that ends now, the days on which it ran.
  double days_of_month(const World& world, std::size_t municipality) const {
    return std::clamp(days(world, municipality), 0.0, days_per_month);
  }
  bool all_of_month(const World& world, std::size_t municipality) const {
    constexpr double rounding = 1e-6;
    return days_of_month(world, municipality) > days_per_month - rounding;
  }

 private:
  static constexpr double never = std::numeric_limits<double>::infinity();
  std::vector<double> since_;
};

}  // namespace bansou
