// The command as people and machines meet it: exit codes, and a run that is killed and resumed.
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <thread>

#include "model/io/result_file.hpp"
#include "tests/paths.hpp"

namespace bansou {
namespace {

namespace fs = std::filesystem;

class CommandLineTest : public ::testing::Test {
 protected:
  void SetUp() override {
    folder = fs::temp_directory_path() / ("bansou-command-" + std::to_string(::getpid()));
    fs::create_directories(folder);
  }
  void TearDown() override { fs::remove_all(folder); }

  /// The exit code of `bansou ARGS`, quietly.
  static int bansou(const std::string& args) {
    const int status = std::system((bansou_command() + " " + args + " >/dev/null 2>&1").c_str());
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  }

  fs::path write(const std::string& name, const std::string& text) const {
    const fs::path file = folder / name;
    std::ofstream(file) << text;
    return file;
  }

  fs::path small_scenario() const {
    return write("small.yaml",
                 "title: three towns\n"
                 "extends: bansou:tottori.yaml\n"
                 "region: {municipalities: [若桜町, 智頭町, 八頭町]}\n"
                 "years: 3\n"
                 "replications: 60\n");
  }

  fs::path folder;
};

TEST_F(CommandLineTest, ZeroWhenFineTwoWhenTheInputIsWrong) {
  EXPECT_EQ(bansou("check " + small_scenario().string()), 0);
  EXPECT_EQ(bansou("check " + write("bad.yaml", "title: x\nregoin: {}\n").string()), 2);
  EXPECT_EQ(bansou("check " + (folder / "missing.yaml").string()), 2);
  EXPECT_EQ(bansou("run --no-such-option"), 2);
  EXPECT_EQ(bansou("--version"), 0);
}

TEST_F(CommandLineTest, OneWhenTheRunFails) {
  EXPECT_EQ(bansou("run --replications 1 --out /no/such/folder/results.h5 " + small_scenario().string()), 1);
}

TEST_F(CommandLineTest, AKilledRunIsResumedToTheSameResults) {
  const std::string scenario = small_scenario().string();
  const fs::path whole = folder / "whole.h5";
  ASSERT_EQ(bansou("run --quiet --threads 2 --out " + whole.string() + " " + scenario), 0);

  const fs::path killed = folder / "killed.h5";
  const pid_t child = ::fork();
  if (child == 0) {
    if (std::freopen("/dev/null", "w", stdout) == nullptr) std::_Exit(3);
    ::execl(bansou_command().c_str(), "bansou", "run", "--quiet", "--threads", "1", "--out", killed.c_str(),
            scenario.c_str(), nullptr);
    std::_Exit(3);
  }
  const fs::path parts = killed.string() + ".parts";
  for (int i = 0; i < 2000 && !(fs::exists(parts) && std::distance(fs::directory_iterator(parts), {}) > 5);
       ++i) {
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
  }
  ::kill(child, SIGKILL);
  int status = 0;
  ::waitpid(child, &status, 0);
  ASSERT_TRUE(WIFSIGNALED(status)) << "it was over before it could be killed";
  EXPECT_FALSE(fs::exists(killed));

  ASSERT_EQ(bansou("run --quiet --resume --threads 1 --out " + killed.string() + " " + scenario), 0);
  const ResultFile a(whole);
  const ResultFile b(killed);
  ASSERT_EQ(a.replications(), b.replications());
  for (std::size_t i = 0; i < a.replications(); ++i) {
    const Outcomes one = a.outcomes(i);
    const Outcomes other = b.outcomes(i);
    EXPECT_EQ(one.history, other.history);
    EXPECT_EQ(one.flow_counts(), other.flow_counts());
    EXPECT_EQ(one.stock_counts(), other.stock_counts());
    EXPECT_EQ(one.waiting_days(), other.waiting_days());
  }
}

}  // namespace
}  // namespace bansou
