#include "model/experiment/posts.hpp"

#include <algorithm>
#include <cmath>
#include <functional>

namespace bansou {

double PlacePosts::fte() const { return posts_of(staff); }

double TeamPosts::fte() const {
  double sum = 0.0;
  for (const PlacePosts& place : places) sum += place.fte();
  return sum;
}

bool RolePosts::are_own() const {
  constexpr double rounding = 0.005;
  return std::abs(fte - by_rule) > rounding * by_rule;
}

std::vector<RolePosts> posts_beside_rule(const Scenario& scenario, std::span<const TeamSpec> teams) {
  Scenario ruled = scenario;
  ruled.local.assign(scenario.local.size(), {});
  std::vector<RolePosts> result;
  for (const TeamSpec& team : teams) {
    for (const Catchment& place : catchments(scenario, team.level)) {
      const Staff staff = baseline_staff(scenario, team, place.municipalities);
      const Staff usual = baseline_staff(ruled, team, place.municipalities);
      for (const RoleSpec& role : team.roles)
        result.push_back({&team, &role, place, staff.at(role.id), usual.at(role.id)});
    }
  }
  return result;
}

std::vector<TeamPosts> posts_by_team(const Scenario& scenario) {
  std::vector<TeamPosts> result;
  for (const TeamSpec& team : scenario.teams) {
    TeamPosts posts{team.id, {}, 0};
    for (const Catchment& catchment : catchments(scenario, team.level)) {
      PlacePosts place{catchment.place, residents_of(scenario, catchment),
                       baseline_staff(scenario, team, catchment.municipalities)};
      if (place.fte() > 0.0) {
        posts.places.push_back(std::move(place));
      } else if (place.residents > 0.0) {
        ++posts.without;
      }
    }
    if (posts.places.empty()) continue;
    std::ranges::stable_sort(posts.places, std::ranges::greater(), &PlacePosts::residents_per_post);
    result.push_back(std::move(posts));
  }
  return result;
}

}  // namespace bansou
