#pragma once

#include "model/core/world.hpp"

namespace bansou {

/// Where a planner has told how many cases are open on day 0, makes it so: residents join, or those
/// accompanied last are let go (waiting ones first). To be called when the clock has come to day 0. More
/// cases than there are slots for wait for one.
void match_todays_cases(World& world);

}  // namespace bansou
