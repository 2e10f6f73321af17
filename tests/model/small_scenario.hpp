#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <string>
#include <vector>

#include "model/experiment/run.hpp"
#include "model/io/scenario_reader.hpp"
#include "sim/run.hpp"
#include "tests/paths.hpp"

namespace bansou::testing {

inline Scenario read_shipped(const std::string& name) {
  const std::filesystem::path file = in_scenarios(name);
  return read_scenario(file, default_places(file, {}), Language::en);
}

/// Cut down to some towns, and the changes to these.
inline Scenario cut(const Scenario& whole, const std::vector<std::string>& codes) {
  Scenario scenario = whole;
  scenario.municipalities.clear();
  scenario.local.clear();
  std::vector<std::size_t> kept(whole.municipalities.size(), whole.municipalities.size());
  for (std::size_t i = 0; i < whole.municipalities.size(); ++i) {
    if (std::find(codes.begin(), codes.end(), whole.municipalities[i].code) == codes.end()) continue;
    kept[i] = scenario.municipalities.size();
    scenario.municipalities.push_back(whole.municipalities[i]);
    scenario.local.push_back(whole.local[i]);
  }
  for (Change& change : scenario.changes) {
    std::vector<std::size_t> left;
    for (const std::size_t index : change.municipalities) {
      if (kept[index] < whole.municipalities.size()) left.push_back(kept[index]);
    }
    change.municipalities = left;
    change.seat = kept[change.seat];
  }
  return scenario;
}

/// The shipped Tottori scenario, cut down to some towns and a year so that a test takes a fraction of a
/// second.
inline Scenario small_scenario(const std::vector<std::string>& codes = {"31325", "31328", "31329", "31371"}) {
  static const Scenario whole = read_shipped("tottori.yaml");
  Scenario scenario = cut(whole, codes);
  scenario.years = 1;
  scenario.replications = 1;
  return scenario;
}

/// A shipped option in some towns of Tottori for so many years, its changes from the first day on.
inline Scenario small_option(const std::string& name, const std::vector<std::string>& codes, int years = 2) {
  Scenario scenario = cut(read_shipped("options/" + name + ".yaml"), codes);
  for (Change& change : scenario.changes) change.from = 0.0;
  scenario.years = years;
  scenario.replications = 1;
  return scenario;
}

/// The same without the option's changes.
inline Scenario without_changes(Scenario scenario) {
  scenario.changes.clear();
  return scenario;
}

/// The first three towns join their teams of this kind, in the third.
inline Change joint_team(const std::string& team, double from = 0.0) {
  Change joint;
  joint.kind = Change::Kind::joint;
  joint.from = from;
  joint.team = team;
  joint.municipalities = {0, 1, 2};
  joint.seat = 2;
  return joint;
}

/// Posts are added to the team of each of these towns from the start on.
inline Change more_posts(const std::string& team, Staff add, std::vector<std::size_t> municipalities = {0}) {
  Change more;
  more.team = team;
  more.municipalities = std::move(municipalities);
  more.add = std::move(add);
  return more;
}

inline std::vector<std::size_t> everywhere(const Scenario& scenario) {
  std::vector<std::size_t> all(scenario.municipalities.size());
  std::iota(all.begin(), all.end(), std::size_t{0});
  return all;
}

/// The team has no staff anywhere from a day on.
inline Change closure(const Scenario& scenario, const std::string& team, double from) {
  Change closed;
  closed.kind = Change::Kind::scale;
  closed.from = from;
  closed.team = team;
  closed.municipalities = everywhere(scenario);
  closed.scale = 0.0;
  return closed;
}

/// The service takes residents of these towns from a day on.
inline Change opening(const std::string& service, double from = 0.0,
                      std::vector<std::size_t> municipalities = {0}) {
  Change open;
  open.kind = Change::Kind::open;
  open.from = from;
  open.service = service;
  open.municipalities = std::move(municipalities);
  return open;
}

/// It takes nobody new there from a day on.
inline Change closing(const std::string& service, double from,
                      std::vector<std::size_t> municipalities = {0}) {
  Change close = opening(service, from, std::move(municipalities));
  close.kind = Change::Kind::close;
  return close;
}

/// The parameter has this value from a day on.
inline Change set_from(const std::string& parameter, double value, double day = 0.0) {
  Change change;
  change.kind = Change::Kind::parameter;
  change.from = day;
  change.parameter = parameter;
  change.value = value;
  return change;
}

inline void set(Scenario& scenario, const std::string& parameter, double value) {
  scenario.parameters.at(parameter).value = value;
}

/// How many events there were.
inline std::uint64_t run_to(World& world, double day) {
  return sim::run_until(world.calendar, day, [&](sim::Time, Event event) { world.handle(event); });
}

/// Total over years and municipalities.
inline std::uint64_t total(const Outcomes& outcomes, Flow flow) {
  const auto& counts = outcomes.flow_counts();
  const std::size_t block = outcomes.municipalities() * static_cast<std::size_t>(outcomes.years());
  const auto first = counts.begin() + static_cast<std::ptrdiff_t>(static_cast<std::size_t>(flow) * block);
  return std::accumulate(first, first + static_cast<std::ptrdiff_t>(block), std::uint64_t{0});
}

/// Sum over municipalities at the end of a month (counted from 0).
inline std::uint64_t at_month(const Outcomes& outcomes, Stock stock, int month) {
  const std::size_t months = 12 * static_cast<std::size_t>(outcomes.years());
  const std::size_t row = static_cast<std::size_t>(stock) * months + static_cast<std::size_t>(month);
  const auto first =
      outcomes.stock_counts().begin() + static_cast<std::ptrdiff_t>(row * outcomes.municipalities());
  return std::accumulate(first, first + static_cast<std::ptrdiff_t>(outcomes.municipalities()),
                         std::uint64_t{0});
}

/// Sum over municipalities on day 0.
inline std::uint64_t at_start(const Outcomes& outcomes, Stock stock) {
  const auto first = outcomes.stocks_at_start().begin() +
                     static_cast<std::ptrdiff_t>(static_cast<std::size_t>(stock) * outcomes.municipalities());
  return std::accumulate(first, first + static_cast<std::ptrdiff_t>(outcomes.municipalities()),
                         std::uint64_t{0});
}

inline sim::WaitHistogram waits_of(const Outcomes& outcomes, Wait wait) {
  sim::WaitHistogram sum;
  for (std::size_t m = 0; m < outcomes.municipalities(); ++m) {
    sum.add(outcomes.histograms()[static_cast<std::size_t>(wait) * outcomes.municipalities() + m]);
  }
  return sum;
}

/// Of a year, of hours by month.
inline double in_year(const std::vector<float>& hours, std::size_t year) {
  const auto from = hours.begin() + static_cast<std::ptrdiff_t>(12 * year);
  return std::accumulate(from, from + 12, 0.0);
}

/// Over all its places and years.
inline double hours_of(const Outcomes& outcomes, const std::string& team,
                       std::vector<float> TeamOutcome::*hours) {
  double sum = 0.0;
  for (const TeamOutcome& outcome : outcomes.teams) {
    if (outcome.team != team) continue;
    for (const float month : outcome.*hours) sum += month;
  }
  return sum;
}

inline double worked(const Outcomes& outcomes, const std::string& team) {
  return hours_of(outcomes, team, &TeamOutcome::worked_hours);
}

inline double paid(const Outcomes& outcomes, const std::string& team) {
  return hours_of(outcomes, team, &TeamOutcome::available_hours);
}

inline std::uint64_t admissions(const Outcomes& outcomes) {
  return total(outcomes, Flow::admissions_voluntary) + total(outcomes, Flow::admissions_medical_protection) +
         total(outcomes, Flow::admissions_compulsory);
}

/// Nobody comes out of custody: all that is reported are crises.
inline void remove_custody(Scenario& scenario) {
  set(scenario, "prosecutor_reports.reports", 0.0);
  set(scenario, "correctional_reports.reports", 0.0);
}

/// Nobody at the start, and no onset.
inline void remove_need(Scenario& scenario) {
  for (auto& [name, parameter] : scenario.parameters) {
    if (name.starts_with("need.onset_")) parameter.value = 0.0;
  }
  for (const char* name :
       {"snapshot.outpatients", "snapshot.open_cases", "snapshot.admissions", "snapshot.long_stay"}) {
    set(scenario, name, 0.0);
  }
  remove_custody(scenario);
}

/// Whoever has ever been there is there, or is among the `gone` of whom World::on_history has told.
inline void expect_conserved(const World& world, std::uint64_t gone) {
  std::uint64_t here = 0;
  for (const Resident& resident : world.residents()) here += resident.place != Place::gone ? 1U : 0U;
  ASSERT_EQ(here + gone, world.ever()) << "on day " << world.now();
}

inline void expect_no_unavailable_hours(const Outcomes& outcomes) {
  for (const TeamOutcome& team : outcomes.teams) {
    for (std::size_t year = 0; year < team.available_hours.size() / 12; ++year) {
      const double paid = in_year(team.available_hours, year);
      // Work is booked when it begins and keeps its pace when routine grows: a job each, and two per cent.
      const double booked_ahead = 40.0 + 0.02 * paid;
      EXPECT_LE(in_year(team.worked_hours, year), paid + in_year(team.overtime_hours, year) + booked_ahead)
          << team.team << " at " << team.place;
    }
  }
}

inline Outcomes run_once(const Scenario& scenario) { return simulate(scenario, Piece{0, 0}); }

}  // namespace bansou::testing
