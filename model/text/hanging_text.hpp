#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/core/scenario.hpp"
#include "model/experiment/hanging.hpp"

namespace bansou {

/// " ※2" behind the name of a figure that hangs on one assumption (the second one of `hanging`), else "".
std::string hanging_mark(const std::vector<Hanging>& hanging, std::string_view metric);

/// Names the assumptions whose marks stand in `shown`, with value and range; empty if none does.
Text hanging_legend(const Scenario& scenario, const std::vector<Hanging>& hanging,
                    const std::vector<std::string>& shown);

}  // namespace bansou
