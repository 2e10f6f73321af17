#include "model/services/ward_settings.hpp"

#include <algorithm>
#include <cmath>

#include "model/core/scenario.hpp"

namespace bansou {

std::span<const Field<WardSettings>> WardSettings::fields() {
  using enum Dimension;
  using S = WardSettings;
  static constexpr Field<S> table[] = {
      {"beds", density, &S::beds, 0, 1},
      {"exit_month_1", rate, &S::exit_month_1, 0, hourly},
      {"exit_month_2", rate, &S::exit_month_2, 0, hourly},
      {"exit_month_3", rate, &S::exit_month_3, 0, hourly},
      {"exit_month_4", rate, &S::exit_month_4, 0, hourly},
      {"exit_month_5", rate, &S::exit_month_5, 0, hourly},
      {"exit_month_6", rate, &S::exit_month_6, 0, hourly},
      {"exit_month_7", rate, &S::exit_month_7, 0, hourly},
      {"exit_month_8", rate, &S::exit_month_8, 0, hourly},
      {"exit_month_9", rate, &S::exit_month_9, 0, hourly},
      {"exit_month_10", rate, &S::exit_month_10, 0, hourly},
      {"exit_month_11", rate, &S::exit_month_11, 0, hourly},
      {"exit_month_12", rate, &S::exit_month_12, 0, hourly},
      {"exit_long_stay", rate, &S::exit_long_stay, 0, hourly},
      {"readmission_exit", factor, &S::readmission_exit, 0.05, 20},
      {"death", share, &S::death, 0, 1, "stay"},
      {"transfer", share, &S::transfer, 0, 1, "stay"},
      {"death_long_stay", share, &S::death_long_stay, 0, 1, "long_stay"},
      {"transfer_long_stay", share, &S::transfer_long_stay, 0, 1, "long_stay"},
      {"no_home", share, &S::no_home, 0, 1},
      {"no_home_long_stay", share, &S::no_home_long_stay, 0, 1},
      {"wish", rate, &S::wish, 0, hourly},
      {"recovered_at_discharge", share, &S::recovered_at_discharge, 0, 1},
      {"followed_up", share, &S::followed_up, 0, 1},
      {"settlement_offered", share, &S::settlement_offered, 0, 1},
      {"interrupted_aftercare", share, &S::interrupted_aftercare, 0, 1},
  };
  return table;
}

Expectation WardSettings::expect(const Callers& who) const {
  const double home = goes_home();
  return {.onward = {{"follow_up", home * followed_up},
                     {"settlement", home * who.alone * settlement_offered},
                     {"support", home}}};
}

double WardSettings::days_until_used(double budget) const {
  const auto monthly = exits();
  double days = 0.0;
  for (const double rate : monthly) {
    const double used = rate * days_per_month;
    if (budget < used) break;
    budget -= used;
    days += days_per_month;
  }
  const auto month = static_cast<std::size_t>(std::lround(days / days_per_month));
  const double rate = month < monthly.size() ? monthly[month] : exit_long_stay;
  return days + budget / rate;
}

double WardSettings::mean_days(double within) const {
  double days = 0.0;
  double staying = 1.0;
  for (const double rate : exits()) {
    const double span = std::clamp(within, 0.0, days_per_month);
    const double stays = std::exp(-rate * span);
    days += staying * (rate > 0.0 ? (1.0 - stays) / rate : span);
    staying *= stays;
    within -= span;
  }
  return days;
}

}  // namespace bansou
