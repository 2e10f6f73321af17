#include "model/core/fees.hpp"

namespace bansou {

std::span<const Field<FeeSettings>> FeeSettings::fields() {
  using enum Dimension;
  static constexpr Field<FeeSettings> table[] = {
      {"unit", money, &FeeSettings::unit, 0, 1000},
      {"transition_first", count, &FeeSettings::transition_first, 0, 1e6},
      {"transition_month", count, &FeeSettings::transition_month, 0, 1e6},
      {"transition_discharge", count, &FeeSettings::transition_discharge, 0, 1e6},
      {"settlement_month", count, &FeeSettings::settlement_month, 0, 1e6},
      {"settlement_visit", count, &FeeSettings::settlement_visit, 0, 1e6},
  };
  return table;
}

}  // namespace bansou
