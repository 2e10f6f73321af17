#pragma once

#include <array>
#include <span>

#include "model/core/parameter.hpp"
#include "model/services/expectation.hpp"

namespace bansou {

struct WardSettings {
  double beds = 0;  ///< per person of the area
  double exit_month_1 = 0, exit_month_2 = 0, exit_month_3 = 0, exit_month_4 = 0, exit_month_5 = 0,
         exit_month_6 = 0, exit_month_7 = 0, exit_month_8 = 0, exit_month_9 = 0, exit_month_10 = 0,
         exit_month_11 = 0, exit_month_12 = 0, exit_long_stay = 0, readmission_exit = 1;
  double death = 0, transfer = 0, death_long_stay = 0, transfer_long_stay = 0;
  double no_home = 0, no_home_long_stay = 0, wish = 0;
  double recovered_at_discharge = 0, followed_up = 0, settlement_offered = 0, interrupted_aftercare = 0;
  static std::span<const Field<WardSettings>> fields();
  Expectation expect(const Callers& who) const;
  /// Rates of leaving, per day, in each of the first twelve months.
  std::array<double, 12> exits() const {
    return {exit_month_1, exit_month_2, exit_month_3, exit_month_4,  exit_month_5,  exit_month_6,
            exit_month_7, exit_month_8, exit_month_9, exit_month_10, exit_month_11, exit_month_12};
  }
  /// Share of stays of less than a year that end in the community.
  double goes_home() const { return 1.0 - death - transfer; }
  /// How long somebody stays who leaves when a hazard of `budget` is used up.
  double days_until_used(double budget) const;
  /// Of the first `within` days (up to a year) after an admission, how many are spent in hospital on average.
  double mean_days(double within) const;
};

}  // namespace bansou
