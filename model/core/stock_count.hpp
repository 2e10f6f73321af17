#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "model/core/outcomes.hpp"
#include "model/core/resident.hpp"

namespace bansou {

/// How many residents are in each state now, by municipality. Each resident carries the states in which they
/// are counted, so that nobody is ever looked for.
class StockCount {
 public:
  explicit StockCount(std::size_t municipalities) : now_(municipalities) {}

  /// Somebody comes into view, or is gone.
  void add(std::size_t municipality) { ++in_view(municipality); }
  void remove(Resident& resident) {
    recount(resident, 0.0);
    --in_view(resident.municipality);
  }
  /// Counts the resident as they are now. Precondition: somebody has added them.
  void recount(Resident& resident, double now);

  std::uint32_t count(Stock stock, std::size_t municipality) const {
    return now_[municipality][static_cast<std::size_t>(stock)];
  }

 private:
  std::uint32_t& in_view(std::size_t municipality) {
    return now_[municipality][static_cast<std::size_t>(Stock::in_view)];
  }

  std::vector<std::array<std::uint32_t, stocks>> now_;  ///< by municipality
};

}  // namespace bansou
