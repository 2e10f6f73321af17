#include "model/experiment/group_totals.hpp"

#include "model/core/days.hpp"
#include "model/experiment/trend.hpp"

namespace bansou {
namespace {

/// Adds [kind][period][municipality] to `totals`, [kind][period] (or [kind] where periods are summed).
template <class Count>
void add_column(const std::vector<Count>& counts, std::size_t kinds, std::size_t municipalities,
                std::size_t municipality, std::vector<double>& totals) {
  const std::size_t periods = counts.size() / (kinds * municipalities);
  const std::size_t shrink = kinds * periods / totals.size();
  for (std::size_t i = 0; i < kinds * periods; ++i) {
    totals[i / shrink] += static_cast<double>(counts[i * municipalities + municipality]);
  }
}

}  // namespace

void TeamTotals::add(const TeamOutcome& outcome, double share) {
  available += share * sum(outcome.available_hours);
  present = present || available > 0.0;
  worked += share * sum(outcome.worked_hours);
  overtime += share * sum(outcome.overtime_hours);
  const auto waiting = while_there(outcome, &TeamOutcome::backlog);
  if (!waiting.empty()) backlog += share * sum(waiting) / static_cast<double>(waiting.size());
  growth += share * yearly_growth(waiting);
  slot_days += share * sum(outcome.without_slot) * days_per_month;
  slots_taken += share * sum(outcome.slots_taken);
}

GroupTotals::GroupTotals(double residents, int duration, std::size_t team_count)
    : population(residents),
      years(duration),
      flow_totals(flows, 0.0),
      last_year_flows(flows, 0.0),
      stock_totals(stocks * static_cast<std::size_t>(12 * duration), 0.0),
      waiting_days(waits, 0.0),
      teams(team_count) {}

void GroupTotals::add(const Outcomes& outcomes, std::size_t municipality) {
  const std::size_t columns = outcomes.municipalities();
  add_column(outcomes.flow_counts(), flows, columns, municipality, flow_totals);
  const std::size_t duration = outcomes.flow_counts().size() / (flows * columns);
  for (std::size_t flow = 0; flow < flows; ++flow) {
    last_year_flows[flow] += outcomes.flow_counts()[((flow + 1) * duration - 1) * columns + municipality];
  }
  add_column(outcomes.stock_counts(), stocks, columns, municipality, stock_totals);
  add_column(outcomes.waiting_days(), waits, columns, municipality, waiting_days);
  const auto histogram = [&](Wait wait) -> const sim::WaitHistogram& {
    return outcomes.histograms()[static_cast<std::size_t>(wait) * columns + municipality];
  };
  first_contact.add(histogram(Wait::first_contact));
  caseload_slot.add(histogram(Wait::caseload_slot));
  backup.add(histogram(Wait::backup));
}

void GroupTotals::add(const WardOutcome& ward) {
  if (ward.occupied.empty()) return;
  beds += sum(ward.beds) / static_cast<double>(ward.beds.size());
  occupied += sum(ward.occupied) / static_cast<double>(ward.occupied.size());
}

double GroupTotals::mean(Stock stock) const {
  double total_over_months = 0.0;
  for (int month = 0; month < 12 * years; ++month) total_over_months += at_end_of_month(stock, month);
  return total_over_months / (12.0 * years);
}

}  // namespace bansou
