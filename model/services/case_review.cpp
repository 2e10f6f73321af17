// 事例の見立て (lever D22): a backup team looks through the open cases of the towns it serves, town by town,
// and backs up those that need it and have none, instead of waiting until somebody asks.
#include <vector>

#include "model/services/kind.hpp"
#include "model/services/next_steps.hpp"
#include "model/services/rounds.hpp"

namespace bansou {
namespace {

struct Settings {
  double interval = 0, hours = 0, found = 0;
  static std::span<const Field<Settings>> fields() {
    using enum Dimension;
    static constexpr Field<Settings> table[] = {
        {"interval", "同じ事例に次の番が来るまでの期間", "time between one case's turns", time,
         &Settings::interval, 28, 3650},
        {"hours", "事例1件の時間（市町村の担当者も同じ時間）",
         "hours of a case, and as many of whoever has it", work, &Settings::hours, 0.01, 40},
        {"found", "支援が必要なのに受けていない事例のうち、見つかる割合",
         "share found of cases that need backup and have none", share, &Settings::found, 0, 1},
    };
    return table;
  }
};

class CaseReview : public ServiceWith<Settings> {
 public:
  void arrive(World&, ResidentId) override {}

  /// One way there and back for all of a town's cases whose turn it is, in time that nobody else asks for.
  void month_begun(World& world) override {
    if (!runs_anywhere(world, *this)) return;
    const Turns turns(set_.interval, world.now());
    std::vector<std::vector<ResidentId>> cases(world.municipalities());
    for (ResidentId who = 0; who < world.residents().size(); ++who) {
      const Resident& resident = world.resident(who);
      if (!turns.is_turn_of(resident) || resident.is_with(index)) continue;
      if (whose_case(world, who) == nullptr || !world.takes(*this, resident)) continue;
      cases[resident.municipality].push_back(who);
    }
    for (std::size_t m = 0; m < cases.size(); ++m) {
      if (cases[m].empty()) continue;
      const double road = world.travel_hours_from(m, *this) / static_cast<double>(cases[m].size());
      for (const ResidentId who : cases[m]) {
        world.engage(who, *this, true);
        next_.set(world, who, world.request(who, *this, reviewed, set_.hours + road, after_all_others));
      }
    }
  }

  void on(World& world, ResidentId who, std::uint16_t) override {
    const Resident& resident = world.resident(who);
    if (!resident.is_with(index) || !next_.is_due(world, who)) return;
    leave(world, who);
    const Service* holder = whose_case(world, who);
    if (holder == nullptr || !holder->present(world, resident.municipality)) return;  // closed meanwhile
    world.request_unwatched(who, *holder, set_.hours);
    world.count(who, Flow::information_shared);
    if (!lacks_backup(world, who)) return world.count(who, Flow::shared_without_need);
    if (world.care_stream(world.resident(who), index).chance(set_.found)) world.refer(who, *this, "backup");
  }

  void case_over(World& world, ResidentId who) override { leave(world, who); }

  void leave(World& world, ResidentId who) override {
    next_.drop(world, who);
    world.engage(who, *this, false);
  }

  void rebooked(ResidentId who, const Job& job) override { next_.rebook(who, job); }

 private:
  enum Step : std::uint16_t { reviewed };
  static constexpr double after_all_others = -1.0;  ///< urgency

  /// nullptr if nobody has opened one, or if it is not among those that are looked through.
  const Service* whose_case(const World& world, ResidentId who) const {
    return world.residents()[who].has(Support::casework) ? world.holder_on(who, *this, "cases") : nullptr;
  }

  static bool lacks_backup(const World& world, ResidentId who) {
    const Resident& resident = world.residents()[who];
    const bool hard = resident.has(Difficulty::complex) || resident.has(Difficulty::refuses_treatment);
    return (hard || resident.stalled) && !resident.has(Support::specialist_advice) &&
           !world.is_waiting(who, Wait::backup);
  }

  NextSteps next_;
};

}  // namespace

Kind case_review_kind() {
  Kind kind = describe<CaseReview, Settings>(
      "case_review", {"事例の見立て", "case review"},
      {{.name = "cases", .to = "casework", .to_staff = true}, {.name = "backup", .to = "backup"}});
  kind.stands = true;
  return kind;
}

}  // namespace bansou
