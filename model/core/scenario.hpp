#pragma once

#include <cmath>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/core/change.hpp"
#include "model/core/cut_area.hpp"
#include "model/core/date.hpp"
#include "model/core/days.hpp"
#include "model/core/eligibility.hpp"
#include "model/core/municipality.hpp"
#include "model/core/parameter.hpp"
#include "model/core/slow_state.hpp"
#include "model/core/text.hpp"
#include "sim/shift.hpp"

namespace bansou {

enum class StaffingRule : std::uint8_t {
  population,         ///< fte_per_100k * population, times (population / 25,000)^elasticity, times share
  own_health_centre,  ///< as population, but only where the municipality runs its own health centre
  flat,               ///< fte in every place
  none                ///< nobody, unless a change or a local table says so
};

struct RoleSpec {
  std::string id;
  Text name;
  StaffingRule rule = StaffingRule::none;
  bool specialist = false;  ///< recognises more and asks for less backup
};

/// People who share one line of work, once per place of `level`.
struct TeamSpec {
  std::string id;
  Text name;
  Level level = Level::municipality;
  bool optional = false;  ///< may be without staff: then the place does not have this team
  sim::Shift::Week week;
  bool works_on_holidays = false;
  sim::ShiftEnd end_of_shift = sim::ShiftEnd::finish;
  std::vector<RoleSpec> roles;
};

/// One service of the care network: an instance of a kind, with its data.
struct ServiceSpec {
  std::string id;
  Text name;
  std::string kind;
  std::string entry;  ///< "help", "treatment" or "crisis" if residents come here by themselves, else empty
  bool first_door = false;  ///< comes before all others of the entry, even those for somebody in particular
  Level level = Level::municipality;  ///< of the places that a kind without a team keeps (beds)
  std::string team;                   ///< id of the team that does the work; empty if the kind needs none
  Eligibility serves;
  bool open = true;                      ///< takes residents from the start; else from a change on
  SlowState raises = SlowState::count_;  ///< of kinds that move one; count_: none
  std::map<std::string, std::vector<std::string>> routes;  ///< outlet -> services in order of preference
};

/// What a planner knows about an own municipality: replaces the rule.
struct LocalStaffing {
  std::map<std::string, double> fte;  ///< "team.role" -> FTE for mental health
  std::optional<double> open_cases;   ///< at the start
};

struct Source {
  std::string title, publisher, tag, address;
  Text note;
  int year = 0;
};

/// Everything a run needs, checked and complete. Immutable once read.
struct Scenario {
  Text title;
  Text question;
  Text limits;   ///< the part of the question that cannot be answered here; may be empty
  Date start{};  ///< day 0
  int years = 5;
  double spin_up = 365.0;  ///< days before day 0
  std::size_t replications = 20;
  std::uint64_t seed = 1;
  std::vector<Municipality> municipalities;  ///< of the region, grouped by prefecture
  std::vector<CutArea> cut_areas;            ///< where the region is a part of what shared teams serve
  std::vector<LocalStaffing> local;          ///< by municipality
  std::vector<int> holidays;                 ///< numbers of days, from the start on; below 0 in the spin-up
  std::vector<TeamSpec> teams;
  std::vector<ServiceSpec> services;
  ParameterSet parameters;
  std::map<std::string, Source> sources;
  std::vector<Change> changes;
  std::string policy;    ///< who decides instead of the scenario's rules (see Policy); empty: nobody
  std::string resolved;  ///< the whole tree as canonical JSON, for the results and their hash
  std::string path;      ///< the file it was read from, as given
  bool asks = false;     ///< the file is a question's: its arms are no part of this

  int months() const { return years * 12; }
  double horizon() const { return months() * days_per_month; }
  /// All days that the run touches.
  sim::DaySpan days() const {
    return {-static_cast<int>(std::ceil(spin_up)), static_cast<int>(std::ceil(horizon()))};
  }
};

/// The team or service of this id; nullptr if there is none.
const TeamSpec* find_team(const std::vector<TeamSpec>& teams, std::string_view id);
const ServiceSpec* find_service(const std::vector<ServiceSpec>& services, std::string_view id);

/// Whether the service takes anybody anywhere, at the start or later.
bool is_ever_open(const Scenario& scenario, const ServiceSpec& service);

}  // namespace bansou
