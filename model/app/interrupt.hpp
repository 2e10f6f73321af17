#pragma once

#include <signal.h>

#include <functional>
#include <stop_token>
#include <thread>

namespace bansou {

/// While it lives, Ctrl-C (and SIGTERM) asks for a stop instead of ending the process; the second one ends it
/// at once with exit code 1. A thread waits for the signals, so no handler and no global state are needed. To
/// be made before any other thread is started: these inherit the blocked signals.
class Interrupt {
 public:
  /// `announce` is called on the waiting thread when the first signal has come.
  explicit Interrupt(std::function<void()> announce);
  ~Interrupt();
  Interrupt(const Interrupt&) = delete;
  Interrupt& operator=(const Interrupt&) = delete;

  std::stop_token token() const { return source_.get_token(); }

 private:
  void wait(const std::stop_token& finished);

  std::function<void()> announce_;
  std::stop_source source_;
  sigset_t signals_{};
  sigset_t before_{};
  std::jthread thread_;
};

}  // namespace bansou
