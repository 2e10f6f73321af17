#include "model/app/interrupt.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include <atomic>
#include <chrono>

namespace bansou {
namespace {

TEST(Interrupt, TheFirstSignalAsksForAStop) {
  std::atomic<int> announced = 0;
  {
    const Interrupt interrupt([&] { ++announced; });
    EXPECT_FALSE(interrupt.token().stop_requested());
    kill(getpid(), SIGINT);
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(10);
    while (announced == 0 && std::chrono::steady_clock::now() < end) std::this_thread::yield();
    EXPECT_TRUE(interrupt.token().stop_requested());
  }
  EXPECT_EQ(announced, 1);
  sigset_t blocked;
  pthread_sigmask(SIG_SETMASK, nullptr, &blocked);
  EXPECT_FALSE(sigismember(&blocked, SIGINT));  // as before
}

TEST(InterruptDeathTest, TheSecondSignalEndsTheProcess) {
  GTEST_FLAG_SET(death_test_style, "threadsafe");
  EXPECT_EXIT(
      {
        const Interrupt interrupt([] { kill(getpid(), SIGINT); });
        kill(getpid(), SIGINT);
        std::this_thread::sleep_for(std::chrono::seconds(30));
      },
      testing::ExitedWithCode(1), "");
}

}  // namespace
}  // namespace bansou
