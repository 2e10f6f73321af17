#pragma once

#include <functional>
#include <map>
#include <memory>
#include <span>
#include <vector>

#include "model/core/policy.hpp"
#include "model/core/team.hpp"

namespace bansou {

/// The teams of one prefecture: which of them serves which municipality for which service, with what staff,
/// and how much routine work each is given.
class TeamMap {
 public:
  /// Of the municipalities from `first` on. One team for each place of each of the scenario's teams, and the
  /// joint ones of its changes, which nobody asks yet.
  TeamMap(const Scenario& scenario, std::size_t first, std::size_t count, const WorkSettings& work,
          sim::Calendar<Event>& calendar);
  TeamMap(const TeamMap&) = delete;
  TeamMap& operator=(const TeamMap&) = delete;

  /// Of all the municipalities.
  std::vector<Catchment> catchments(Level level) const;
  Team& operator[](std::uint32_t id) const { return *teams_[id]; }
  const std::vector<std::unique_ptr<Team>>& all() const { return teams_; }
  /// nullptr if the kind of service needs no team. The team may be without staff: see Team::present().
  Team* of(ServiceIndex service, std::size_t municipality) const {
    const std::size_t spec = spec_of_[service];
    return spec == no_spec ? nullptr : teams_[at_[spec][municipality]].get();
  }
  /// Whether the service's work is done by teams of this sort.
  bool works_for(const TeamSpec& spec, ServiceIndex service) const {
    return spec_of_[service] != no_spec && &scenario_->teams[spec_of_[service]] == &spec;
  }
  /// By team: whether it is present().
  std::vector<bool> staffed() const;

  /// Hours a day of routine work for each resident of the municipality who has it with this service.
  void set_routine_hours(ServiceIndex service, std::size_t municipality, double hours);
  /// One resident more or less has it.
  void set_routine(ServiceIndex service, std::size_t municipality, bool on);

  // --- changes of staff ---
  /// Precondition: a change of the kinds staff or scale.
  void staff(const Change& change);
  /// Throws std::invalid_argument if there is no such team.
  void post(const Posting& posting);
  /// Precondition: a change of the kind joint. The teams it names work as one from now on, and their lines
  /// are one; `rebook(work, team, handle)` is told of all work that waits.
  void join(const Change& change,
            const std::function<void(const Event&, std::uint32_t, sim::Handle)>& rebook);

 private:
  static constexpr std::size_t no_spec = static_cast<std::size_t>(-1);
  struct Routine {
    double hours = 0.0;  ///< a day and resident
    std::uint32_t people = 0;
  };

  void build(const TeamSpec& spec, const WorkSettings& work, sim::Calendar<Event>& calendar);
  std::size_t index_of(const std::string& team) const;  ///< in Scenario::teams, no_spec if none
  /// A day, of residents of the municipality with the services of such a team.
  double routine_hours(std::size_t spec, std::size_t municipality) const;

  const Scenario* scenario_;
  std::size_t first_;
  std::size_t count_;
  std::vector<std::unique_ptr<sim::Shift>> shifts_;  ///< by TeamSpec
  std::vector<std::unique_ptr<Team>> teams_;
  std::vector<std::vector<std::uint32_t>> at_;          ///< [TeamSpec][municipality] -> index into teams_
  std::map<const Change*, std::uint32_t> joint_teams_;  ///< staffed from the change's date on
  std::vector<std::size_t> spec_of_;                    ///< by service; no_spec if the kind needs none
  std::vector<std::vector<Routine>> routines_;          ///< [service][municipality]
};

}  // namespace bansou
