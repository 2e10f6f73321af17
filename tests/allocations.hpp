#pragma once

#include <cstddef>

namespace bansou::testing {

/// How often memory has been allocated so far, by all threads. Whoever asks is linked with counting
/// operators.
std::size_t allocations();

}  // namespace bansou::testing
