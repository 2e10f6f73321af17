#pragma once

#include <map>
#include <span>
#include <string>
#include <vector>

#include "model/core/team.hpp"

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

/// Posts of one role at one place, before any change: with what tables (local) state, and by the rule alone.
struct RolePosts {
  const TeamSpec* team;
  const RoleSpec* role;
  Catchment place;
  double fte = 0.0;
  double by_rule = 0.0;

  bool are_own() const { return fte != by_rule; }
};

/// Of all roles at all places of these teams, in their order. The teams outlive what is returned.
std::vector<RolePosts> posts_beside_rule(const Scenario& scenario, std::span<const TeamSpec> teams);

/// By municipality: what tables (local) state of posts ("team.role", FTE) that is not what the rule gives.
std::vector<std::map<std::string, double>> own_posts(const Scenario& scenario);

/// By team, in the scenario's order; of teams without any post nothing.
std::vector<TeamPosts> posts_by_team(const Scenario& scenario);

}  // namespace bansou
