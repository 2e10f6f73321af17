#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "model/core/outcomes.hpp"
#include "model/core/scenario.hpp"
#include "sim/confidence.hpp"
#include "sim/tally.hpp"

namespace bansou {

/// Whether a team keeps up with its work. Defined here and nowhere else; the wait for a team that does not
/// keep up has no mean worth reporting, for it depends on how long one looks.
enum class Pace : std::uint8_t {
  keeps_up,
  backlog_grows,  ///< the 99 % interval of yearly_growth over replications is above 0, and the growth is
                  ///< material: a run looks at a hundred places, and more
  no_slack,  ///< work waits no longer, but only since people give up: over 95 % of available hours are worked
  lacks_slots,  ///< the backlog grows, but only by residents who wait for a slot: work is done in time
  no_staff      ///< nobody works there at any time
};
inline constexpr std::array pace_names{"keeps_up", "backlog_grows", "no_slack", "lacks_slots", "no_staff"};
/// Whether residents wait for a team that does not keep up; for one without staff nobody waits.
constexpr bool falls_behind(Pace pace) { return pace != Pace::keeps_up && pace != Pace::no_staff; }
inline constexpr double full_utilisation = 0.95;
/// Material: at least one job a year, one for each post, and over the whole period a quarter of the mean
/// backlog. A large team that is used more has more jobs at hand without anybody waiting longer.
inline constexpr double material_growth = 1.0;
inline constexpr double material_share = 0.25;
inline constexpr double growth_level = 0.99;
inline constexpr std::size_t least_for_growth = 3;  ///< replications; fewer are judged by their mean alone
inline constexpr double hours_of_a_post = 1'500.0;  ///< available in a year, roughly

/// One team at one place over the replications.
struct TeamLoad {
  std::string team;
  std::string place;
  sim::Tally utilisation = {};  ///< hours worked / hours available
  sim::Tally growth = {};       ///< of the backlog, a year
  sim::Tally backlog = {};      ///< mean over months
  sim::Tally slot_growth = {};  ///< of residents who wait for a slot, a year
  sim::Tally job_growth = {};   ///< of the backlog without them
  sim::Tally jobs = {};         ///< mean over months
  sim::Tally available = {};    ///< hours a year

  Pace pace(int years) const;
};

/// Gathers the loads of all teams, piece by piece.
class TeamLoads {
 public:
  void add(const Outcomes& outcomes);
  const std::vector<TeamLoad>& all() const { return loads_; }
  const TeamLoad* find(const std::string& team, const std::string& place) const;

 private:
  std::vector<TeamLoad> loads_;
  std::map<std::pair<std::string, std::string>, std::size_t> index_;
};

}  // namespace bansou
