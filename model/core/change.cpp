#include "model/core/change.hpp"

namespace bansou {

Staff Change::staff_after(Staff staff, double residents) const {
  const double factor = times(residents);
  for (auto& [role, fte] : staff) fte *= scale;
  for (const auto& [role, fte] : set) staff[role] = fte * factor;
  for (const auto& [role, fte] : add) staff[role] += fte * factor;
  return staff;
}

}  // namespace bansou
