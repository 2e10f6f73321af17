#pragma once

#include <string>

#include "model/app/table.hpp"
#include "model/experiment/summary.hpp"

namespace bansou {

/// Bed occupancy of the region and its fullest areas, in one sentence; nothing where there are no beds.
std::string beds_text(const Summary& summary, Language language);
Lines beds_block(const Summary& summary, Language language);

/// Staff: utilisation by team, and the places that do not keep up, the worst of each team with the growth of
/// their backlog.
Lines teams_block(const Scenario& scenario, const Summary& summary, Language language);

/// "滞留が年24 (20–28)件ずつ増える" / "backlog grows by 24 (20–28) a year": 95 % interval. Or that residents
/// without a slot do, or that there is no slack.
std::string overload_text(const PlaceLoad& place, Language language);

}  // namespace bansou
