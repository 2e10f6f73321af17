#include "model/core/fees.hpp"

namespace bansou {

std::span<const Field<FeeSettings>> FeeSettings::fields() {
  using enum Dimension;
  static constexpr Field<FeeSettings> table[] = {
      {"unit", "1単位の金額", "price of one unit", money, &FeeSettings::unit, 0, 1000},
      {"transition_first", "地域移行支援の初回加算の単位数", "units when transition support begins", count,
       &FeeSettings::transition_first, 0, 1e6},
      {"transition_month", "地域移行支援1か月の単位数", "units for a month of transition support", count,
       &FeeSettings::transition_month, 0, 1e6},
      {"transition_discharge", "地域移行支援による退院月の単位数", "units for a discharge by transition",
       count, &FeeSettings::transition_discharge, 0, 1e6},
      {"settlement_month", "地域定着支援1か月の単位数", "units for a month of settlement support", count,
       &FeeSettings::settlement_month, 0, 1e6},
      {"settlement_visit", "地域定着支援の緊急訪問の単位数", "units for an emergency visit", count,
       &FeeSettings::settlement_visit, 0, 1e6},
  };
  return table;
}

}  // namespace bansou
