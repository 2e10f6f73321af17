#include "model/core/team.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <unordered_map>
#include <utility>

namespace bansou {
namespace {

constexpr Field<WorkSettings> work_fields[] = {
    {"productive", "勤務時間のうち支援に使える割合", "share of working time for residents", Dimension::share,
     &WorkSettings::productive, 0.05, 1},
    {"least_for_new", "新しい仕事に必ず残す時間の割合", "share of time kept for new work", Dimension::share,
     &WorkSettings::least_for_new, 0.01, 1},
    {"speed", "移動の速さ", "speed of travel", Dimension::speed, &WorkSettings::speed, 1, 200},
    {"road_factor", "直線距離に対する道のりの倍率", "road distance over straight line", Dimension::factor,
     &WorkSettings::road_factor, 1, 5},
    {"inner_distance", "町の中の移動距離（隣の役場までの距離に対する倍率）",
     "distance to homes within a town, over that to the neighbours' seats", Dimension::factor,
     &WorkSettings::inner_distance, 0, 1},
    {"inner_limit", "町の中の移動距離の上限", "longest distance to homes within a town", Dimension::distance,
     &WorkSettings::inner_limit, 0, 100},
    {"ahead", "危機の際に担当の時間を先取りできる期間",
     "how far ahead of their share of time staff may be in a crisis", Dimension::time, &WorkSettings::ahead,
     0, 365},
};

Event signal(std::uint32_t team, std::uint32_t slot) {
  return {slot, static_cast<std::uint16_t>(team), team_event};
}

/// The reference size of the staffing rule: a town of 25,000.
constexpr double reference_population = 25'000.0;

double rule_fte(const Scenario& scenario, const TeamSpec& team, const RoleSpec& role,
                const Municipality& town) {
  if (role.rule == StaffingRule::none || role.rule == StaffingRule::flat) return 0.0;
  if (role.rule == StaffingRule::own_health_centre && !town.own_health_centre()) return 0.0;
  if (town.population <= 0.0) return 0.0;
  const std::string prefix = join(team.id, role.id);
  const auto value = [&](std::string_view name) { return scenario.parameters.at(join(prefix, name)).value; };
  return value("density") * town.population *
         std::pow(town.population / reference_population, value("elasticity")) * value("share");
}

}  // namespace

const CutArea* cut_area_at(const Scenario& scenario, Level level, const std::string& place) {
  const auto cut = std::ranges::find_if(
      scenario.cut_areas, [&](const CutArea& area) { return area.level == level && area.place == place; });
  return cut == scenario.cut_areas.end() ? nullptr : &*cut;
}

double part_in_region(const Scenario& scenario, const TeamSpec& team, const Municipality& town) {
  const CutArea* const cut = cut_area_at(scenario, team.level, place_of(town, team.level));
  return cut == nullptr ? 1.0 : cut->inside / cut->whole;
}

std::span<const Field<WorkSettings>> WorkSettings::fields() { return work_fields; }

double WorkSettings::to_homes(const Municipality& town) const {
  return std::min(inner_distance * town.to_neighbours, inner_limit);
}

double WorkSettings::road_hours(double km, double within) const {
  return 2.0 * std::hypot(km, within) * road_factor / speed;
}

Staff baseline_staff(const Scenario& scenario, const TeamSpec& team,
                     const std::vector<std::size_t>& municipalities) {
  constexpr double rounding = 0.005;  // `bansou template --standard` writes the rule's posts to three digits
  Staff staff;
  const double part = part_in_region(scenario, team, scenario.municipalities[municipalities.front()]);
  for (const RoleSpec& role : team.roles) {
    const std::string key = join(team.id, role.id);
    double by_rule =
        role.rule == StaffingRule::flat ? part * scenario.parameters.at(join(key, "fte")).value : 0.0;
    double told = 0.0;
    bool is_told = false;  // by a local table, which replaces the rule for the whole place
    for (const std::size_t index : municipalities) {
      const auto& local = scenario.local[index].fte;
      if (const auto known = local.find(key); known != local.end()) {
        told += known->second;
        is_told = true;
      }
      by_rule += rule_fte(scenario, team, role, scenario.municipalities[index]);
    }
    const bool is_own = is_told && std::abs(part * told - by_rule) > rounding * by_rule;
    staff[role.id] = is_own ? part * told : by_rule;
  }
  return staff;
}

std::vector<Catchment> catchments(const Scenario& scenario, Level level,
                                  const std::vector<std::size_t>& among) {
  std::vector<Catchment> result;
  std::unordered_map<std::string_view, std::size_t> known;  // place -> index into result
  for (const std::size_t index : among) {
    const std::string& place = place_of(scenario.municipalities[index], level);
    const auto [at, is_new] = known.try_emplace(place, result.size());
    if (is_new) result.push_back({place, {}});
    result[at->second].municipalities.push_back(index);
  }
  return result;
}

std::vector<Catchment> catchments(const Scenario& scenario, Level level) {
  std::vector<std::size_t> all(scenario.municipalities.size());
  std::iota(all.begin(), all.end(), std::size_t{0});
  return catchments(scenario, level, all);
}

double residents_of(const Scenario& scenario, const Catchment& catchment) {
  double sum = 0.0;
  for (const std::size_t index : catchment.municipalities) sum += scenario.municipalities[index].population;
  return sum;
}

std::size_t largest_of(const Scenario& scenario, const Catchment& catchment) {
  const auto population = [&](std::size_t index) { return scenario.municipalities[index].population; };
  return *std::ranges::max_element(catchment.municipalities, {}, population);
}

Team::Team(const TeamSpec& spec, std::string place, std::size_t seat, WorkSettings work,
           const sim::Shift& shift, sim::Calendar<Event>& calendar, std::uint32_t id)
    : spec_(&spec),
      id_(id),
      place_(std::move(place)),
      seat_(seat),
      work_(work),
      shift_(&shift),
      calendar_(&calendar),
      station_(calendar, shift, spec.end_of_shift, 0, 1.0, signal, id, sim::most_urgent, work.ahead),
      day_hours_(shift.hours_between(0.0, 364.0) / 364.0),
      routine_(0.0, calendar.now()),
      counted_from_(calendar.now()) {}

int Team::servers() const { return static_cast<int>(std::ceil(fte() - 1e-9)); }

void Team::set_staff(Staff fte) {
  pay_until_now();
  staff_ = std::move(fte);
  posts_ = 0.0;
  double specialists = 0.0;
  for (const auto& [id, amount] : staff_) {
    posts_ += amount;
    const auto role = std::ranges::find(spec_->roles, id, &RoleSpec::id);
    if (role != spec_->roles.end() && role->specialist) specialists += amount;
  }
  specialist_share_ = present() ? specialists / posts_ : 0.0;
  pace();
}

void Team::set_workforce(double filled, double able) {
  pay_until_now();
  filled_ = filled;
  able_ = able;
  pace();
}

void Team::take_over(Team& other) {
  pay_until_now();
  const auto mean = [](double here, double weight, double there, double other_weight) {
    const double all = weight + other_weight;
    return all > 0.0 ? (here * weight + there * other_weight) / all : here;
  };
  able_ = mean(able_, fte(), other.able_, other.fte());
  filled_ = mean(filled_, posts_, other.filled_, other.posts_);
  turnover_.vacant = mean(turnover_.vacant, posts_, other.turnover_.vacant, other.posts_);
  turnover_.learning = mean(turnover_.learning, posts_, other.turnover_.learning, other.posts_);
  turnover_.trained = mean(turnover_.trained, posts_, other.turnover_.trained, other.posts_);
  turnover_.left += std::exchange(other.turnover_.left, 0.0);
  Staff staff = staff_;
  for (const auto& [role, amount] : other.staff_) staff[role] += amount;
  other.set_staff({});
  set_staff(std::move(staff));
}

double Team::routine_done() const { return routine_wanted_ > 0.0 ? routine_given_ / routine_wanted_ : 1.0; }

void Team::add_routine(double hours_per_day) {
  routine_wanted_ += hours_per_day;
  pace();
}

void Team::pace() {
  const int servers = this->servers();
  if (servers == 0) {
    routine_given_ = 0.0;
    routine_.set(calendar_->now(), 0.0);
    return station_.set_staff(0, 1.0);
  }
  const double full = fte() / servers * work_.productive * able_;
  const double hours_per_pace = servers * day_hours_;  // a calendar day, at pace 1
  const double most = full * (1.0 - work_.least_for_new) * hours_per_pace;
  routine_given_ = std::clamp(routine_wanted_, 0.0, most);
  routine_.set(calendar_->now(), routine_given_);
  station_.set_staff(servers, full - routine_given_ / hours_per_pace);
}

void Team::pay_until_now() {
  available_before_ = available_hours();
  counted_from_ = calendar_->now();
}

double Team::available_hours() const {
  return available_before_ +
         fte() * work_.productive * shift_->hours_between(counted_from_, calendar_->now());
}

void Team::reset_statistics() {
  station_.reset_statistics();
  routine_.reset(calendar_->now());
  available_before_ = 0.0;
  counted_from_ = calendar_->now();
  slots_taken_ = 0;
}

}  // namespace bansou
