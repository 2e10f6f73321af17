#pragma once

#include <string>
#include <vector>

#include "model/core/resident.hpp"
#include "model/core/scenario.hpp"
#include "sim/station.hpp"

namespace bansou {

using Station = sim::Station<Event, Event>;

/// Marks calendar events that belong to a team: Event::service is then the team, Event::who the slot.
inline constexpr std::uint16_t team_event = 0xFFFF;

/// The urgency of whoever is in danger: from it on, staff is called away from other duties, within limits.
inline constexpr double in_danger = 10.0;

/// How much of paid time reaches residents. Parameters "work.*".
struct WorkSettings {
  double productive = 0;     ///< share of time on duty that is left after travel to meetings, leave, training
  double least_for_new = 0;  ///< share of a team's time that routine attendance can never take
  double speed = 0;          ///< km/h on the road
  double road_factor = 0;    ///< road distance over straight-line distance
  /// From a seat to a resident of the town, over the distance to its neighbours' seats.
  double inner_distance = 0;
  double inner_limit = 0;  ///< km, the most that this can be: neighbours of an island are far
  double ahead = 0;        ///< days of their share that staff can be ahead and yet be called to danger
  /// Km from the seat of `town` to its residents.
  double to_homes(const Municipality& town) const;
  /// Both ways to a seat so many km away, and from there so many km into the town.
  double road_hours(double km, double within) const;
  static std::span<const Field<WorkSettings>> fields();
};

/// Whether state, prefecture and municipality share its cost (parameters "payer.TEAM.*"), not whoever runs
/// it.
inline bool is_paid_in_shares(const TeamSpec& team) {
  return team.level == Level::municipality || team.level == Level::area;
}

/// Where the region is but a part of what teams of this level serve at the place; nullptr: it is all of it.
const CutArea* cut_area_at(const Scenario& scenario, Level level, const std::string& place);
/// Where the region is but a part of what the team serves: that part, by residents.
double part_in_region(const Scenario& scenario, const TeamSpec& team, const Municipality& municipality);

/// FTE for mental health by role of a team at a place that covers `municipalities` (one or more), before any
/// change. What local tables state, of one of them or of several, is all there is of the role, unless it is
/// what the rule gives, rounded; where the region is a part of what the team serves, that part of it counts.
Staff baseline_staff(const Scenario& scenario, const TeamSpec& team,
                     const std::vector<std::size_t>& municipalities);

/// Municipalities of `among` grouped by the place that serves them at `level`, in order of first appearance.
struct Catchment {
  std::string place;
  std::vector<std::size_t> municipalities;  ///< indices into Scenario::municipalities
};
std::vector<Catchment> catchments(const Scenario& scenario, Level level,
                                  const std::vector<std::size_t>& among);
std::vector<Catchment> catchments(const Scenario& scenario, Level level);  ///< of all of the region
double residents_of(const Scenario& scenario, const Catchment& catchment);
/// The municipality with the most residents: the seat of teams, and of the hospital.
std::size_t largest_of(const Scenario& scenario, const Catchment& catchment);

/// Shares of a team's posts.
struct Turnover {
  double vacant = 0.0;
  double learning = 0.0;
  double trained = 0.0;  ///< of this month, new in their posts
  double left = 0.0;     ///< posts, not yet counted as whole people
};

/// The people of one place who share a line of work: so many full-time equivalents, on a shift, of some
/// roles. Routine work (attendance of stable outpatients, monitoring) takes hours but makes no events: it
/// slows the rest.
class Team {
 public:
  Team(const TeamSpec& spec, std::string place, std::size_t seat, WorkSettings work, const sim::Shift& shift,
       sim::Calendar<Event>& calendar, std::uint32_t id);

  void set_staff(Staff fte);
  const Staff& staff() const { return staff_; }
  double posts() const { return posts_; }  ///< FTE, filled or vacant
  double fte() const { return posts_ * filled_; }
  bool present() const { return posts_ > 0.0; }
  std::uint32_t id() const { return id_; }  ///< index into World::teams()
  /// Share of the work done by specialists: see RoleSpec.
  double specialist_share() const { return specialist_share_; }

  /// Of all posts, the share that is filled and paid; of these people's time, the share that counts (new ones
  /// learn).
  void set_workforce(double filled, double able);
  /// Where somebody keeps account of who comes and goes: see the service kind workforce.
  Turnover& turnover() { return turnover_; }
  /// Everybody who works in `other` works here from now on; its vacancies and beginners come along.
  void take_over(Team& other);

  /// Hours a day (calendar days) of routine work wanted, more or less. What exceeds the team's time is not
  /// done.
  void add_routine(double hours_per_day);
  /// Of the routine work wanted, the share that is done.
  double routine_done() const;

  /// Hours a calendar day that are left for work that comes, routine taken off, holidays averaged in.
  double free_hours_a_day() const { return station_.servers() * station_.pace() * day_hours_; }
  double routine_hours_a_day() const { return routine_given_; }
  double available_hours_a_day() const { return fte() * work_.productive * day_hours_; }
  double least_for_new() const { return work_.least_for_new; }
  const sim::Shift& shift() const { return *shift_; }

  Station& station() { return station_; }
  const Station& station() const { return station_; }
  const TeamSpec& spec() const { return *spec_; }
  const std::string& place() const { return place_; }
  /// Municipality where the team sits, as index into Scenario::municipalities.
  std::size_t seat() const { return seat_; }

  /// Since the last reset: hours that staff had for this work, and what was done in them.
  double available_hours() const;
  double worked_hours() const { return station_.hours().worked + routine_.integral(calendar_->now()); }
  /// Slots that residents have taken (see Caseload).
  std::uint32_t slots_taken() const { return slots_taken_; }
  void count_slot_taken() { ++slots_taken_; }
  void reset_statistics();

 private:
  void pay_until_now();
  void pace();
  int servers() const;

  const TeamSpec* spec_;
  std::uint32_t id_;
  std::string place_;
  std::size_t seat_;
  WorkSettings work_;
  const sim::Shift* shift_;
  sim::Calendar<Event>* calendar_;
  Station station_;
  Staff staff_;
  double posts_ = 0.0;
  double filled_ = 1.0;
  double able_ = 1.0;
  Turnover turnover_;
  double specialist_share_ = 0.0;
  double day_hours_;               ///< on duty, of one server, holidays and weekends averaged in
  double routine_wanted_ = 0.0;    ///< hours a day
  double routine_given_ = 0.0;     ///< hours a day
  sim::TimeWeighted routine_;      ///< of these, done
  double available_before_ = 0.0;  ///< hours since the reset up to counted_from_
  double counted_from_ = 0.0;
  std::uint32_t slots_taken_ = 0;
};

}  // namespace bansou
