// Settlement support (地域定着支援, flow B05): somebody to call, for residents who live alone; standby is
// load.
#include <algorithm>

#include "model/services/caseload.hpp"
#include "model/services/kind.hpp"
#include "model/services/next_steps.hpp"

namespace bansou {
namespace {

struct Settings {
  double slots_per_fte = 0, duration = 0, hours = 0, interval = 0;
  static std::span<const Field<Settings>> fields() {
    using enum Dimension;
    static constexpr Field<Settings> table[] = {
        {"slots_per_fte", "常勤1人あたりの担当枠", "caseload slots per full-time post", density,
         &Settings::slots_per_fte, 0.1, 1000},
        {"duration", "支援の期間", "length of the support", time, &Settings::duration, 1, 36500},
        {"hours", "定期の連絡・訪問1回の時間", "hours of a regular contact", work, &Settings::hours, 0, 40},
        {"interval", "定期の連絡・訪問の間隔", "time between regular contacts", time, &Settings::interval, 1,
         3650},
    };
    return table;
  }

  Expectation expect(const Callers&) const {
    return {.jobs = 0.0,
            .days = duration,
            .slots_per_fte = slots_per_fte,
            .goes_without = true,
            .routine = hours / interval};
  }
};

class Settlement : public ServiceWith<Settings> {
 public:
  /// There is no line for it: without a free place the resident goes without.
  void arrive(World& world, ResidentId who) override {
    if (world.resident(who).is_with(index)) return;
    if (!caseload(world).try_take(world, *this, who, set_.slots_per_fte)) return;
    world.engage(who, *this, true);
    world.count(who, Flow::settlements_begun);
    world.set_support(who, Support::settlement, true);
    world.support(who, *this, true);
    world.set_routine(who, *this, true);
    next_.set(world, who, *this, term(world), ended);
  }

  void on(World& world, ResidentId who, std::uint16_t) override {
    if (world.resident(who).is_with(index)) leave(world, who);
  }

  void leave(World& world, ResidentId who) override {
    next_.drop(world, who);
    world.set_routine(who, *this, false);
    world.set_support(who, Support::settlement, false);
    world.support(who, *this, false);
    world.engage(who, *this, false);
    caseload_.leave(world, who);
  }

  void staff_changed(World& world) override { caseload(world).refit(world, *this, set_.slots_per_fte); }

  double routine(const World&, std::size_t) const override { return set_.hours / set_.interval; }

  bool has_room(const World& world, std::size_t municipality) override {
    return caseload(world).has_room(world, *this, municipality, set_.slots_per_fte);
  }

 private:
  enum Step : std::uint16_t { ended };

  /// How far the spin-up is: terms are of one length, and places that had filled in its first weeks would all
  /// be free again in the first weeks of the run.
  static double share_of_spin_up(const World& world) { return 1.0 + world.now() / world.scenario().spin_up; }

  /// In the spin-up places come one after the other, over a term or as long as it lasts.
  double open_share(const World& world) const {
    if (world.now() >= 0.0) return 1.0;
    const double terms = world.scenario().spin_up / set_.duration;
    return std::min(1.0, share_of_spin_up(world) * std::max(1.0, terms));
  }

  /// With the places that there are now.
  Caseload& caseload(const World& world) {
    caseload_.open(open_share(world));
    return caseload_;
  }

  /// Of terms that are longer than the spin-up some part has passed by then.
  double term(const World& world) const {
    if (world.now() >= 0.0 || set_.duration <= world.scenario().spin_up) return set_.duration;
    return share_of_spin_up(world) * set_.duration - world.now();
  }

  Caseload caseload_;
  NextSteps next_;
};

}  // namespace

Kind settlement_kind() {
  return describe<Settlement, Settings>("settlement", {"地域定着支援", "settlement support"},
                                        {{.name = "ended", .ends = true}});
}

}  // namespace bansou
