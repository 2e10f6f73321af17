#pragma once

#include <vector>

#include "model/core/scenario.hpp"
#include "model/io/entry.hpp"

namespace bansou {

/// Problems of what services are to each other: an outlet that leads to the wrong kind of service, faults of
/// the network (see CareNetwork), two ids that would draw the same numbers. Precondition: each kind is known.
void check_network(const Entry& services, const std::vector<ServiceSpec>& specs);

}  // namespace bansou
