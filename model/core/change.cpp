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

Staff Change::added(double residents, const YenByRole& prices) const {
  const double factor = times(residents);
  Staff posts;
  for (const auto& [role, fte] : add) posts[role] += fte * factor;
  for (const auto& [role, yen] : budget) {
    const auto price = prices.find(role);
    if (price != prices.end() && price->second > 0.0) posts[role] += yen * factor / price->second;
  }
  return posts;
}

Staff Change::staff_after(Staff staff, double residents, const YenByRole& prices) const {
  for (auto& [role, fte] : staff) fte *= scale;
  for (const auto& [role, fte] : set) staff[role] = fte * times(residents);
  for (const auto& [role, fte] : added(residents, prices)) staff[role] += fte;
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
