// Regular work with a whole place and not with single residents: awareness (D33), training (D28), family
// meetings (D32), community diagnosis (D41), or other duties of the same team (D07). Hours in; a slow state
// out.
#include <algorithm>
#include <cmath>
#include <vector>

#include "model/services/attendance.hpp"
#include "model/services/kind.hpp"
#include "model/services/running_since.hpp"
#include "model/services/standing_load.hpp"

namespace bansou {
namespace {

struct Settings {
  double hours_a_month = 0, hours_attended = 0, hours_to_reach = 0;
  static std::span<const Field<Settings>> fields() {
    using enum Dimension;
    static constexpr Field<Settings> table[] = {
        {"hours_a_month", "月あたりの時間（住民1万人につき）", "hours a month for 10,000 residents", work,
         &Settings::hours_a_month, 0, 10'000},
        {"hours_attended", "参加するチームの常勤1人・月あたりの時間",
         "hours a month of each full-time post of the teams that attend", work, &Settings::hours_attended, 0,
         100},
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
      const double done =
          set_.hours_a_month * months * world.team_of(*this, m)->routine_done() * heard(world, m);
      world.raise(spec->raises, m, 1.0 - std::exp(-done / set_.hours_to_reach));
    }
  }

 private:
  /// Whoever has no time for the course learns nothing.
  double heard(const World& world, std::size_t municipality) const {
    return world.targets(*this, "attend").empty() ? 1.0 : attendance(world, *this, "attend", municipality);
  }

  /// `hours_a_month` are for 10,000 residents.
  void take_hours(World& world) {
    std::vector<const Team*> told;  // a team may serve several towns, and have several windows
    for (std::size_t m = 0; m < world.municipalities(); ++m) {
      if (!world.runs(*this, m)) continue;
      const double people = world.municipality(m).population;
      load_.want(*world.team_of(*this, m), set_.hours_a_month * people / 1e4 / days_per_month);
      for (const ServiceIndex member : world.targets(*this, "attend")) {
        Team* const team = world.team_of(*world.services[member], m);
        if (team == nullptr || std::ranges::find(told, team) != told.end()) continue;
        told.push_back(team);
        load_.want(*team, set_.hours_attended * team->fte() / days_per_month);
      }
    }
    load_.apply();
  }

  RunningSince running_;
  StandingLoad load_;
};

}  // namespace

Kind programme_kind() {
  Kind kind = describe<Programme, Settings>("programme", {"普及・研修などの事業", "programme"},
                                            {{.name = "attend", .required = false, .to_staff = true}});
  kind.stands = true;
  kind.raises = true;
  return kind;
}

}  // namespace bansou
