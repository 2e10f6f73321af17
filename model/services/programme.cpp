// Regular work with a whole place and not with single residents: awareness (D33), training (D28), family
// meetings (D32), community diagnosis (D41), or other duties of the same team (D07). Hours in; a slow state
// out.
#include <cmath>

#include "model/services/kind.hpp"
#include "model/services/running_since.hpp"
#include "model/services/standing_load.hpp"

namespace bansou {
namespace {

struct Settings {
  double hours_a_month = 0, hours_to_reach = 0;
  static std::span<const Field<Settings>> fields() {
    using enum Dimension;
    static constexpr Field<Settings> table[] = {
        {"hours_a_month", "月あたりの時間（住民1万人につき）", "hours a month for 10,000 residents", work,
         &Settings::hours_a_month, 0, 10'000},
        {"hours_to_reach", "効果が63%に達するまでの時間（住民1万人につき）",
         "hours for 10,000 residents until 63% of the effect", work, &Settings::hours_to_reach, 1, 1e6},
    };
    return table;
  }
};

class Programme : public ServiceWith<Settings> {
 public:
  void arrive(World&, ResidentId) override {}
  void on(World&, ResidentId, std::uint16_t) override {}
  void staff_changed(World& world) override {
    running_.note(world, *this);
    take_hours(world);
  }

  void month_closed(World& world) override {
    if (spec->raises == SlowState::count_) return;
    for (std::size_t m = 0; m < world.municipalities(); ++m) {
      if (!world.runs(*this, m)) continue;
      const double months = running_.days_of_month(world, m) / days_per_month;
      const double done = set_.hours_a_month * months * world.team_of(*this, m)->routine_done();
      world.raise(spec->raises, m, 1.0 - std::exp(-done / set_.hours_to_reach));
    }
  }

 private:
  /// `hours_a_month` are for 10,000 residents.
  void take_hours(World& world) {
    for (std::size_t m = 0; m < world.municipalities(); ++m) {
      if (!world.runs(*this, m)) continue;
      const double people = world.municipality(m).population;
      load_.want(*world.team_of(*this, m), set_.hours_a_month * people / 1e4 / days_per_month);
    }
    load_.apply();
  }

  RunningSince running_;
  StandingLoad load_;
};

}  // namespace

Kind programme_kind() {
  Kind kind = describe<Programme, Settings>("programme", {"普及・研修などの事業", "programme"}, {});
  kind.stands = true;
  kind.raises = true;
  return kind;
}

}  // namespace bansou
