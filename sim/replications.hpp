#pragma once

#include <cstddef>
#include <map>
#include <mutex>
#include <utility>

#include "sim/executor.hpp"

namespace bansou::sim {

/// Runs replications 0..count-1. Each result goes to `keep(replication, result)` at once, so that it is safe
/// whatever becomes of the others (and may be emptied there if nothing else needs it), and to
/// `reduce(replication, result)` in replication order, whatever order they finish in: the outcome is
/// bit-identical for any executor. Neither is called while the other, or the same, is at work. Results that
/// must wait for an earlier one are held in memory.
template <class Run, class Keep, class Reduce>
void run_replications(std::size_t count, const Executor& executor, Run&& run, Keep&& keep, Reduce&& reduce) {
  using Result = decltype(run(std::size_t{0}));
  std::mutex mutex;
  std::map<std::size_t, Result> early;
  std::size_t expected = 0;
  executor(count, [&](std::size_t replication) {
    Result result = run(replication);
    const std::lock_guard lock(mutex);
    keep(replication, result);
    early.emplace(replication, std::move(result));
    for (auto head = early.begin(); head != early.end() && head->first == expected; head = early.begin()) {
      auto next = early.extract(head);  // first: never handed out again, should reduce() throw
      reduce(expected++, std::move(next.mapped()));
    }
  });
}

}  // namespace bansou::sim
