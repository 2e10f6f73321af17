#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "model/core/job.hpp"
#include "model/core/outcomes.hpp"
#include "model/core/resident.hpp"

namespace bansou {

/// Somebody waits for something.
struct WaitRecord {
  double since;
  double asked;        ///< when `job` was asked for: later than `since` if somebody else was asked before
  Job job;             ///< that the wait is for; Job::no_team: for something else
  std::uint32_t next;  ///< of the same resident
  Wait cause;
};

/// Who waits for what, and since when: the lists of all residents in one array.
class WaitBook {
 public:
  /// Precondition: the resident does not wait for that yet.
  void begin(Resident& resident, Wait cause, double now, const Job& job);
  /// nullptr if the resident does not wait for that. Valid until the next begin().
  const WaitRecord* find(const Resident& resident, Wait cause) const;
  /// Whether the resident waits for work that this service was asked for after `when`.
  bool waits_for_later(const Resident& resident, ServiceIndex service, double when) const;
  /// Any one of the resident's waits, nullptr if there is none. Valid until the next begin().
  const WaitRecord* any(const Resident& resident) const {
    return resident.first_wait == Resident::no_wait ? nullptr : &records_[resident.first_wait];
  }
  /// The wait goes on, from now on for this work. Precondition: the resident waits for that.
  void ask(const Resident& resident, Wait cause, double now, const Job& job);
  /// What was waited for, and since when; nothing if the resident does not wait for that.
  std::optional<WaitRecord> end(Resident& resident, Wait cause);
  /// The work that the resident waits for, known by service and step, is another team's now. False if nobody
  /// waits for it.
  bool rebook(const Resident& resident, const Job& job);

 private:
  /// Precondition: the resident waits for that.
  std::uint32_t index_of(const Resident& resident, Wait cause) const;

  std::vector<WaitRecord> records_;
  std::vector<std::uint32_t> free_;
};

/// Enters a wait into the outcomes as over, or as still going on, at `end`. Days are counted from day 0 on;
/// of waits that began before, only the long ones are still there to be seen, so their length is not.
void observe(const WaitRecord& wait, std::size_t municipality, double end, bool served, Outcomes& outcomes);

}  // namespace bansou
