// Plan and services (支給決定, flow B03): a plan is drafted, the municipality decides, services run for a
// while.
#include <unordered_set>

#include "model/services/kind.hpp"
#include "model/services/next_steps.hpp"
#include "model/services/rounds.hpp"

namespace bansou {
namespace {

struct Settings {
  double hours = 0, self_plan = 0, hours_decision = 0, decision = 0, duration = 0, monitoring_hours = 0,
         monitoring_interval = 0, trips = 0, noticed = 0;
  static std::span<const Field<Settings>> fields() {
    using enum Dimension;
    static constexpr Field<Settings> table[] = {
        {"hours", "計画1件を作る時間", "hours to make a plan", work, &Settings::hours, 0.1, 200},
        {"self_plan", "セルフプランの割合", "share who write their own plan", share, &Settings::self_plan, 0,
         1},
        {"hours_decision", "支給決定1件の調査と事務の時間", "hours of assessment and papers per decision",
         work, &Settings::hours_decision, 0.01, 100},
        {"decision", "計画案から支給決定までの期間", "time from draft to decision", time, &Settings::decision,
         0, 365},
        {"duration", "支給決定の有効期間", "term of the decision", time, &Settings::duration, 1, 36500},
        {"monitoring_hours", "モニタリング1回の時間", "hours of one monitoring", work,
         &Settings::monitoring_hours, 0, 40},
        {"monitoring_interval", "モニタリングの間隔", "time between monitorings", time,
         &Settings::monitoring_interval, 1, 3650},
        {"trips", "計画を作るときとモニタリングのときに住民の家へ行く回数",
         "trips to the resident for a plan, and for each monitoring", count, &Settings::trips, 0, 10},
        {"noticed", "モニタリングで不調に気づき、伴走支援につなぐ割合",
         "share of monitorings of somebody unwell that lead to casework", share, &Settings::noticed, 0, 1},
    };
    return table;
  }

  Expectation expect(const Callers& who) const {
    return {.hours = (1.0 - self_plan) * (hours + trips * who.travel),
            .days = duration,
            .routine = (1.0 - self_plan) * (monitoring_hours + trips * who.travel) / monitoring_interval,
            .onward = {{"support", 1.0}}};
  }
};

class Planning : public ServiceWith<Settings> {
 public:
  void arrive(World& world, ResidentId who) override {
    if (world.resident(who).has(Support::plan) || world.is_waiting(who, Wait::plan)) return;
    world.engage(who, *this, true);
    Resident& resident = world.resident(who);
    if (set_.self_plan > 0.0 && world.care_stream(resident, index).chance(set_.self_plan)) {
      own_plans_.insert(who);
      world.begin_wait(who, Wait::plan);
      return decide(world, who);
    }
    const double hours = set_.hours + set_.trips * world.travel_hours(who, *this);
    world.begin_wait(who, Wait::plan, world.request(who, *this, drafted, hours, 0.0));
  }

  void on(World& world, ResidentId who, std::uint16_t step) override {
    if (!world.resident(who).is_with(index)) return;
    if (step != ended && !world.is_waiting(who, Wait::plan)) return;
    if (step != drafted && !next_.is_due(world, who)) return;
    switch (step) {
      case drafted:
        return decide(world, who);
      case judged:
        return next_.set(world, who, *this, set_.decision, decided);
      case decided:
        world.end_wait(who, Wait::plan, true);
        world.count(who, Flow::plans_made);
        world.set_support(who, Support::plan, true);
        if (!own_plans_.contains(who)) world.set_routine(who, *this, true);
        world.offer(who, *this, "support");
        return next_.set(world, who, *this, set_.duration, ended);
      default:
        return leave(world, who);
    }
  }

  /// Monitoring is load, not events: whoever is unwell as their turn comes may be noticed, by an office that
  /// has time. Nobody monitors a plan that a resident wrote.
  void month_closed(World& world) override {
    if (set_.noticed == 0.0) return;
    const Turns turns(set_.monitoring_interval, world.now());
    for (ResidentId who = 0; who < world.residents().size(); ++who) {
      const Resident& resident = world.resident(who);
      if (!resident.is_with(index) || !resident.has(Support::plan) || own_plans_.contains(who)) continue;
      if (!turns.is_turn_of(resident)) continue;
      if (resident.severity != Severity::unwell || resident.in_hospital()) continue;
      const double done = world.team_of(*this, resident.municipality)->routine_done();
      sim::Stream draw =
          world.stream(Purpose::monitoring, resident.municipality, resident.serial, turns.month());
      if (draw.chance(set_.noticed * done)) world.refer(who, *this, "noticed");
    }
  }

  /// Without a division of its own the decision waits for the committee only.
  void turned_away(World& world, ResidentId who, std::uint16_t) override {
    if (world.is_waiting(who, Wait::plan)) next_.set(world, who, *this, set_.decision, decided);
  }

  void rebooked(ResidentId who, const Job& job) override { next_.rebook(who, job); }

  /// Monitoring is load, not events.
  double routine(const World& world, std::size_t municipality) const override {
    const double road = set_.trips * world.travel_hours_from(municipality, *this);
    return (set_.monitoring_hours + road) / set_.monitoring_interval;
  }

  void leave(World& world, ResidentId who) override {
    if (world.resident(who).has(Support::plan)) {
      if (!own_plans_.contains(who)) world.set_routine(who, *this, false);
      world.set_support(who, Support::plan, false);
    }
    next_.drop(world, who);
    world.abandon(who, Wait::plan);
    own_plans_.erase(who);
    world.engage(who, *this, false);
  }

 private:
  enum Step : std::uint16_t { drafted, judged, decided, ended };

  /// 支給決定: the welfare division's own hours where a scenario staffs it, then the committee's calendar.
  void decide(World& world, ResidentId who) {
    const Service* division = world.first_present(who, *this, "decision");
    if (division == nullptr) return next_.set(world, who, *this, set_.decision, decided);
    next_.set(world, who, world.request(who, *this, judged, set_.hours_decision, 0.0, division));
  }

  NextSteps next_;
  std::unordered_set<ResidentId> own_plans_;
};

}  // namespace

Kind planning_kind() {
  Kind kind = describe<Planning, Settings>("planning", {"計画相談支援", "planning"},
                                           {{.name = "decision", .required = false, .to_staff = true},
                                            {"support", false},
                                            {.name = "noticed", .required = false, .share = "noticed"}},
                                           {{Wait::plan}});
  kind.returns = true;
  return kind;
}

}  // namespace bansou
