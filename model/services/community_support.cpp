// Support in daily life (訪問看護, day care, 自立生活援助, peers, group homes; A41-A45, A65, A174): places,
// visits, reviews.
#include <optional>

#include "model/services/caseload_service.hpp"
#include "model/services/next_steps.hpp"
#include "model/services/rounds.hpp"
#include "model/services/running_since.hpp"

namespace bansou {
namespace {

struct Settings {
  double slots_per_fte = 0, accepted = 0, offered_within = 0, hours_begin = 0, hours = 0, interval = 0,
         review = 0, ended = 0;
  double effect_worsen = 1, effect_improve = 1, effect_crisis = 1, effect_drop_out = 1;
  static std::span<const Field<Settings>> fields() {
    using enum Dimension;
    static constexpr Field<Settings> table[] = {
        {"slots_per_fte", "常勤1人あたりの担当枠", "caseload slots per full-time post", density,
         &Settings::slots_per_fte, 0.1, 1000},
        {"accepted", "勧められた人が利用する割合", "share accepting when offered", share, &Settings::accepted,
         0, 1},
        {"offered_within", "始まってから、すでに通院している人に勧め終わるまでの期間（0なら勧めない）",
         "time until it has been offered to those who were patients before it; 0: not at all", time,
         &Settings::offered_within, 0, 3650},
        {"hours_begin", "利用を始めるときの時間", "hours to begin the support", work, &Settings::hours_begin,
         0.01, 100},
        {"hours", "利用1回の職員の時間", "staff hours each time", work, &Settings::hours, 0, 100},
        {"interval", "利用の間隔", "time between uses", time, &Settings::interval, 0.5, 3650},
        {"review", "見直しの間隔", "time between reviews", time, &Settings::review, 1, 3650},
        {"ended", "回復前の見直しで終了する割合", "share ended per review before recovery", share,
         &Settings::ended, 0, 1},
        {"effect_worsen", "利用中の悪化・再発の倍率", "factor on worsening during support", factor,
         &Settings::effect_worsen, 0, 10},
        {"effect_improve", "利用中の改善・回復の倍率", "factor on improvement during support", factor,
         &Settings::effect_improve, 0, 10},
        {"effect_crisis", "利用中の危機の倍率", "factor on crises during support", factor,
         &Settings::effect_crisis, 0, 10},
        {"effect_drop_out", "利用中の受診中断の倍率", "factor on dropping out during support", factor,
         &Settings::effect_drop_out, 0, 10},
    };
    return table;
  }

  Expectation expect(const Callers&) const {
    return {.hours = accepted * hours_begin,
            .jobs = accepted,
            .days = ended > 0.0 ? accepted * review / ended : accepted * 3650.0,
            .slots_per_fte = slots_per_fte,
            .routine = hours / interval};
  }
};

class CommunitySupport : public CaseloadService<Settings> {
 public:
  void arrive(World& world, ResidentId who) override {
    Resident& resident = world.resident(who);
    // Nobody stands in two lines for support at once.
    if (resident.is_with(index) || who == moving_in_ || world.is_waiting(who, Wait::community_support))
      return;
    if (!world.care_stream(resident, index).chance(set_.accepted)) return decline(world, who);
    take_or_wait(world, who, Wait::community_support, urgency_of(resident));
  }

  void staff_changed(World& world) override {
    CaseloadService<Settings>::staff_changed(world);
    running_.note(world, *this);
  }

  /// Others hear of it when they come to whoever offers it; patients of before have their turns one by one.
  void month_begun(World& world) override {
    if (set_.offered_within == 0.0 || !spec->routes.contains("patients")) return;
    const Turns turns(set_.offered_within, world.now());
    for (ResidentId who = 0; who < world.residents().size(); ++who) {
      const Resident& resident = world.resident(who);
      if (resident.in_hospital() || !turns.is_turn_of(resident) || !world.takes(*this, resident)) continue;
      const double days = running_.days(world, resident.municipality);
      if (days <= 0.0 || days > set_.offered_within) continue;
      if (world.holder_on(who, *this, "patients") != nullptr) arrive(world, who);
    }
  }

  void on(World& world, ResidentId who, std::uint16_t) override {
    Resident& resident = world.resident(who);
    if (!resident.is_supported_by(index)) return;
    const bool over =
        resident.severity == Severity::recovered || world.care_stream(resident, index).chance(set_.ended);
    if (!over) return next_.set(world, who, *this, set_.review, review);
    leave(world, who);
    world.refer(who, *this, "ended");
  }

  void leave(World& world, ResidentId who) override {
    next_.drop(world, who);
    if (world.resident(who).is_supported_by(index)) {
      if (is_dwelling()) world.resident(who).living = Living::alone;
      world.set_routine(who, *this, false);
      world.support(who, *this, false);
    } else {
      world.end_wait(who, Wait::community_support, false);
    }
    give_back(world, who);
  }

  void dissolve(World& world, ResidentId who) override {
    leave(world, who);
    decline(world, who);
  }

  /// What a doctor prescribes, or agrees with the resident, ends with treatment.
  void treatment_over(World& world, ResidentId who) override {
    if (!spec->serves.fits(world.resident(who))) leave(world, who);
  }

  /// Regular visits are load, not events.
  double routine(const World&, std::size_t) const override { return set_.hours / set_.interval; }

  SupportEffect effect() const override {
    return {.worsen = set_.effect_worsen,
            .improve = set_.effect_improve,
            .crisis = set_.effect_crisis,
            .drop_out = set_.effect_drop_out};
  }

 private:
  enum Step : std::uint16_t { review };

  bool is_dwelling() const { return spec->routes.contains("housed"); }

  void begin(World& world, ResidentId who) override {
    world.end_wait(who, Wait::community_support, true);
    if (is_dwelling()) move_in(world, who);
    world.count(who, Flow::supports_begun);
    world.support(who, *this, true);
    world.request_unwatched(who, *this, set_.hours_begin);
    world.set_routine(who, *this, true);
    next_.set(world, who, *this, set_.review, review);
  }

  /// The place is a dwelling: whoever waited for it in hospital is discharged, which ends every other tie.
  void move_in(World& world, ResidentId who) {
    world.resident(who).living = Living::group_home;
    if (!world.resident(who).in_hospital()) return;
    if (world.resident(who).in_transition) world.count(who, Flow::transitions_done);
    world.engage(who, *this, false);
    moving_in_ = who;
    world.hand_back(who, *this, "housed");
    moving_in_.reset();
    world.engage(who, *this, true);
  }

  /// Somebody in hospital who does not get this dwelling looks for another; where there is none they go home.
  void decline(World& world, ResidentId who) {
    if (world.resident(who).in_hospital() && !world.refer(who, *this, "declined"))
      world.hand_back(who, *this, "housed");
  }

  NextSteps next_;
  RunningSince running_;
  std::optional<ResidentId> moving_in_;  ///< has a place here, and is being discharged
};

}  // namespace

Kind community_support_kind() {
  return describe<CommunitySupport, Settings>("community_support", {"暮らしの支援", "community support"},
                                              {{"ended"},
                                               {"housed", false, true, "ward"},
                                               {"declined", false, true, {}, "housed"},
                                               {.name = "patients", .required = false, .to_staff = true}},
                                              {{Wait::community_support, true}});
}

}  // namespace bansou
