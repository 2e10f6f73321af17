#include "model/experiment/monthly_rates.hpp"

#include <algorithm>
#include <limits>

#include "model/experiment/metric_list.hpp"

namespace bansou {

using metric_units::people, metric_units::percent;

namespace {

/// Adds months, as far as both go.
template <class Figures>
void add_months(const Figures& figures, std::vector<double>& sums) {
  for (std::size_t month = 0; month < std::min(figures.size(), sums.size()); ++month)
    sums[month] += static_cast<double>(figures[month]);
}

}  // namespace

MonthlyRates::MonthlyRates(const Scenario& scenario) : months_(static_cast<std::size_t>(scenario.months())) {
  for (const TeamSpec& team : scenario.teams) {
    const std::size_t utilisation = push({"utilisation." + team.id,
                                          {team.name.ja + "の稼働率", "Utilisation: " + team.name.en},
                                          percent,
                                          true});
    const std::size_t backlog = push({"backlog." + team.id,
                                      {team.name.ja + "の順番を待つ数", "Backlog: " + team.name.en},
                                      {"件", "jobs"}});
    of_team_[team.id] = {utilisation, backlog};
  }
  without_slot_ =
      push({"without_slot", {"担当者の空きを待つ人", "Residents without a named worker"}, people});
  beds_ = push({"bed_occupancy", {"病床利用率", "Bed occupancy"}, percent, true});
  overtime_ = push({"overtime_hours",
                    {"勤務時間を過ぎた支援（全員）", "Overtime, all staff"},
                    {"時間/月", "hours/month"}});
  part_.assign(rates_.size(), Months(months_));
  whole_ = part_;
}

std::size_t MonthlyRates::push(Rate rate) {
  rates_.push_back(std::move(rate));
  return rates_.size() - 1;
}

void MonthlyRates::add(const Outcomes& outcomes) {
  for (const TeamOutcome& team : outcomes.teams) {
    const auto& [utilisation, backlog] = of_team_.at(team.team);
    add_months(team.worked_hours, part_[utilisation]);
    add_months(team.backlog, part_[backlog]);
    add_months(team.without_slot, part_[without_slot_]);
    add_months(team.overtime_hours, part_[overtime_]);
    for (const std::size_t rate : {utilisation, backlog, without_slot_, overtime_})
      add_months(team.available_hours, whole_[rate]);
  }
  for (const WardOutcome& ward : outcomes.wards) {
    add_months(ward.occupied, part_[beds_]);
    add_months(ward.beds, whole_[beds_]);
  }
}

void MonthlyRates::finish_replication() {
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  Months& done = replications_.emplace_back();
  for (std::size_t rate = 0; rate < rates_.size(); ++rate) {
    for (std::size_t month = 0; month < months_; ++month) {
      const double part = part_[rate][month];
      const double whole = whole_[rate][month];
      done.push_back(whole <= 0.0 ? nan : rates_[rate].is_share ? 100.0 * part / whole : part);
    }
    std::ranges::fill(part_[rate], 0.0);
    std::ranges::fill(whole_[rate], 0.0);
  }
}

}  // namespace bansou
