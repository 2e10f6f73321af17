#pragma once

#include <map>
#include <utility>

#include "model/core/resident.hpp"

namespace bansou {

/// What is added to the urgency of whoever asks within them: they go before all others but those in danger.
inline constexpr double within_reserve = 2.0;

/// Hours of a service that are set aside for single municipalities, month by month. Whoever asks within them
/// goes first; what a place does not ask for is everybody's, so no hour is idle for it.
class ReservedHours {
 public:
  /// From now on, instead of what was; 0: none.
  void set(ServiceIndex service, std::size_t municipality, double hours_a_month);
  /// Whether something is left for the place this month; if so, `hours` are taken of it, of the months to
  /// come if need be.
  bool take(ServiceIndex service, std::size_t municipality, double hours, double now);

 private:
  struct Share {
    double a_month = 0.0;
    double taken = 0.0;  ///< of the month below and those after it
    double month = 0.0;
  };
  std::map<std::pair<ServiceIndex, std::size_t>, Share> shares_;
};

}  // namespace bansou
