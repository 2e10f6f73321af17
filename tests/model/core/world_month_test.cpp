#include <gtest/gtest.h>

#include "tests/model/small_scenario.hpp"

namespace bansou {
namespace {

using namespace testing;

using enum Flow;
constexpr std::array arrivals{onset, came_from_custody};
constexpr std::array departures{moved_away, deaths, deaths_in_hospital, discharges_transfer, long_recovered};
constexpr std::array admitted{admissions_voluntary, admissions_medical_protection, admissions_compulsory};
constexpr std::array discharged{discharges_home, discharges_transfer, deaths_in_hospital};

/// Of the flows, in a year and municipality.
template <class Flows>
std::uint32_t counted(const Outcomes& outcomes, const Flows& of, int year, std::size_t municipality) {
  std::uint32_t sum = 0;
  for (const Flow flow : of) {
    const std::size_t row = static_cast<std::size_t>(flow) * static_cast<std::size_t>(outcomes.years()) +
                            static_cast<std::size_t>(year);
    sum += outcomes.flow_counts()[row * outcomes.municipalities() + municipality];
  }
  return sum;
}

/// In every municipality, whoever was there at the start of a year or came during it is there at its end or
/// has left.
template <class In, class Out>
void expect_balanced(const Outcomes& outcomes, Stock of, const In& in, const Out& out) {
  const std::size_t towns = outcomes.municipalities();
  const auto stock = static_cast<std::size_t>(of);
  const auto months = 12 * static_cast<std::size_t>(outcomes.years());
  for (std::size_t m = 0; m < towns; ++m) {
    std::uint32_t people = outcomes.stocks_at_start()[stock * towns + m];
    EXPECT_GT(people, 0U);
    for (int year = 0; year < outcomes.years(); ++year) {
      people += counted(outcomes, in, year, m) - counted(outcomes, out, year, m);
      const std::size_t month = stock * months + 12 * static_cast<std::size_t>(year) + 11;
      EXPECT_EQ(outcomes.stock_counts()[month * towns + m], people) << m << ", year " << year;
    }
  }
  const auto expect_seen = [&](const auto& flows) {
    for (const Flow flow : flows)
      EXPECT_GT(total(outcomes, flow), 0U) << flow_labels()[static_cast<std::size_t>(flow)].id;
  };
  expect_seen(in);
  expect_seen(out);
}

void expect_balanced(const Scenario& scenario) {
  const Outcomes outcomes = run_once(scenario);
  expect_balanced(outcomes, Stock::in_view, arrivals, departures);
  expect_balanced(outcomes, Stock::inpatients, admitted, discharged);
}

TEST(WorldMonth, BooksBalance) {
  Scenario scenario = small_scenario();
  scenario.years = 3;
  expect_balanced(scenario);
}

TEST(WorldMonth, BooksBalanceWhereManyComeAtTheTurnOfTheMonth) {
  Scenario scenario = small_scenario({"31201", "31325"});
  scenario.years = 2;
  scenario.local[0].open_cases = 2000.0;  // many join on day 0
  scenario.local[1].open_cases = 0.0;
  set(scenario, "prosecutor_reports.reports", 1e-5);
  set(scenario, "compulsory_route.ordered", 1.0);  // in hospital before the month is closed
  expect_balanced(scenario);
}

TEST(WorldMonth, DayZeroIsWhatACensusFinds) {
  Scenario scenario = small_scenario({"31201"});
  scenario.local[0].open_cases = 2000.0;
  scenario.years = 0;
  const auto world = make_world(scenario, Piece{0, 0});
  const Outcomes outcomes = simulate(*world);
  std::array<std::uint32_t, 3> census{};
  for (const Resident& resident : world->residents()) {
    if (resident.place == Place::gone) continue;
    census[0] += resident.in_hospital() ? 1U : 0U;
    census[1] += resident.has(Support::casework) ? 1U : 0U;
    census[2] += 1U;
  }
  const std::array stocks_at_start{Stock::inpatients, Stock::open_cases, Stock::in_view};
  for (std::size_t i = 0; i < census.size(); ++i)
    EXPECT_EQ(outcomes.stocks_at_start()[static_cast<std::size_t>(stocks_at_start[i])], census[i]) << i;
}

}  // namespace
}  // namespace bansou
