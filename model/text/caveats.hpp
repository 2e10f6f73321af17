#pragma once

#include <string>
#include <vector>

#include "model/core/scenario.hpp"

namespace bansou {

/// How far the figures have been fitted to what was observed.
Text calibration_banner(const Scenario& scenario);

/// Areas are made up (仮の圏域); both texts empty if the user's own table names all of them.
Text synthetic_area_note(const Scenario& scenario);

/// How many beds and long stays there are for each resident, the same everywhere; both texts empty without
/// wards.
Text beds_note(const Scenario& scenario);

/// What the scenario itself says that it cannot answer; both texts empty if it says nothing.
Text limits_text(const Scenario& scenario);

/// Those of the above, and of cut_area_note(), that say something: belongs on top of every output.
std::vector<Text> scenario_notes(const Scenario& scenario);

/// What must be known to read the figures rightly.
std::vector<Text> caveats(const Scenario& scenario);

/// How the means of a run that is declared stationary come about.
Text stationary_method();

/// "鳥取県 19市町村 人口553,407人".
Text region_text(const Scenario& scenario);

/// "2021-04-01から5年間".
Text period_text(const Scenario& scenario);

}  // namespace bansou
