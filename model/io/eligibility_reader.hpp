#pragma once

#include "model/core/eligibility.hpp"
#include "model/io/entry.hpp"

namespace bansou {

/// `for:` of a service: {age: [old], difficulty: [poor]}; absent: for everybody. The schema knows the names.
Eligibility read_eligibility(const Entry& entry);

}  // namespace bansou
