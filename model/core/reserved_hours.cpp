#include "model/core/reserved_hours.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "model/core/scenario.hpp"

namespace bansou {

void ReservedHours::set(ServiceIndex service, std::size_t municipality, double hours_a_month) {
  shares_[{service, municipality}].a_month = hours_a_month;
}

bool ReservedHours::take(ServiceIndex service, std::size_t municipality, double hours, double now) {
  const auto found = shares_.find({service, municipality});
  if (found == shares_.end()) return false;
  Share& share = found->second;
  const double month = std::floor(now / days_per_month);
  share.taken = std::max(0.0, share.taken - share.a_month * (month - std::exchange(share.month, month)));
  if (share.taken >= share.a_month) return false;
  share.taken += hours;
  return true;
}

}  // namespace bansou
