#pragma once

#include <cmath>
#include <map>
#include <string>
#include <vector>

#include "model/core/scenario.hpp"

namespace bansou {

/// What a team may have at a place, in FTE: more than this is a slip of the pen.
inline constexpr double most_posts = 1e5;
/// The least that anybody may write down, but 0: with less, a visit would take a year.
inline constexpr double least_post = 0.001;
inline bool is_too_small_a_post(double fte) { return fte != 0.0 && std::abs(fte) < least_post; }

/// The posts of every team as changes make them, one after the other, as the world does it, for whoever wants
/// to count them without a world.
class PostLedger {
 public:
  explicit PostLedger(const Scenario& scenario);

  /// Posts that a change takes away though they are not there.
  struct Shortfall {
    std::string place;  ///< a municipality's name, or the area, health centre...
    std::string role;
    double there = 0.0;  ///< FTE
    double taken = 0.0;
  };

  struct Effect {
    Staff gained;     ///< FTE by role, everywhere together; below 0: lost
    Staff municipal;  ///< of these, at places that municipalities run
    std::vector<Shortfall> shortfalls;
  };
  /// Changes must come in_order_of_dates. Those that concern no posts change nothing.
  Effect apply(const Change& change);

  /// FTE by role, everywhere together; nothing of a team that there is not.
  Staff posts_of(const std::string& team) const;

  /// Of these, at places that municipalities run: all of a municipal team, of health centres those of cities
  /// that have their own.
  Staff municipal_posts_of(const std::string& team) const;

  /// Where a team has most posts, and how many (FTE) in all roles.
  struct Largest {
    std::string place;
    double fte = 0.0;
  };
  Largest largest(const std::string& team) const;

 private:
  struct Posts {
    std::string place;
    Staff fte;
    bool municipal = true;  ///< run by a municipality
  };

  Staff sum_of(const std::string& team, bool municipal_only) const;
  Effect apply_staff(const Change& change, const std::vector<std::size_t>& at);
  Effect apply_joint(const Change& change, std::vector<std::size_t>& at);
  YenByRole prices_of(const std::string& team) const;

  const Scenario& scenario_;
  std::vector<Posts> posts_;
  std::map<std::string, std::vector<std::size_t>> at_;  ///< team -> by municipality, index into posts_
};

}  // namespace bansou
