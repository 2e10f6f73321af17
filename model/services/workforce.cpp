// People who work in a team come and go (A196, B25, C074-C083): turnover, April transfers, vacancies,
// learning, leave.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <utility>
#include <vector>

#include "model/services/kind.hpp"
#include "model/services/running_since.hpp"

namespace bansou {
namespace {

struct Settings {
  double turnover = 0, overload = 1, transferred = 0, recruitment = 0, learns = 0, new_able = 0, training = 0,
         on_leave = 0;
  static std::span<const Field<Settings>> fields() {
    using enum Dimension;
    static constexpr Field<Settings> table[] = {
        {"turnover", "離職する率", "rate of staff leaving", rate, &Settings::turnover, 0, 1},
        {"overload", "仕事が滞る間の離職の倍率", "factor on leaving while work waits", factor,
         &Settings::overload, 0.1, 10},
        {"transferred", "毎年4月に異動する職員の割合", "share of staff transferred each April", share,
         &Settings::transferred, 0, 1},
        {"recruitment", "欠員が埋まるまでの平均期間", "mean time to fill a vacancy", time,
         &Settings::recruitment, 1, 3650},
        {"learns", "新任者が慣れるまでの平均期間", "mean time until newcomers are experienced", time,
         &Settings::learns, 1, 3650},
        {"new_able", "新任者の仕事量（経験者との比）", "newcomers' work, share of the experienced", share,
         &Settings::new_able, 0, 1},
        {"training", "新任者1人の研修の時間", "hours of training for a newcomer", work, &Settings::training,
         0, 1000},
        {"on_leave", "休職・休業中で代替のない割合", "share on leave and not replaced", share,
         &Settings::on_leave, 0, 0.9},
    };
    return table;
  }
};

class Workforce : public ServiceWith<Settings> {
 public:
  void arrive(World&, ResidentId) override {}
  void on(World&, ResidentId, std::uint16_t) override {}
  void staff_changed(World& world) override { running_.note(world, *this); }

  /// Whoever has left in the month, and who has come.
  void month_closed(World& world) override {
    const std::vector<Place> before = std::exchange(managed_, places(world));
    for (const Place& place : managed_) {
      const double days = running_.days_of_month(world, place.municipality);
      const auto within_days = [days](double time) { return 1.0 - std::exp(-days / time); };
      Turnover& state = place.team->turnover();
      state.trained = 0.0;
      state.learning *= 1.0 - within_days(set_.learns);
      const double pressure = place.team->station().waiting() > 0 ? set_.overload : 1.0;
      const double leaving = (1.0 - state.vacant) * (1.0 - std::exp(-set_.turnover * pressure * days));
      turn_over(world, *place.team, leaving, state.vacant * within_days(set_.recruitment));
    }
    for (const Place& place : before) {
      if (std::ranges::find(managed_, place.team, &Place::team) == managed_.end()) release(*place.team);
    }
    if (!before.empty() || !managed_.empty()) tell(world);
  }

  /// Those transferred in April are replaced the same day, by beginners.
  void month_begun(World& world) override {
    if (world.now() < 0.0 || set_.transferred == 0.0 || calendar_month(world) != april) return;
    const std::vector<Place> now = places(world);
    for (const Place& place : now) {
      const double transferred = (1.0 - place.team->turnover().vacant) * set_.transferred;
      turn_over(world, *place.team, transferred, transferred);
    }
    if (!now.empty()) tell(world);
  }

 private:
  struct Place {
    Team* team;
    std::size_t municipality;  ///< the first one that the team serves
  };

  /// Teams that it keeps account of now, each once.
  std::vector<Place> places(const World& world) const {
    std::vector<Place> found;
    for (std::size_t m = 0; m < world.municipalities(); ++m) {
      if (!world.runs(*this, m)) continue;
      Team* team = world.team_of(*this, m);
      if (std::ranges::find(found, team, &Place::team) == found.end()) found.push_back({team, m});
    }
    return found;
  }

  /// Shares of all posts. Expected values: a town with a fifth of a post cannot lose a whole one.
  void turn_over(World& world, Team& team, double gone, double come) const {
    Turnover& state = team.turnover();
    const double there = 1.0 - state.vacant;
    // Whoever goes is as likely as anybody to be still learning.
    const double stayed = there > 0.0 ? std::max(0.0, 1.0 - gone / there) : 0.0;
    state.vacant += gone - come;
    state.learning = std::min(1.0 - state.vacant, state.learning * stayed + come);
    state.trained += come;
    count_left(world, team, state, gone);
    const double present = std::max(1e-6, 1.0 - state.vacant);
    const double trained = state.trained / present * set_.training / hours_a_month;
    const double able = 1.0 - state.learning / present * (1.0 - set_.new_able) - trained;
    team.set_workforce(present * (1.0 - set_.on_leave), std::max(0.05, able));
  }

  /// Nobody keeps account of who comes and goes any more: as where nobody ever did.
  static void release(Team& team) {
    team.turnover() = {};
    team.set_workforce(1.0, 1.0);
  }

  static void tell(World& world) {
    for (const auto& service : world.services) service->staff_changed(world);
  }

  static void count_left(World& world, const Team& team, Turnover& state, double share) {
    state.left += share * team.posts();
    const double whole = std::floor(state.left);
    state.left -= whole;
    const int year = world.year();
    if (year >= 0 && whole > 0.0) {
      world.outcomes.count(Flow::staff_left, team.seat() - world.first(), year,
                           static_cast<std::uint32_t>(whole));
    }
  }

  /// 1 to 12, of the month that has just begun.
  static int calendar_month(const World& world) {
    return (month_of(world.scenario().start) - 1 +
            static_cast<int>(std::lround(world.now() / days_per_month))) %
               12 +
           1;
  }

  static constexpr int april = 4;
  static constexpr double hours_a_month = 168.0;  ///< on duty, of a full-time post

  RunningSince running_;
  std::vector<Place> managed_;  ///< in the month that ended last
};

}  // namespace

Kind workforce_kind() {
  Kind kind = describe<Workforce, Settings>("workforce", {"人材", "workforce"}, {});
  kind.stands = true;
  return kind;
}

}  // namespace bansou
