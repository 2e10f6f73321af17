#include "model/experiment/posts.hpp"

#include <algorithm>
#include <functional>

namespace bansou {

double PlacePosts::fte() const { return posts_of(staff); }

double TeamPosts::fte() const {
  double sum = 0.0;
  for (const PlacePosts& place : places) sum += place.fte();
  return sum;
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

std::vector<std::map<std::string, double>> own_posts(const Scenario& scenario) {
  std::vector<std::map<std::string, double>> own(scenario.local.size());
  for (const RolePosts& posts : posts_beside_rule(scenario, scenario.teams)) {
    if (!posts.are_own()) continue;
    const std::string post = join(posts.team->id, posts.role->id);
    for (const std::size_t town : posts.place.municipalities) {
      const auto& stated = scenario.local[town].fte;
      if (const auto found = stated.find(post); found != stated.end()) own[town].insert(*found);
    }
  }
  return own;
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
