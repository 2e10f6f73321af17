#pragma once

#include <map>
#include <string>

namespace bansou::bench {

/// What a workload found out: "events" for its speed, the rest to be compared with what others found.
using Answers = std::map<std::string, double>;

}  // namespace bansou::bench
