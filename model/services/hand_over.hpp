#pragma once

#include <string_view>

#include "model/core/world.hpp"

namespace bansou {

/// How cases go from a window to another team: F08, F22, D19. Parameters "WINDOW.*"; hours and shares as the
/// labels of the window's fields say.
struct HandOverSettings {
  double hand_off = 1, hand_off_trusted = 1;       ///< arrive
  double followed_up = 0, hours_follow_up = 0.01;  ///< whoever hands over asks whether the case has arrived
  double informed = 0, hours_again = 0;            ///< what is known goes along, or is asked again

  /// Share of hand-overs that arrive, at once or after a follow-up, where teams do not know each other.
  double arrive() const { return hand_off + (1.0 - hand_off) * followed_up * hand_off; }
};

/// Sends the resident along the outlet, of whose services the first that is there takes the case. Between two
/// teams it can get lost, less often where they know each other, and then goes to whoever looks for a lead
/// ("no_lead"); a follow-up finds out and tries once more. A team that is not informed asks all again. False:
/// nobody is there.
bool hand_over(World& world, ResidentId who, const Service& from, std::string_view outlet,
               const HandOverSettings& settings, sim::Stream& draw);

}  // namespace bansou
