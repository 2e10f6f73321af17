#pragma once

#include <span>
#include <vector>

#include "model/core/scenario.hpp"
#include "model/core/shares.hpp"
#include "model/io/entry.hpp"

namespace bansou {

/// A problem at `at` if these shares are more than their whole.
void check_whole(const Entry& at, const Shares& shares);

/// Problems for changes that set shares which, with the others of that day, are more than their whole.
/// `entries`: where each change stands. All parameters must be there.
void check_changed_shares(const Scenario& scenario, std::span<const Requirement> required,
                          const std::vector<Change>& changes, const std::vector<Entry>& entries);

}  // namespace bansou
