#pragma once

#include <cstddef>
#include <vector>

#include "model/core/outcomes.hpp"
#include "sim/wait_histogram.hpp"

namespace bansou {

/// A team in one group and replication, summed over its places. A place that serves others, too, counts by
/// the share of its residents who live in the group.
struct TeamTotals {
  bool present = false;    ///< staffed at some time
  double available = 0.0;  ///< hours
  double worked = 0.0;     ///< hours, overtime included
  double overtime = 0.0;   ///< hours
  double backlog = 0.0;    ///< mean over the ends of months at which it was there
  double growth = 0.0;     ///< of the backlog, jobs a year (yearly_growth is linear, so places add up)
  double slot_days = 0.0;  ///< that residents waited for a slot, from those who did at the ends of months
  double slots_taken = 0.0;

  void add(const TeamOutcome& outcome, double share);
};

/// All that one replication says about one group, summed over its municipalities.
struct GroupTotals {
  GroupTotals(double population, int years, std::size_t team_count);

  void add(const Outcomes& outcomes, std::size_t municipality);
  void add(const WardOutcome& ward);
  void reset() { *this = GroupTotals(population, years, teams.size()); }

  double total(Flow flow) const { return flow_totals[static_cast<std::size_t>(flow)]; }
  double last_year(Flow flow) const { return last_year_flows[static_cast<std::size_t>(flow)]; }
  double at_end_of_month(Stock stock, int month) const {
    return stock_totals[static_cast<std::size_t>(stock) * static_cast<std::size_t>(12 * years) +
                        static_cast<std::size_t>(month)];
  }
  double mean(Stock stock) const;

  double population = 0.0;
  int years = 0;
  std::vector<double> flow_totals;  ///< [flow]
  std::vector<double> last_year_flows;
  std::vector<double> stock_totals;  ///< [stock][month]
  std::vector<double> waiting_days;  ///< [cause]
  sim::WaitHistogram first_contact;
  sim::WaitHistogram caseload_slot;
  sim::WaitHistogram backup;
  double beds = 0.0;
  double occupied = 0.0;          ///< mean over months
  std::vector<TeamTotals> teams;  ///< as Scenario::teams
};

}  // namespace bansou
