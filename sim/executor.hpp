#pragma once

#include <cstddef>
#include <functional>

namespace bansou::sim {

/// Runs numbered tasks, in any order and on any thread. The one place where threads enter: a build without
/// threads uses run_serially().
using Executor = std::function<void(std::size_t count, const std::function<void(std::size_t)>& task)>;

inline void run_serially(std::size_t count, const std::function<void(std::size_t)>& task) {
  for (std::size_t i = 0; i < count; ++i) task(i);
}

/// An executor on `threads` threads (at least 1). The first exception of a task ends the run and is thrown
/// again.
Executor thread_executor(unsigned threads);

}  // namespace bansou::sim
