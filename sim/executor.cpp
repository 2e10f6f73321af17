#include "sim/executor.hpp"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

namespace bansou::sim {

Executor thread_executor(unsigned threads) {
  if (threads <= 1) return run_serially;
  return [threads](std::size_t count, const std::function<void(std::size_t)>& task) {
    std::atomic<std::size_t> next = 0;
    std::exception_ptr failure;
    std::mutex failure_mutex;
    const auto work = [&] {
      for (std::size_t i = next++; i < count; i = next++) {
        try {
          task(i);
        } catch (...) {
          const std::lock_guard lock(failure_mutex);
          if (!failure) failure = std::current_exception();
          next = count;
        }
      }
    };
    std::vector<std::jthread> crew;
    try {
      for (std::size_t i = 1; i < std::min<std::size_t>(threads, count); ++i) crew.emplace_back(work);
    } catch (const std::system_error&) {
      // The system gives no more threads: those there are do all of it.
    }
    work();
    crew.clear();
    if (failure) std::rethrow_exception(failure);
  };
}

}  // namespace bansou::sim
