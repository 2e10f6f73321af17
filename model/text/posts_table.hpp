#pragma once

#include "model/core/scenario.hpp"
#include "model/text/text_table.hpp"

namespace bansou {

/// Posts for mental health by team. Of one municipality by role; of several the total, how many places have
/// the team, and the least and the best served of them in residents per post.
TextTable posts_table(const Scenario& scenario, Language language);

}  // namespace bansou
