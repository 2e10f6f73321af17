#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <mutex>
#include <utility>

#include "sim/executor.hpp"

namespace bansou::sim {

/// Runs replications 0..count-1 and hands their results to `reduce(replication, result)` in replication
/// order, whatever order they finish in: the outcome is bit-identical for any executor. `reduce` is never
/// called twice at the same time. Results that must wait for an earlier one are held in memory.
template <class Run, class Reduce>
void run_replications(std::size_t count, const Executor& executor, Run&& run, Reduce&& reduce) {
  using Result = decltype(run(std::size_t{0}));
  std::mutex mutex;
  std::map<std::size_t, Result> early;
  std::size_t expected = 0;
  executor(count, [&](std::size_t replication) {
    Result result = run(replication);
    const std::lock_guard lock(mutex);
    early.emplace(replication, std::move(result));
    for (auto head = early.begin(); head != early.end() && head->first == expected; head = early.begin()) {
      reduce(expected, std::move(head->second));
      early.erase(head);
      ++expected;
    }
  });
}

}  // namespace bansou::sim
