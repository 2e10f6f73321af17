// 協議の場 (B07, A150-A163): a meeting at intervals that takes hours of every member, takes up the hardest of
// the cases that have stalled or have no lead, and lets teams know each other.
#include <algorithm>
#include <bit>
#include <cmath>
#include <map>
#include <set>
#include <string_view>
#include <vector>

#include "model/services/attendance.hpp"
#include "model/services/kind.hpp"
#include "model/services/running_since.hpp"
#include "model/services/standing_load.hpp"

namespace bansou {
namespace {

struct Settings {
  double interval = 0, cases = 0, hours_meeting = 0, hours_case = 0, unstalls = 0, raised = 0;
  static std::span<const Field<Settings>> fields() {
    using enum Dimension;
    static constexpr Field<Settings> table[] = {
        {"interval", "会議の間隔", "time between meetings", time, &Settings::interval, 30,
         3650},  // a month has one meeting at most
        {"cases", "会議1回で検討できる事例の数", "most cases taken at a meeting", count, &Settings::cases, 0,
         1000},
        {"hours_meeting", "会議1回の時間（構成員1人）", "hours of a meeting, each member", work,
         &Settings::hours_meeting, 0, 40},
        {"hours_case", "事例1件の時間（構成員1人）", "hours of a case, each member", work,
         &Settings::hours_case, 0.01, 40},
        {"unstalls", "止まった事例が動き出す割合", "share of stalled cases moved on", share,
         &Settings::unstalls, 0, 1},
        {"raised", "足りない関係が会議1時間で埋まる割合", "share of missing ties an hour of a meeting makes",
         share, &Settings::raised, 0, 1},
    };
    return table;
  }
};

class Council : public ServiceWith<Settings> {
 public:
  void arrive(World& world, ResidentId who) override {
    if (world.resident(who).is_with(index) || world.is_waiting(who, Wait::council)) return;
    world.engage(who, *this, true);
    world.begin_wait(who, Wait::council);
    agenda_[table_of(world, who)].push_back(who);
  }

  void on(World&, ResidentId, std::uint16_t) override {}

  void leave(World& world, ResidentId who) override {
    std::erase(agenda_[table_of(world, who)], who);
    world.end_wait(who, Wait::council, false);
    world.engage(who, *this, false);
  }

  /// There is nothing left to decide.
  void case_over(World& world, ResidentId who) override { leave(world, who); }

  void staff_changed(World& world) override {
    running_.note(world, *this);
    std::set<std::pair<std::string_view, const Team*>>
        seats;  // who serves several towns of a table comes once
    for (std::size_t m = 0; m < world.municipalities(); ++m) {
      if (!world.runs(*this, m)) continue;
      const std::string& table = place_of(world.municipality(m), spec->level);
      for (const ServiceIndex member : world.targets(*this, "members")) {
        Team* team = world.team_of(*world.services[member], m);
        if (team != nullptr && seats.emplace(table, team).second)
          load_.want(*team, set_.hours_meeting / set_.interval);
      }
    }
    load_.apply();
    let_go_of_waiting(world);
  }

  /// Meetings are held at ends of months, as many a year as the interval says, the first one no sooner than
  /// after a month.
  void month_closed(World& world) override {
    const double now = world.now();
    if (std::floor(now / set_.interval) <= std::floor((now - days_per_month) / set_.interval)) return;
    std::vector<std::string> tables;
    for (std::size_t m = 0; m < world.municipalities(); ++m) {
      if (!running_.all_of_month(world, m)) continue;
      if (spec->raises != SlowState::count_) {
        const double hours = set_.hours_meeting * attendance(world, *this, "members", m);
        world.raise(spec->raises, m, 1.0 - std::pow(1.0 - set_.raised, hours));
      }
      const std::string& table = place_of(world.municipality(m), spec->level);
      if (std::find(tables.begin(), tables.end(), table) == tables.end()) tables.push_back(table);
    }
    for (const std::string& table : tables) meet(world, agenda_[table]);
  }

 private:
  const std::string& table_of(World& world, ResidentId who) const {
    return place_of(world.municipality(world.resident(who).municipality), spec->level);
  }

  /// Where a council has ended, nobody goes on waiting for it.
  void let_go_of_waiting(World& world) {
    for (auto& [table, agenda] : agenda_) {
      const std::vector<ResidentId> waiting = agenda;
      for (const ResidentId who : waiting) {
        if (!world.runs(*this, world.resident(who).municipality)) leave(world, who);
      }
    }
  }

  static int hardness(const Resident& resident) {
    return std::popcount(resident.difficulties) + 2 * static_cast<int>(resident.severity) +
           (resident.stalled ? 1 : 0);
  }

  /// Whoever is well again and has nobody in charge needs nobody.
  void drop_recovered(World& world, const std::vector<ResidentId>& agenda) {
    for (const ResidentId who : std::vector(agenda)) {
      const Resident& resident = world.resident(who);
      if (!resident.needs_help() && !resident.has(Support::casework)) leave(world, who);
    }
  }

  void meet(World& world, std::vector<ResidentId>& agenda) {
    drop_recovered(world, agenda);
    std::stable_sort(agenda.begin(), agenda.end(), [&](ResidentId a, ResidentId b) {
      return hardness(world.resident(a)) > hardness(world.resident(b));
    });
    const std::size_t taken = std::min(agenda.size(), static_cast<std::size_t>(set_.cases));
    const std::vector<ResidentId> cases(agenda.begin(), agenda.begin() + static_cast<std::ptrdiff_t>(taken));
    agenda.erase(agenda.begin(), agenda.begin() + static_cast<std::ptrdiff_t>(taken));
    for (const ResidentId who : cases) decide(world, who);
  }

  void decide(World& world, ResidentId who) {
    for (const Service* member : one_a_team(world, *this, "members", world.resident(who).municipality))
      world.request_unwatched(who, *member, set_.hours_case);
    world.end_wait(who, Wait::council, true);
    world.count(who, Flow::council_cases);
    world.count(who, Flow::information_shared);
    world.engage(who, *this, false);
    Resident& resident = world.resident(who);
    if (!resident.has(Support::casework)) {
      world.refer(who, *this, "lead");
    } else if (!resident.stalled) {
      world.count(who, Flow::shared_without_need);
    } else if (world.care_stream(resident, index).chance(set_.unstalls)) {
      resident.stalled = false;
      world.refresh(who);
    }
  }

  std::map<std::string, std::vector<ResidentId>> agenda_;  ///< by place
  RunningSince running_;
  StandingLoad load_;
};

}  // namespace

Kind council_kind() {
  Kind kind = describe<Council, Settings>("council", {"協議の場", "council"},
                                          {{.name = "members", .to_staff = true}, {"lead", false}},
                                          {{Wait::council}});
  kind.returns = true;
  kind.raises = true;
  return kind;
}

}  // namespace bansou
