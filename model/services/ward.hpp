#pragma once

#include <utility>
#include <vector>

#include "model/services/beds.hpp"
#include "model/services/follow_up.hpp"
#include "model/services/kind.hpp"
#include "model/services/legal_status.hpp"
#include "model/services/ward_settings.hpp"

namespace bansou {

/// Psychiatric beds of each area: who comes, how long they stay, and where they go from there.
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
  bool has_room(const World& world, std::size_t municipality) override;
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
  void open_beds(const World& world);
  void note_where_open(const World& world);
  /// Whoever comes back may have been in another ward: all look into the first one's book.
  FollowUp& follow_up(const World& world);
  /// Of the snapshot: in hospital since `admitted`, in a bed that there must have been.
  void place(World& world, ResidentId who, double admitted);
  /// Free beds go to whoever waits for one.
  void fill(World& world, Beds::Hospital& place);
  /// Into a bed that was taken.
  void admit(World& world, ResidentId who, Beds::Hospital& place);
  /// `order`: days until an order is lifted, before which nobody leaves.
  void stay(World& world, ResidentId who, double budget, double order);
  /// Of a stay of a year or more what is left begins anew on any day. The stock of the snapshot is that of
  /// day 0: whoever is in it stays until then (`from` = 0), but for those with support to go home.
  void leave_some_day(World& world, ResidentId who, double from, sim::Stream& draw);
  /// Whoever is held for the stock of the start stays on for some time.
  void end_stay(World& world, ResidentId who);
  /// A stay reaches a year, or another one, when the resident is asked about the wish to go home.
  void anniversary(World& world, ResidentId who, std::uint16_t step);
  void leave_hospital(World& world, ResidentId who);
  void discharge(World& world, ResidentId who);

  Beds beds_;
  FollowUp follow_up_;
  FollowUp* followed_by_ = nullptr;  ///< of the first ward
  LegalStatus legal_status_;
  int vacant_ = 0;  ///< places among the held whose residents have gone home during the spin-up
};

/// The wards that are open there, and of all their beds the share that each has: so are the inpatients of the
/// start shared out. Those for some residents in particular have none of them, unless all are.
std::vector<std::pair<Ward*, double>> wards_at(const World& world, std::size_t municipality);

}  // namespace bansou
