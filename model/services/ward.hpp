#pragma once

#include <array>
#include <string>
#include <unordered_map>
#include <vector>

#include "model/services/follow_up.hpp"
#include "model/services/kind.hpp"
#include "sim/resource.hpp"

namespace bansou {

struct WardSettings {
  double beds = 0;  ///< per person of the area
  double exit_month_1 = 0, exit_month_2 = 0, exit_month_3 = 0, exit_month_4 = 0, exit_month_5 = 0,
         exit_month_6 = 0, exit_month_7 = 0, exit_month_8 = 0, exit_month_9 = 0, exit_month_10 = 0,
         exit_month_11 = 0, exit_month_12 = 0, exit_long_stay = 0, readmission_exit = 1;
  double death = 0, transfer = 0, death_long_stay = 0, transfer_long_stay = 0;
  double no_home = 0, no_home_long_stay = 0, wish = 0;
  double recovered_at_discharge = 0, followed_up = 0, settlement_offered = 0, interrupted_aftercare = 0;
  static std::span<const Field<WardSettings>> fields();
  Expectation expect(const Callers& who) const;
  /// Rates of leaving, per day, in each of the first twelve months.
  std::array<double, 12> exits() const {
    return {exit_month_1, exit_month_2, exit_month_3, exit_month_4,  exit_month_5,  exit_month_6,
            exit_month_7, exit_month_8, exit_month_9, exit_month_10, exit_month_11, exit_month_12};
  }
};

/// Psychiatric beds of each area. A full area looks for a bed elsewhere in the prefecture, else the resident
/// waits.
class Ward : public ServiceWith<WardSettings> {
 public:
  void arrive(World& world, ResidentId who) override;
  void on(World& world, ResidentId who, std::uint16_t step) override;
  void leave(World& world, ResidentId who) override;
  void staff_changed(World& world) override;
  void month_closed(World& world) override;

  /// Part of the snapshot: somebody who on day 0 has stayed for `days_stayed` (a year or more).
  void admit_long_stay(World& world, ResidentId who, double days_stayed);

 private:
  enum Step : std::uint16_t { ready, a_year, asked_about_wish };
  struct Hospital {
    std::string name;
    double population;
    int planned;  ///< beds by the parameter; the snapshot may need more
    sim::Resource<ResidentId> beds;
  };

  void build(World& world);
  int planned_beds(double population) const;
  Hospital& place_of_resident(World& world, ResidentId who);
  void admit(World& world, ResidentId who, Hospital& place);
  void stay(World& world, ResidentId who, double since, double budget);
  void leave_hospital(World& world, ResidentId who);
  void discharge(World& world, ResidentId who);

  std::vector<Hospital> places_;
  std::vector<std::size_t> at_;  ///< by municipality: index into places_
  std::unordered_map<ResidentId, Hospital*> in_;
  std::unordered_map<ResidentId, sim::Handle> waiting_;
  FollowUp follow_up_;
};

}  // namespace bansou
