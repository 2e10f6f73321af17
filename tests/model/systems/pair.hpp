#pragma once

#include <string>
#include <utility>
#include <vector>

#include "tests/model/small_scenario.hpp"

namespace bansou::testing {

inline const std::vector<std::string> yonago{"31202"};
inline const std::vector<std::string> small_towns{"31325", "31328", "31329", "31371"};
inline const std::vector<std::string> city_and_towns{"31201", "31325", "31328"};

struct Pair {
  Outcomes before;
  Outcomes after;

  std::uint64_t before_total(Flow flow) const { return total(before, flow); }
  std::uint64_t after_total(Flow flow) const { return total(after, flow); }
};

inline Pair compare(const Scenario& option) { return {run_once(without_changes(option)), run_once(option)}; }

inline Pair compare(const std::string& name, const std::vector<std::string>& codes, int years = 2) {
  return compare(small_option(name, codes, years));
}

/// The same but for one parameter, at one value and at another.
inline Pair at_either(Scenario scenario, const std::string& parameter, double one, double other) {
  const auto with = [&](double value) {
    set(scenario, parameter, value);
    return run_once(scenario);
  };
  Outcomes before = with(one);
  return {std::move(before), with(other)};
}

/// Hours of a programme's own team for the first town, in so many months.
inline double programme_hours(const Scenario& scenario, const std::string& programme, double months) {
  return months * scenario.parameters.at(join(programme, "hours_a_month")).value *
         scenario.municipalities[0].population / 1e4;
}

/// Days after which such a share has been served; very many if too many still wait. That nobody has waited is
/// a failure: two empty histograms have nothing to say of each other.
inline double served_after(const Outcomes& outcomes, Wait wait, double share) {
  const sim::WaitHistogram waits = waits_of(outcomes, wait);
  EXPECT_GT(waits.count() + waits.censored(), 0U) << "nobody waited";
  return waits.quantile(share).value_or(1e6);
}

inline double long_wait(const Outcomes& outcomes, Wait wait) { return served_after(outcomes, wait, 0.9); }

/// Days that residents of one municipality waited in one year.
inline double days_waited(const Outcomes& outcomes, Wait cause, std::size_t municipality, int year) {
  const std::size_t row = static_cast<std::size_t>(cause) * static_cast<std::size_t>(outcomes.years()) +
                          static_cast<std::size_t>(year);
  return outcomes.waiting_days()[row * outcomes.municipalities() + municipality];
}

/// Over all years.
inline double days_waited(const Outcomes& outcomes, Wait cause, std::size_t municipality) {
  double sum = 0.0;
  for (int year = 0; year < outcomes.years(); ++year) sum += days_waited(outcomes, cause, municipality, year);
  return sum;
}

inline double median_wait(const Outcomes& outcomes, Wait wait) { return served_after(outcomes, wait, 0.5); }

}  // namespace bansou::testing
