#pragma once

namespace bansou::sim {

/// Begins to fetch the cache line at `address`, which need not exist. The empty statement counts as an
/// effect: without one, g++ 12 takes a function that only fetches for idle and leaves its calls out.
inline void prefetch(const void* address) {
  __builtin_prefetch(address, 1);
  asm volatile("");
}

}  // namespace bansou::sim
