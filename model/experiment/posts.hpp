#pragma once

#include <string>
#include <vector>

#include "model/core/scenario.hpp"

namespace bansou {

/// A team's posts for mental health at one place, as the period begins and before any change.
struct PlacePosts {
  std::string place;
  double residents = 0.0;  ///< whom the team serves
  Staff staff;

  double fte() const;
  double residents_per_post() const { return residents / fte(); }
};

struct TeamPosts {
  std::string team;
  std::vector<PlacePosts> places;  ///< that have posts, the least served (most residents per post) first
  std::size_t without = 0;         ///< places where people live and the team has nobody

  double fte() const;
};

/// Whether a table states posts of the team, at any place, that are not those of the rule. What
/// `bansou template --standard` writes, rounded to three digits, is the rule's.
bool has_own_posts(const Scenario& scenario, const TeamSpec& team);

/// By team, in the scenario's order; of teams without any post nothing.
std::vector<TeamPosts> posts_by_team(const Scenario& scenario);

}  // namespace bansou
