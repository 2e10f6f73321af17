#include "model/io/capacity_check.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "model/core/team.hpp"
#include "model/io/post_check.hpp"
#include "model/io/wording.hpp"

namespace bansou {
namespace {

bool is_target(const Scenario& scenario, const std::string& service) {
  return std::ranges::any_of(scenario.services, [&](const ServiceSpec& from) {
    return std::ranges::any_of(from.routes, [&](const auto& route) {
      return std::ranges::find(route.second, service) != route.second.end();
    });
  });
}

/// The first service of the team that residents come to by themselves or by referral, or nullptr.
const ServiceSpec* service_in_use(const Scenario& scenario, const TeamSpec& team) {
  const auto found = std::ranges::find_if(scenario.services, [&](const ServiceSpec& service) {
    return service.team == team.id && (!service.entry.empty() || is_target(scenario, service.id));
  });
  return found == scenario.services.end() ? nullptr : &*found;
}

/// Whether an own table (local) says that nobody is there, in some role of the team.
bool is_told(const Scenario& scenario, const TeamSpec& team, const Catchment& place) {
  return std::ranges::any_of(place.municipalities, [&](std::size_t town) {
    return std::ranges::any_of(team.roles, [&](const RoleSpec& role) {
      const auto fte = scenario.local[town].fte.find(join(team.id, role.id));
      return fte != scenario.local[town].fte.end() && fte->second == 0.0;
    });
  });
}

/// Names of places with residents and without staff.
struct PlacesWithoutStaff {
  std::vector<std::string> told;     ///< by an own table
  std::vector<std::string> by_rule;  ///< all others
};

PlacesWithoutStaff places_without_staff(const Scenario& scenario, const TeamSpec& team) {
  PlacesWithoutStaff places;
  for (const Catchment& catchment : catchments(scenario, team.level)) {
    if (residents_of(scenario, catchment) <= 0.0) continue;
    if (posts_of(baseline_staff(scenario, team, catchment.municipalities)) > 0.0) continue;
    const Municipality& first = scenario.municipalities[catchment.municipalities.front()];
    auto& among = is_told(scenario, team, catchment) ? places.told : places.by_rule;
    among.push_back(team.level == Level::municipality ? first.name : catchment.place);
  }
  return places;
}

void check_team(const Entry& root, const Scenario& scenario, const TeamSpec& team) {
  const ServiceSpec* service = service_in_use(scenario, team);
  if (team.optional || service == nullptr) return;
  const PlacesWithoutStaff places = places_without_staff(scenario, team);
  if (!places.told.empty()) {
    const Text names = listing(places.told);
    root["local"].report_relation(
        {fmt::format(
             "{}では、「{}」（{}）の職員が表（local）で 0 人ですが、住民は「{}」を利用します。0 "
             "より大きい人数（ほとんどいなければ 0.01 など）を書くか、標準でよければ空欄にしてください。",
             names.ja, team.name.ja, team.id, service->name.ja),
         fmt::format(
             "by the table (local) the team '{}' has nobody at {}, although residents must use '{}' "
             "there; write more than 0 (such as 0.01 where there is hardly anybody), or leave the cell "
             "empty for the rule.",
             team.id, names.en, service->id)});
  }
  if (places.by_rule.empty()) return;
  const Text names = listing(places.by_rule);
  root["teams"][team.id].report_relation(
      {fmt::format(
           "{}では、「{}」（{}）を利用する住民がいるのに、チーム「{}」の職員が 0 人です。職員を置くか、"
           "なくてもよいチームなら optional: true と書いてください。",
           names.ja, service->name.ja, service->id, team.id),
       fmt::format("the team '{}' has no staff at {}, although residents must use '{}' there; give it staff, "
                   "or write "
                   "'optional: true' if a place can do without.",
                   team.id, names.en, service->id)});
}

/// Where the beds of a ward are given: below its own name, or that of a ward which it is like.
Entry beds_of(const Entry& root, std::string ward) {
  Entry beds = root["parameters"][join(ward, "beds")];
  while (!beds.present()) {
    const auto like = root["services"][ward]["like"].string();
    if (!like) break;
    ward = *like;
    beds = root["parameters"][join(ward, "beds")];
  }
  return beds["value"];
}

/// Beds are shared within a prefecture and not beyond it.
void check_beds(const Entry& root, const Scenario& scenario, const ServiceSpec& ward) {
  const Parameter& density = scenario.parameters.at(join(ward.id, "beds"));
  std::vector<std::string> without;
  for (const Catchment& prefecture : catchments(scenario, Level::prefecture)) {
    long beds = 0;
    for (const Catchment& place : catchments(scenario, ward.level, prefecture.municipalities)) {
      beds += std::lround(density.value * residents_of(scenario, place));
    }
    const double residents = residents_of(scenario, prefecture);
    if (beds == 0 && residents > 0.0)
      without.push_back(fmt::format("{} ({:.0f})", prefecture.place, residents));
  }
  if (without.empty()) return;
  const Text names = listing(without);
  const Entry value = beds_of(root, ward.id);
  if (density.value == 0.0) {
    return value.report_relation(
        {fmt::format("{}.beds が 0 なので、「{}」（{}）の病床が 1 床もありません。0 より大きくしてください。",
                     ward.id, ward.name.ja, ward.id),
         fmt::format("'{}' has not a single bed, since {}.beds is 0; make it more.", ward.id, ward.id)});
  }
  const std::string rule = fmt::format("{:g} {}", density.value / density.factor, density.unit);
  root["region"].report_relation(
      {fmt::format("「{}」（{}）の病床は {}.beds（{}）× "
                   "住民の数を丸めたもので、対象地域が小さいため {}（住民）では 1 床もありません。"
                   "region を広げるか、{}.beds を大きくしてください。",
                   ward.name.ja, ward.id, ward.id, rule, names.ja, ward.id),
       fmt::format("'{}' has {}.beds ({}) times the residents as its beds, rounded: not a single one in {} "
                   "(residents). Make the region larger or {}.beds more.",
                   ward.id, ward.id, rule, names.en, ward.id)});
}

/// Within a prefecture teams and municipalities have numbers of 16 bits.
void check_number_of_teams(const Entry& root, const Scenario& scenario) {
  constexpr std::size_t most_teams = 65'000;
  const auto prefectures = catchments(scenario, Level::prefecture);
  const auto size = [](const Catchment& prefecture) { return prefecture.municipalities.size(); };
  const std::size_t largest = prefectures.empty() ? 0 : size(std::ranges::max(prefectures, {}, size));
  const std::size_t teams = largest * scenario.teams.size() + scenario.changes.size();
  if (teams <= most_teams) return;
  root["teams"].report(
      {fmt::format("1つの都道府県のチームが {} になります。{} までです。", teams, most_teams),
       fmt::format("there would be {} teams in one prefecture; allowed: at most {}.", teams, most_teams)});
}

}  // namespace

void check_capacity(const Entry& root, const Scenario& scenario) {
  check_number_of_teams(root, scenario);
  const PostLedger ledger(scenario);
  for (const TeamSpec& team : scenario.teams) {
    check_size(root["teams"][team.id], ledger, team.id);
    check_team(root, scenario, team);
  }
  for (const ServiceSpec& service : scenario.services) {
    if (service.kind == "ward") check_beds(root, scenario, service);
  }
}

}  // namespace bansou
