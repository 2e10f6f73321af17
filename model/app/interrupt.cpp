#include "model/app/interrupt.hpp"

#include <cstdlib>
#include <ctime>

namespace bansou {

Interrupt::Interrupt(std::function<void()> announce) : announce_(std::move(announce)) {
  sigemptyset(&signals_);
  sigaddset(&signals_, SIGINT);
  sigaddset(&signals_, SIGTERM);
  pthread_sigmask(SIG_BLOCK, &signals_, &before_);
  thread_ = std::jthread([this](const std::stop_token& finished) { wait(finished); });
}

Interrupt::~Interrupt() {
  thread_.request_stop();
  thread_.join();
  pthread_sigmask(SIG_SETMASK, &before_, nullptr);
}

void Interrupt::wait(const std::stop_token& finished) {
  constexpr timespec moment{0, 50'000'000};  // nanoseconds
  while (!finished.stop_requested()) {
    if (sigtimedwait(&signals_, nullptr, &moment) <= 0) continue;
    if (source_.stop_requested()) std::_Exit(1);
    source_.request_stop();
    announce_();
  }
}

}  // namespace bansou
