// Community transition support (地域移行支援, flow B04): three phases of work with a long-stay resident, then
// housing.
#include "model/services/caseload_service.hpp"
#include "model/services/next_steps.hpp"

namespace bansou {
namespace {

struct Settings {
  double slots_per_fte = 0, hours_phase_1 = 0, hours_phase_2 = 0, hours_phase_3 = 0;
  double days_phase_1 = 0, days_phase_2 = 0, days_phase_3 = 0, stopped = 0;
  static std::span<const Field<Settings>> fields() {
    using enum Dimension;
    static constexpr Field<Settings> table[] = {
        {"slots_per_fte", "常勤1人あたりの担当枠", "caseload slots per full-time post", density,
         &Settings::slots_per_fte, 0.1, 1000},
        {"hours_phase_1", "初期の支援の時間", "hours of work in phase 1", work, &Settings::hours_phase_1, 0.1,
         1000},
        {"hours_phase_2", "中期の支援の時間", "hours of work in phase 2", work, &Settings::hours_phase_2, 0.1,
         1000},
        {"hours_phase_3", "終期の支援の時間", "hours of work in phase 3", work, &Settings::hours_phase_3, 0.1,
         1000},
        {"days_phase_1", "初期の期間", "length of phase 1", time, &Settings::days_phase_1, 0, 3650},
        {"days_phase_2", "中期の期間", "length of phase 2", time, &Settings::days_phase_2, 0, 3650},
        {"days_phase_3", "終期の期間", "length of phase 3", time, &Settings::days_phase_3, 0, 3650},
        {"stopped", "段階ごとに中止となる割合", "share stopped at each phase", share, &Settings::stopped, 0,
         1},
    };
    return table;
  }

  Expectation expect(const Callers&) const {
    const double second = 1.0 - stopped;
    const double third = second * second;
    return {.hours = hours_phase_1 + second * hours_phase_2 + third * hours_phase_3,
            .jobs = 1.0 + second + third,
            .days = days_phase_1 + second * days_phase_2 + third * days_phase_3,
            .slots_per_fte = slots_per_fte,
            .onward = {{"housing", third * second}}};
  }
};

class TransitionSupport : public CaseloadService<Settings> {
 public:
  void arrive(World& world, ResidentId who) override {
    if (world.resident(who).is_with(index) || world.is_waiting(who, Wait::transition)) return;
    take_or_wait(world, who, Wait::transition, 0.0);
  }

  void on(World& world, ResidentId who, std::uint16_t step) override {
    if (!world.resident(who).in_transition || !world.resident(who).is_with(index)) return;
    if (!next_.is_due(world, who)) return;
    const unsigned phase = step / 2U;
    if (step % 2 == work_done) {
      const double days = std::array{set_.days_phase_1, set_.days_phase_2, set_.days_phase_3}[phase];
      return next_.set(world, who, *this, days, static_cast<std::uint16_t>(2 * phase + phase_over));
    }
    if (world.care_stream(world.resident(who), index).chance(set_.stopped)) return leave(world, who);
    if (phase < 2) return work_on(world, who, phase + 1);
    if (!world.refer(who, *this, "housing")) leave(world, who);
  }

  void leave(World& world, ResidentId who) override {
    next_.drop(world, who);
    world.give_up(who, Wait::transition);
    world.resident(who).in_transition = false;
    give_back(world, who);
  }

  void rebooked(ResidentId who, const Job& job) override { next_.rebook(who, job); }

 private:
  enum Half : std::uint16_t { work_done, phase_over };  ///< a step is 2 * phase + half

  void begin(World& world, ResidentId who) override {
    world.end_wait(who, Wait::transition, true);
    world.count(who, Flow::transitions_begun);
    world.resident(who).in_transition = true;
    work_on(world, who, 0);
  }

  void work_on(World& world, ResidentId who, unsigned phase) {
    const double hours = std::array{set_.hours_phase_1, set_.hours_phase_2, set_.hours_phase_3}[phase];
    const auto done = static_cast<std::uint16_t>(2 * phase + work_done);
    next_.set(world, who, world.request(who, *this, done, hours, 0.0));
  }

  NextSteps next_;
};

}  // namespace

Kind transition_kind() {
  return describe<TransitionSupport, Settings>(
      "transition", {"地域移行支援", "transition support"},
      {{"housing", true, false, {}, "housed"}, {.name = "stopped", .ends = true}},
      {{Wait::transition, true}});
}

}  // namespace bansou
