#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/core/days.hpp"
#include "model/core/text.hpp"
#include "sim/wait_histogram.hpp"

namespace bansou {

/// Things that happen to residents, counted by year and home municipality.
enum class Flow : std::uint8_t {
  onset,
  asked_for_help,
  first_contacts,
  gave_up_waiting,
  found_nobody,  ///< where they asked, nobody works, or they turn away and nobody else is there
  missed_assessments,
  cases_opened,
  cases_closed,
  cases_lost,
  contacts_office,
  contacts_telephone,
  contacts_visit,
  backup_requested,
  backup_answered,
  backup_unanswered,
  joint_visits,
  plans_made,
  first_appointments,
  treatment_dropped,
  crises,
  crisis_visits,
  emergencies,
  reports,
  examinations,
  admissions_voluntary,
  admissions_medical_protection,
  admissions_compulsory,
  medical_protection_notifications,  ///< admissions, and what becomes medical protection in a stay
  admissions_elsewhere,
  readmissions,
  discharges_home,
  discharges_transfer,
  deaths_in_hospital,
  became_long_stay,
  transitions_begun,
  transitions_done,
  housing_refusals,
  settlements_begun,
  recoveries,
  relapses,
  moved_away,
  deaths,
  balked,
  hand_offs_failed,
  council_cases,
  hospital_visits,
  supports_begun,
  standby_visits,
  settlement_visits,  ///< of these, by settlement support: paid for as such
  staff_left,
  // Follow-up, counted in the year of the admission or discharge that is followed
  // (model/services/follow_up.hpp).
  admissions_followed,
  discharged_within_3_months,
  discharged_within_6_months,
  discharged_within_12_months,
  exits_in_month_1,
  exits_in_month_2,
  exits_in_month_3,
  exits_in_month_4,
  exits_in_month_5,
  exits_in_month_6,
  exits_in_month_7,
  exits_in_month_8,
  exits_in_month_9,
  exits_in_month_10,
  exits_in_month_11,
  exits_in_month_12,
  discharges_followed,
  readmitted_within_90_days,
  readmitted_within_180_days,
  readmitted_within_365_days,
  hospital_days_after_discharge,
  came_from_custody,  ///< with the month that begins
  long_recovered,     ///< without support, and so out of view; a later need is a new one
  interviews_repeated,
  information_shared,   ///< with another team, a meeting, or whoever reviews cases
  shared_without_need,  ///< of these: there was nothing to decide
  family_notices,       ///< residents for whom a family asks that has learned where to
  count_
};

/// How many residents are in a state, counted on day 0 and at the end of each month by home municipality.
enum class Stock : std::uint8_t {
  with_need,
  hidden,
  waiting_first_contact,
  open_cases,
  in_treatment,
  inpatients,
  inpatients_under_3_months,
  inpatients_3_to_12_months,
  long_stay,
  inpatients_compulsory,
  inpatients_medical_protection,
  in_transition,
  with_settlement_support,
  with_community_support,
  untreated,  ///< unwell or in crisis, outside of hospital
  in_view,    ///< with a need, in hospital, or recovered not long ago: all the model knows of
  count_
};

/// What residents wait for; each day of waiting is tagged with one of these causes.
enum class Wait : std::uint8_t {
  first_contact,
  caseload_slot,
  contact,
  backup,
  plan,
  appointment,
  crisis_response,
  bed,
  transition,
  housing,
  council,
  community_support,
  count_
};

inline constexpr std::size_t flows = static_cast<std::size_t>(Flow::count_);
inline constexpr std::size_t stocks = static_cast<std::size_t>(Stock::count_);
inline constexpr std::size_t waits = static_cast<std::size_t>(Wait::count_);

/// Identifier in files and long name for people.
struct Label {
  std::string_view id;
  std::string_view ja;
  std::string_view en;
};
std::span<const Label, flows> flow_labels();
std::span<const Label, stocks> stock_labels();
std::span<const Label, waits> wait_labels();

/// Teams as they turned out: one entry a place.
struct TeamOutcome {
  std::string team;   ///< TeamSpec::id
  std::string place;  ///< code of the municipality or name of the area, health centre, centre
  std::vector<float> available_hours;  ///< by month
  std::vector<float> worked_hours;     ///< by month, overtime included
  std::vector<float> overtime_hours;   ///< by month
  /// At the end of each month: jobs that wait, and residents who wait for a slot.
  std::vector<std::uint32_t> backlog;
  std::vector<std::uint32_t> without_slot = {};  ///< of these, the residents
  std::vector<std::uint32_t> slots_taken = {};   ///< by month: by residents, from whom work then comes
};

/// Beds as they turned out: one entry a ward.
struct WardOutcome {
  std::string service;
  std::string place;
  std::vector<std::uint32_t> beds;  ///< planned, as each month began: the stock at the start may need more
  std::vector<float> occupied;      ///< mean over each month
};

/// What one replication of one prefecture brings home. Row-major: [kind][period][municipality].
class Outcomes {
 public:
  Outcomes() = default;
  Outcomes(std::size_t municipalities, int years);

  void count(Flow flow, std::size_t municipality, int year, std::uint32_t by = 1) {
    flows_[index(static_cast<std::size_t>(flow), year, years_, municipality)] += by;
  }
  void set(Stock stock, std::size_t municipality, int month, std::uint32_t value) {
    stocks_[index(static_cast<std::size_t>(stock), month, 12 * years_, municipality)] = value;
  }
  void set_at_start(Stock stock, std::size_t municipality, std::uint32_t value) {
    stocks_at_start_[index(static_cast<std::size_t>(stock), 0, 1, municipality)] = value;
  }
  void add_waiting_days(Wait cause, std::size_t municipality, int year, double days) {
    waiting_days_[index(static_cast<std::size_t>(cause), year, years_, municipality)] += days;
  }
  sim::WaitHistogram& waits(Wait wait, std::size_t municipality) {
    return histograms_[static_cast<std::size_t>(wait) * municipalities_ + municipality];
  }

  std::size_t municipalities() const { return municipalities_; }
  int years() const { return years_; }
  /// Precondition: day >= 0. The last year takes what is left of the horizon.
  int year_of(double day) const { return std::min(static_cast<int>(day / days_per_year), years_ - 1); }

  // Whole arrays, for writing them out and reading them back.
  std::vector<std::uint32_t>& flow_counts() { return flows_; }    ///< [flow][year][municipality]
  std::vector<std::uint32_t>& stock_counts() { return stocks_; }  ///< [stock][month][municipality]
  std::vector<std::uint32_t>& stocks_at_start() { return stocks_at_start_; }  ///< [stock][municipality]
  std::vector<double>& waiting_days() { return waiting_days_; }               ///< [cause][year][municipality]
  std::vector<sim::WaitHistogram>& histograms() { return histograms_; }       ///< [wait][municipality]
  const std::vector<std::uint32_t>& flow_counts() const { return flows_; }
  const std::vector<std::uint32_t>& stock_counts() const { return stocks_; }
  const std::vector<std::uint32_t>& stocks_at_start() const { return stocks_at_start_; }
  const std::vector<double>& waiting_days() const { return waiting_days_; }
  const std::vector<sim::WaitHistogram>& histograms() const { return histograms_; }

  std::vector<TeamOutcome> teams;
  std::vector<WardOutcome> wards;
  std::vector<std::uint64_t> history;  ///< by municipality: fingerprint of every resident's history
  std::uint64_t events = 0;            ///< executed

 private:
  std::size_t index(std::size_t kind, int period, int periods, std::size_t municipality) const {
    return (kind * static_cast<std::size_t>(periods) + static_cast<std::size_t>(period)) * municipalities_ +
           municipality;
  }

  std::size_t municipalities_ = 0;
  int years_ = 0;
  std::vector<std::uint32_t> flows_;
  std::vector<std::uint32_t> stocks_;
  std::vector<std::uint32_t> stocks_at_start_;
  std::vector<double> waiting_days_;
  std::vector<sim::WaitHistogram> histograms_;
};

}  // namespace bansou
