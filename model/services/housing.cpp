// Looking for a dwelling (flow B08): each viewing takes hours, and the landlord may refuse.
#include "model/services/kind.hpp"
#include "model/services/next_steps.hpp"

namespace bansou {
namespace {

struct Settings {
  double search = 0, hours = 0, refused = 0, hours_sheet = 0, refused_with_sheet = 0;
  static std::span<const Field<Settings>> fields() {
    using enum Dimension;
    static constexpr Field<Settings> table[] = {
        {"search", "次の内見までの期間", "time until the next viewing", time, &Settings::search, 0.5, 3650},
        {"hours", "内見1回の時間", "hours of a viewing", work, &Settings::hours, 0.1, 100},
        {"refused", "内見1回で断られる割合", "share of viewings refused", share, &Settings::refused, 0, 0.99},
        {"hours_sheet", "生活サポートシートの時間（内見ごと）", "hours for the support sheet, each viewing",
         work, &Settings::hours_sheet, 0, 40},
        {"refused_with_sheet", "断られる割合（シート・家主の理解あり）", "share refused with sheet and trust",
         share, &Settings::refused_with_sheet, 0, 0.99},
    };
    return table;
  }

  Expectation expect(const Callers&) const {
    const double viewings = 1.0 / (1.0 - refused);
    return {.hours = viewings * hours, .jobs = viewings};
  }
};

class Housing : public ServiceWith<Settings> {
 public:
  void arrive(World& world, ResidentId who) override {
    if (world.is_waiting(who, Wait::housing)) return;
    world.engage(who, *this, true);
    world.begin_wait(who, Wait::housing);
    next_.set(world, who, *this, set_.search, found);
  }

  void on(World& world, ResidentId who, std::uint16_t step) override {
    if (!world.is_waiting(who, Wait::housing) || !next_.is_due(world, who)) return;
    if (step == found) {
      const bool sheet = world.first_present(who, *this, "sheet") != nullptr;
      const double hours = set_.hours + (sheet ? set_.hours_sheet : 0.0);
      return next_.set(world, who, world.request(who, *this, viewed, hours, 0.0));
    }
    if (world.care_stream(world.resident(who), index).chance(refused(world, who))) {
      world.count(who, Flow::housing_refusals);
      return next_.set(world, who, *this, set_.search, found);
    }
    next_.drop(world, who);
    world.end_wait(who, Wait::housing, true);
    world.engage(who, *this, false);
    if (world.resident(who).in_transition) world.count(who, Flow::transitions_done);
    world.hand_back(who, *this, "housed");
  }

  void leave(World& world, ResidentId who) override {
    next_.drop(world, who);
    world.end_wait(who, Wait::housing, false);
    world.engage(who, *this, false);
  }

  void rebooked(ResidentId who, const Job& job) override { next_.rebook(who, job); }

  /// As where there never was such an office: whoever is in hospital goes home.
  void dissolve(World& world, ResidentId who) override {
    leave(world, who);
    if (world.resident(who).in_hospital()) world.hand_back(who, *this, "housed");
  }

 private:
  enum Step : std::uint16_t { found, viewed };

  /// A 生活サポートシート (B08) works as far as landlords have come to know the people behind it.
  double refused(World& world, ResidentId who) const {
    if (world.first_present(who, *this, "sheet") == nullptr) return set_.refused;
    const double known = world.slow(SlowState::landlords, world.resident(who).municipality);
    return set_.refused + known * (set_.refused_with_sheet - set_.refused);
  }

  NextSteps next_;
};

}  // namespace

Kind housing_kind() {
  return describe<Housing, Settings>("housing", {"住まい探し", "housing search"},
                                     {{"housed", true, false, "ward"}, {"sheet", false}}, {{Wait::housing}});
}

}  // namespace bansou
