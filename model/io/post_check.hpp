#pragma once

#include <vector>

#include "model/core/scenario.hpp"
#include "model/io/entry.hpp"

namespace bansou {

/// Problems for changes that take away posts which are not there, at the date of the change: nobody can save
/// them. `entries`: where each change stands. All that staffing rules need must be read.
void check_posts(const Scenario& scenario, const std::vector<Change>& changes,
                 const std::vector<Entry>& entries);

}  // namespace bansou
