#pragma once

#include <string>
#include <utility>
#include <vector>

#include "model/services/follow_up.hpp"
#include "model/services/kind.hpp"
#include "model/services/legal_status.hpp"
#include "model/services/pooled_map.hpp"
#include "model/services/ward_settings.hpp"
#include "sim/resource.hpp"

namespace bansou {

/// Psychiatric beds of each area. A full area looks for a bed elsewhere in the prefecture, else the resident
/// waits.
class Ward : public ServiceWith<WardSettings> {
 public:
  void configure(const ParameterSet& parameters) override;
  void arrive(World& world, ResidentId who) override;
  void on(World& world, ResidentId who, std::uint16_t step) override;
  void leave(World& world, ResidentId who) override;
  /// Whoever is in hospital stays until they leave it.
  void dissolve(World& world, ResidentId who) override;
  /// Nobody waits for a bed any more who needs none; an order stands.
  void crisis_over(World& world, ResidentId who) override;
  void staff_changed(World& world) override;
  void month_closed(World& world) override;

  const WardSettings& settings() const { return set_; }
  /// Part of the snapshot: somebody who on day 0 has stayed for `days_stayed` (a year or more).
  void admit_long_stay(World& world, ResidentId who, double days_stayed);
  /// Part of the snapshot: an admission of the year before it, a first one.
  struct EarlierStay {
    double days;
    bool home;  ///< then, neither dead nor transferred
  };
  EarlierStay draw_earlier_stay(sim::Stream& draw) const;
  /// Somebody who was admitted `days_ago`, for `days` in all.
  void admit_earlier(World& world, ResidentId who, double days_ago, double days);

 private:
  enum Step : std::uint16_t { ready, a_year, asked_about_wish, order_lifted };
  struct Hospital {
    std::string name;
    double population;
    sim::Resource<ResidentId> beds;
    int planned = beds.capacity();  ///< as the month began
  };
  struct Stay {
    ResidentId who;
    Hospital* place;
    double ends = 0.0;  ///< planned; of real admissions
  };

  struct InLine {
    sim::Handle place;
    double since;
  };

  void build(World& world);
  int planned_beds(double population) const;
  Hospital& place_of_resident(World& world, ResidentId who);
  /// Of the snapshot: in hospital since `admitted`, in a bed that there must have been.
  void place(World& world, ResidentId who, double admitted);
  void occupy(World& world, ResidentId who, Hospital& place);
  /// Gives the bed back, and to whoever waits for one.
  void vacate(World& world, ResidentId who);
  /// Free beds go to whoever waits in the area, then to whoever waits longest in another.
  void fill(World& world, Hospital& place);
  /// Where the next one waits for a bed in `own`. Precondition: somebody waits.
  Hospital* next_line(Hospital& own);
  void admit(World& world, ResidentId who, Hospital& place);
  void admit_at_once(World& world, ResidentId who, Hospital& place);
  /// `order`: days until an order is lifted, before which nobody leaves.
  void stay(World& world, ResidentId who, double budget, double order);
  void leave_hospital(World& world, ResidentId who);
  void discharge(World& world, ResidentId who);

  std::vector<Hospital> places_;
  std::vector<std::size_t> at_;  ///< by municipality: index into places_
  std::vector<Stay> stays_;      ///< now, in no order; Resident::bed is the index
  PooledMap<ResidentId, InLine> waiting_;
  FollowUp follow_up_;
  LegalStatus legal_status_;
};

/// The wards that are open there, and of all their beds the share that each has: so are the inpatients of the
/// start shared out. Those for some residents in particular have none of them, unless all are.
std::vector<std::pair<Ward*, double>> wards_at(const World& world, std::size_t municipality);

}  // namespace bansou
