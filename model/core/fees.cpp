#include "model/core/fees.hpp"

namespace bansou {

std::span<const Field<FeeSettings>> FeeSettings::fields() {
  using enum Dimension;
  static constexpr Field<FeeSettings> table[] = {
      {"unit", money, &FeeSettings::unit, 0, 1000},
      {"transition_first", count, &FeeSettings::transition_first},
      {"transition_month", count, &FeeSettings::transition_month},
      {"transition_discharge", count, &FeeSettings::transition_discharge},
      {"settlement_month", count, &FeeSettings::settlement_month},
      {"settlement_visit", count, &FeeSettings::settlement_visit},
  };
  return table;
}

}  // namespace bansou
