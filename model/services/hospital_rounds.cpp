// Visits to people in hospital: municipal visits to long-stay inpatients (B12, D49), peers, 退院支援委員会
// (A70), which may end medical protection.
#include <algorithm>
#include <cmath>

#include "model/services/kind.hpp"
#include "model/services/next_steps.hpp"

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
    const auto turns = static_cast<std::uint32_t>(std::max(1L, std::lround(set_.interval / days_per_month)));
    const auto month = static_cast<std::uint32_t>(std::lround(world.now() / days_per_month));
    if (!anywhere(world)) return;
    for (ResidentId who = 0; who < world.residents().size(); ++who) {
      const Resident& resident = world.resident(who);
      if (!resident.in_hospital() || (resident.serial + month) % turns != 0) continue;
      if (world.now() - resident.admitted < set_.stay || resident.is_with(index)) continue;
      if (!world.takes(*this, resident)) continue;
      world.engage(who, *this, true);
      const double hours = set_.hours + world.travel_hours(who, *this);
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

  NextSteps next_;

  bool anywhere(const World& world) const {
    for (std::size_t m = 0; m < world.municipalities(); ++m) {
      if (world.runs(*this, m)) return true;
    }
    return false;
  }
};

}  // namespace

Kind hospital_rounds_kind() {
  Kind kind = describe<HospitalRounds, Settings>("hospital_rounds",
                                                 {"入院者への訪問", "visits to inpatients"}, {{"wishes"}});
  kind.stands = true;
  return kind;
}

}  // namespace bansou
