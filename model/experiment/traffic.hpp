#pragma once

#include <map>
#include <utility>

#include "model/core/world.hpp"
#include "model/experiment/expected_need.hpp"

namespace bansou {

/// Work that comes to a team, per day.
struct Work {
  double hours = 0, jobs = 0, routine = 0;
  double without_slot = 0;        ///< residents who wait for one, as nobody else can take them
  double hours_without_slot = 0;  ///< that they would bring
};

/// A service's caseload slots at one team: how much of what comes finds one.
struct Slots {
  double per_fte = 0;   ///< slots
  double cases = 0;     ///< residents who were let in, at a time
  double needed = 0;    ///< the same over the slots there are
  double share = 1;     ///< of those who come, let in; the others go to the next service, if there is one
  double crowding = 1;  ///< those who come over those who find a slot, where there is no other service
  bool goes_without = false;  ///< whoever finds none, instead of waiting
};

/// A service that sends whoever finds nobody free to the next, at one team.
struct Overflow {
  double hours = 0;    ///< a day, of those who are let in
  double offered = 0;  ///< of all who come
  double share = 1;    ///< let in
};

/// What comes to the teams of one prefecture, for given shares that are let in.
struct Loads {
  std::map<const Team*, Work> work;
  std::map<std::pair<ServiceIndex, const Team*>, Slots> slots;
  std::map<std::pair<ServiceIndex, const Team*>, Overflow> overflows;
};

/// The loads of a prefecture, with as many in each service's slots as there are slots, and let in where
/// somebody is free: traffic equations over the care network, one system a municipality and age class.
/// `world`: its places and staff, without residents.
Loads loads_of(const World& world, const Scenario& scenario, const ExpectedNeeds& needs);

}  // namespace bansou
