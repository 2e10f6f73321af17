#pragma once

#include <span>

#include "model/core/parameter.hpp"

namespace bansou {

/// What 地域相談支援給付費 pays: units (C086-C105), and yen for a unit. Parameters "fee.*".
struct FeeSettings {
  double unit = 0;  ///< yen
  double transition_first = 0, transition_month = 0, transition_discharge = 0;
  double settlement_month = 0, settlement_visit = 0;
  static std::span<const Field<FeeSettings>> fields();
};

}  // namespace bansou
