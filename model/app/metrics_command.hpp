#pragma once

#include <string>
#include <vector>

#include "model/app/console.hpp"
#include "model/experiment/metric_table.hpp"

namespace bansou {

/// Lists the outcomes that `wanted` may mean, with what each of them counts: an id or a name in either
/// language, or a part of it; all, without their definitions, if it is empty. With `json` all that is known
/// of each. Returns the exit code, 2 if there is none.
int metrics_command(const std::string& wanted, bool json, Console& console);

/// The outcomes of the shipped care system.
std::vector<Metric> shipped_metrics(Language language);

/// The search itself: whatever has this id or name alone, else all that hold it in id or name.
std::vector<Metric> matching(const std::vector<Metric>& all, const std::string& wanted);

}  // namespace bansou
