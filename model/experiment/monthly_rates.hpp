#pragma once

#include <map>
#include <span>
#include <string>
#include <vector>

#include "model/core/outcomes.hpp"
#include "model/core/scenario.hpp"

namespace bansou {

/// Figures of the whole region that are known month by month and are no Stock: utilisation and backlog by
/// team, residents without a slot, bed occupancy, overtime of all staff. (What happens to residents is
/// counted by year.)
class MonthlyRates {
 public:
  struct Rate {
    std::string id;  ///< of the metric that it is the monthly course of
    Text name;
    Text unit;
    bool is_share = false;  ///< in percent of hours or beds; else an amount, where there are any
  };
  explicit MonthlyRates(const Scenario& scenario);

  void add(const Outcomes& outcomes);
  void finish_replication();

  const std::vector<Rate>& all() const { return rates_; }
  /// In one complete replication; NaN where nobody was paid or there are no beds.
  std::span<const double> months_of(std::size_t rate, std::size_t replication) const {
    return std::span(replications_[replication]).subspan(rate * months_, months_);
  }

 private:
  using Months = std::vector<double>;

  struct OfTeam {
    std::size_t utilisation, backlog;
  };
  /// Returns its index.
  std::size_t push(Rate rate);

  std::size_t months_;
  std::vector<Rate> rates_;
  std::map<std::string, OfTeam> of_team_;  ///< indices into rates_, as those below
  std::size_t without_slot_ = 0, beds_ = 0, overtime_ = 0;
  std::vector<Months> part_, whole_;  ///< of the replication under way, by rate
  std::vector<Months> replications_;  ///< complete: [rate x month]
};

}  // namespace bansou
