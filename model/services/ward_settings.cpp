#include "model/services/ward_settings.hpp"

#include <algorithm>
#include <cmath>

#include "model/core/scenario.hpp"

namespace bansou {

std::span<const Field<WardSettings>> WardSettings::fields() {
  using enum Dimension;
  using S = WardSettings;
  static constexpr Field<S> table[] = {
      {"beds", "病床数（人口比）", "beds per resident", density, &S::beds, 0, 1},
      {"exit_month_1", "入院1か月目の退院率（死亡も含む）", "exit rate in month 1, deaths included", rate,
       &S::exit_month_1, 0, hourly},
      {"exit_month_2", "入院2か月目の退院率（死亡も含む）", "exit rate in month 2, deaths included", rate,
       &S::exit_month_2, 0, hourly},
      {"exit_month_3", "入院3か月目の退院率（死亡も含む）", "exit rate in month 3, deaths included", rate,
       &S::exit_month_3, 0, hourly},
      {"exit_month_4", "入院4か月目の退院率（死亡も含む）", "exit rate in month 4, deaths included", rate,
       &S::exit_month_4, 0, hourly},
      {"exit_month_5", "入院5か月目の退院率（死亡も含む）", "exit rate in month 5, deaths included", rate,
       &S::exit_month_5, 0, hourly},
      {"exit_month_6", "入院6か月目の退院率（死亡も含む）", "exit rate in month 6, deaths included", rate,
       &S::exit_month_6, 0, hourly},
      {"exit_month_7", "入院7か月目の退院率（死亡も含む）", "exit rate in month 7, deaths included", rate,
       &S::exit_month_7, 0, hourly},
      {"exit_month_8", "入院8か月目の退院率（死亡も含む）", "exit rate in month 8, deaths included", rate,
       &S::exit_month_8, 0, hourly},
      {"exit_month_9", "入院9か月目の退院率（死亡も含む）", "exit rate in month 9, deaths included", rate,
       &S::exit_month_9, 0, hourly},
      {"exit_month_10", "入院10か月目の退院率（死亡も含む）", "exit rate in month 10, deaths included", rate,
       &S::exit_month_10, 0, hourly},
      {"exit_month_11", "入院11か月目の退院率（死亡も含む）", "exit rate in month 11, deaths included", rate,
       &S::exit_month_11, 0, hourly},
      {"exit_month_12", "入院12か月目の退院率（死亡も含む）", "exit rate in month 12, deaths included", rate,
       &S::exit_month_12, 0, hourly},
      {"exit_long_stay", "入院1年以上の退院率（死亡も含む）", "exit rate after a year, deaths included", rate,
       &S::exit_long_stay, 0, hourly},
      {"readmission_exit", "1年以内の再入院での退院率の倍率", "factor on exits in readmissions", factor,
       &S::readmission_exit, 0.05, 20},
      {"death", "1年未満の退院のうち死亡の割合", "deaths, of exits under a year", share, &S::death, 0, 1,
       "stay"},
      {"transfer", "1年未満の退院のうち転院の割合", "transfers, of exits under a year", share, &S::transfer,
       0, 1, "stay"},
      {"death_long_stay", "1年以上の退院のうち死亡の割合", "deaths, of exits after a year", share,
       &S::death_long_stay, 0, 1, "long_stay"},
      {"transfer_long_stay", "1年以上の退院のうち転院の割合", "transfers, of exits after a year", share,
       &S::transfer_long_stay, 0, 1, "long_stay"},
      {"no_home", "退院先の住まいがない割合（1年未満）", "no dwelling to go to, under a year", share,
       &S::no_home, 0, 1},
      {"no_home_long_stay", "退院先の住まいがない割合（1年以上）", "no dwelling to go to, after a year",
       share, &S::no_home_long_stay, 0, 1},
      {"wish", "長期入院者が地域移行支援を望む率", "rate of wishing for transition support", rate, &S::wish,
       0, hourly},
      {"recovered_at_discharge", "退院時に回復している人の割合", "share recovered at discharge", share,
       &S::recovered_at_discharge, 0, 1},
      {"followed_up", "退院者のうち伴走支援につながる割合", "referred to casework, of those discharged",
       share, &S::followed_up, 0, 1},
      {"settlement_offered", "退院時、ひとり暮らしの人に地域定着を勧める割合",
       "settlement support offered at discharge, living alone", share, &S::settlement_offered, 0, 1},
      {"interrupted_aftercare", "退院後に受診が途切れる割合", "share interrupting treatment after discharge",
       share, &S::interrupted_aftercare, 0, 1},
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
