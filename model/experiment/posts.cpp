#include "model/experiment/posts.hpp"

#include <algorithm>
#include <cmath>
#include <functional>

#include "model/core/team.hpp"

namespace bansou {

double PlacePosts::fte() const { return posts_of(staff); }

double TeamPosts::fte() const {
  double sum = 0.0;
  for (const PlacePosts& place : places) sum += place.fte();
  return sum;
}

bool has_own_posts(const Scenario& scenario, const TeamSpec& team) {
  constexpr double rounding = 0.005;
  Scenario by_rule = scenario;
  by_rule.local.assign(scenario.local.size(), {});
  return std::ranges::any_of(catchments(scenario, team.level), [&](const Catchment& place) {
    const Staff staff = baseline_staff(scenario, team, place.municipalities);
    const Staff usual = baseline_staff(by_rule, team, place.municipalities);
    return std::ranges::any_of(staff, [&](const auto& post) {
      const double rule = usual.at(post.first);
      return std::abs(post.second - rule) > rounding * rule;
    });
  });
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
