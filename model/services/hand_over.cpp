#include "model/services/hand_over.hpp"

namespace bansou {
namespace {

/// What chance has in store, drawn whether it is needed or not: options differ by what they do, not by luck.
struct Luck {
  bool at_once, followed_up, on_second_try, informed;
};

Luck draw_luck(const HandOverSettings& set, double trust, sim::Stream& draw) {
  const double share = set.hand_off + trust * (set.hand_off_trusted - set.hand_off);
  const bool at_once = draw.chance(share);
  const bool followed_up = draw.chance(set.followed_up);
  const bool on_second_try = draw.chance(share);
  return {at_once, followed_up, on_second_try, draw.chance(set.informed)};
}

void tell(World& world, ResidentId who, const Service& next, bool informed, double hours_again) {
  world.count(who, informed ? Flow::information_shared : Flow::interviews_repeated);
  if (!informed && hours_again > 0.0) world.request_unwatched(who, next, hours_again);
}

}  // namespace

bool hand_over(World& world, ResidentId who, const Service& from, std::string_view outlet,
               const HandOverSettings& settings, sim::Stream& draw) {
  const Service* next = world.first_present(who, from, outlet);
  if (next == nullptr) return false;
  const std::size_t town = world.resident(who).municipality;
  if (world.team_of(*next, town) == world.team_of(from, town)) return world.refer(who, from, outlet);
  const Luck luck = draw_luck(settings, world.slow(SlowState::trust, town), draw);
  if (luck.followed_up) world.request_unwatched(who, from, settings.hours_follow_up);
  if (!luck.at_once && !(luck.followed_up && luck.on_second_try)) {
    world.count(who, Flow::hand_offs_failed);
    world.refer(who, from, "no_lead");
    return true;
  }
  const bool is_news = !world.resident(who).has(Support::casework);
  if (is_news) tell(world, who, *next, luck.informed, settings.hours_again);
  return world.refer(who, from, outlet);
}

}  // namespace bansou
