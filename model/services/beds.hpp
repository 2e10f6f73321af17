#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/core/world.hpp"
#include "model/services/pooled_map.hpp"
#include "sim/resource.hpp"

namespace bansou {

/// The beds of a ward in each area, who is in them, and who waits for one. Whoever comes takes a bed of the
/// area, else one elsewhere in the prefecture; a bed that is free goes to whoever waits in the area, then to
/// whoever waits longest in another.
class Beds {
 public:
  struct Hospital {
    std::string name;
    double population;
    sim::Resource<ResidentId> beds;
    bool open = true;               ///< to residents of some municipality of the area
    int planned = beds.capacity();  ///< as the month began; none where it is not open
  };
  struct Stay {
    ResidentId who;
    bool held = false;  ///< one of the long stays that the spin-up keeps as many as they are
    Hospital* place = nullptr;
    double ends = 0.0;  ///< planned; of real admissions
  };
  struct Next {
    ResidentId who;
    bool from_elsewhere;
  };

  /// `per_resident`: beds. False: they are there already, and nothing happens.
  bool open(const World& world, Level level, double per_resident);
  /// Whether the ward takes residents of these municipalities. Where it takes nobody, nobody comes from
  /// elsewhere either.
  void set_open(const std::vector<bool>& municipalities);
  /// Beds that close are not filled again once their residents have left.
  void resize(double per_resident);

  std::vector<Hospital>& hospitals() { return hospitals_; }
  Hospital& of(const Resident& resident) { return hospitals_[at_[resident.municipality]]; }
  /// Whether take() would find a bed.
  bool has_room() const;
  /// A bed in `own` or, if there is none, in another hospital: it is taken. nullptr: all are full.
  Hospital* take(Hospital& own, double now);

  void wait(ResidentId who, Hospital& own, double now);
  bool is_waiting(ResidentId who) const { return waiting_.contains(who); }
  /// Precondition: is_waiting(who), in the line of `own`.
  void stop_waiting(ResidentId who, Hospital& own, double now);
  /// Gives a free bed, if there is one, to the next of the area's own line.
  std::optional<Next> next_of_own(Hospital& place, double now);
  /// The same, to whoever waits longest in another if nobody waits in the own one.
  std::optional<Next> next(Hospital& place, double now);

  /// The resident is in a bed that was taken.
  void occupy(ResidentId who, Resident& resident, Hospital& place);
  /// Gives the bed back. Returns whose it is. Precondition: the resident is in one.
  Hospital& vacate(World& world, ResidentId who);
  Stay& stay_of(const Resident& resident) { return stays_[resident.bed]; }
  /// Now, in no order.
  const std::vector<Stay>& stays() const { return stays_; }

  /// Writes down the month that ends now, unless it is one before day 0.
  void close_month(std::string_view service, double now, std::vector<WardOutcome>& wards);

 private:
  struct InLine {
    sim::Handle handle;
    double since;
  };

  /// Whose line a bed in `own` goes to; nullptr if nobody waits.
  Hospital* next_line(Hospital& own);

  std::vector<Hospital> hospitals_;
  std::vector<std::size_t> at_;  ///< by municipality: index into hospitals_
  std::vector<Stay> stays_;      ///< Resident::bed is the index
  PooledMap<ResidentId, InLine> waiting_;
};

}  // namespace bansou
