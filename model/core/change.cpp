#include "model/core/change.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace bansou {

double posts_of(const Staff& staff) {
  double sum = 0.0;
  for (const auto& [role, fte] : staff) sum += fte;
  return sum;
}

Staff Change::staff_after(Staff staff, double residents) const {
  const double factor = times(residents);
  for (auto& [role, fte] : staff) fte *= scale;
  for (const auto& [role, fte] : set) staff[role] = fte * factor;
  for (const auto& [role, fte] : add) staff[role] += fte * factor;
  constexpr double rounding = 1e-9;
  for (auto& [role, fte] : staff) {
    if (std::abs(fte) < rounding) fte = 0.0;  // of steps that add up to nobody
  }
  return staff;
}

std::vector<std::size_t> in_order_of_dates(const std::vector<Change>& changes) {
  std::vector<std::size_t> order(changes.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, {}, [&](std::size_t i) { return std::max(changes[i].from, 0.0); });
  return order;
}

}  // namespace bansou
