#include "model/experiment/posts.hpp"

#include <algorithm>
#include <functional>

#include "model/core/team.hpp"

namespace bansou {

double PlacePosts::fte() const { return posts_of(staff); }

double TeamPosts::fte() const {
  double sum = 0.0;
  for (const PlacePosts& place : places) sum += place.fte();
  return sum;
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
