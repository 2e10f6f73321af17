// Visits to people in hospital: municipal visits to long-stay inpatients (B12, D49), peers, 退院支援委員会
// (A70), which may end medical protection.
#include <algorithm>
#include <vector>

#include "model/services/kind.hpp"
#include "model/services/next_steps.hpp"
#include "model/services/rounds.hpp"

namespace bansou {
namespace {

struct Settings {
  double interval = 0, stay = 0, hours = 0, wish = 0, ends_protection = 0;
  static std::span<const Field<Settings>> fields() {
    using enum Dimension;
    static constexpr Field<Settings> table[] = {
        {"interval", "同じ人に次の番が来るまでの期間", "time between one person's turns", time,
         &Settings::interval, 28, 3650},
        {"stay", "対象となる最短の入院期間", "shortest stay that is included", time, &Settings::stay, 0,
         36'500},
        {"hours", "1人1回の時間（移動を除く）", "hours per person, without travel", work, &Settings::hours,
         0.01, 40},
        {"wish", "1回の後に地域移行支援を望む割合", "share wishing for transition support, each time", share,
         &Settings::wish, 0, 1},
        {"ends_protection", "1回で任意入院に切り替わる割合", "share turned voluntary, each time", share,
         &Settings::ends_protection, 0, 1},
    };
    return table;
  }
};

class HospitalRounds : public ServiceWith<Settings> {
 public:
  void arrive(World&, ResidentId) override {}

  /// A round each month, over so many months that everybody's turn comes after the interval.
  void month_closed(World& world) override {
    if (!runs_anywhere(world, *this)) return;
    const Turns turns(set_.interval, world.now());
    for (ResidentId who = 0; who < world.residents().size(); ++who) {
      const Resident& resident = world.resident(who);
      if (!resident.in_hospital() || !turns.is_turn_of(resident)) continue;
      if (world.now() - resident.admitted < set_.stay || resident.is_with(index)) continue;
      if (!world.takes(*this, resident)) continue;
      world.engage(who, *this, true);
      const std::size_t home = resident.municipality;
      const double hours = set_.hours + world.travel_hours_to(hospital_of(world)[home], home, *this);
      next_.set(world, who, world.request(who, *this, visited, hours, 0.0));
    }
  }

  void on(World& world, ResidentId who, std::uint16_t) override {
    Resident& resident = world.resident(who);
    if (!resident.is_with(index) || !next_.is_due(world, who)) return;  // left hospital during the visit
    leave(world, who);
    world.count(who, Flow::hospital_visits);
    sim::Stream draw = world.care_stream(resident, index);
    const bool wishes = draw.chance(set_.wish);
    if (resident.admission == Admission::medical_protection && draw.chance(set_.ends_protection)) {
      resident.admission = Admission::voluntary;  // the stay goes on by consent
      world.recount(who);
    }
    if (wishes && !resident.in_transition) world.refer(who, *this, "wishes");
  }

  void leave(World& world, ResidentId who) override {
    next_.drop(world, who);
    world.engage(who, *this, false);
  }

  void rebooked(ResidentId who, const Job& job) override { next_.rebook(who, job); }

 private:
  enum Step : std::uint16_t { visited };

  /// By municipality: where its hospital is taken to be, in the town with the most residents of those for
  /// which the (first) ward keeps its beds. Who is in a bed elsewhere is visited as if they were there.
  const std::vector<std::size_t>& hospital_of(const World& world) {
    if (!hospital_of_.empty()) return hospital_of_;
    hospital_of_.resize(world.municipalities());
    const auto is_ward = [](const auto& service) { return service->spec->kind == "ward"; };
    const Level level = (*std::ranges::find_if(world.services, is_ward))->spec->level;
    for (const Catchment& area : world.catchments(level)) {
      const std::size_t largest = largest_of(world.scenario(), area);
      for (const std::size_t town : area.municipalities)
        hospital_of_[town - world.first()] = largest - world.first();
    }
    return hospital_of_;
  }

  NextSteps next_;
  std::vector<std::size_t> hospital_of_;
};

}  // namespace

Kind hospital_rounds_kind() {
  Kind kind = describe<HospitalRounds, Settings>("hospital_rounds",
                                                 {"入院者への訪問", "visits to inpatients"}, {{"wishes"}});
  kind.stands = true;
  return kind;
}

}  // namespace bansou
