#pragma once

#include <vector>

#include "model/core/post_ledger.hpp"
#include "model/core/scenario.hpp"
#include "model/io/entry.hpp"

namespace bansou {

/// A problem if a team has more than most_posts anywhere.
void check_size(const Entry& at, const PostLedger& ledger, const std::string& team);

/// Problems for changes that take away posts which are not there, at the date of the change: nobody can save
/// them; and for those after which a team has more than most_posts. `entries`: where each change stands. All
/// that staffing rules need must be read.
void check_posts(const Scenario& scenario, const std::vector<Change>& changes,
                 const std::vector<Entry>& entries);

}  // namespace bansou
