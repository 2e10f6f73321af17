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
#include <utility>

#include "model/io/result_file.hpp"
#include "tests/model/io/dataset_contents.hpp"
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

  /// The exit code and what is said on standard error where no file may have more than so many blocks.
  std::pair<int, std::string> limited(int blocks, const std::string& args, const char* out) const {
    const std::string command = "ulimit -f " + std::to_string(blocks) + "; exec " + bansou_command() + " " +
                                args + " --lang en 2>&1 >" + (folder / out).string();
    std::FILE* said = ::popen(command.c_str(), "r");
    std::string text;
    for (int c = std::fgetc(said); c != EOF; c = std::fgetc(said)) text += static_cast<char>(c);
    const int status = ::pclose(said);
    return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, text};
  }

  static std::string content(const fs::path& file) {
    std::ifstream in(file);
    return {std::istreambuf_iterator<char>(in), {}};
  }

  /// Until a run has kept some replications.
  static void wait_for_parts(const fs::path& results) {
    const fs::path parts = results.string() + ".parts";
    for (int i = 0; i < 2000 && !(fs::exists(parts) && std::distance(fs::directory_iterator(parts), {}) > 5);
         ++i) {
      std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
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

TEST_F(CommandLineTest, SaysThatStandardOutputCannotBeWritten) {
#ifdef __SANITIZE_THREAD__
  GTEST_SKIP() << "the thread sanitizer writes a file of its own, which is no more allowed";
#endif
  const std::string town = small_scenario().string(), quick = " --replications 1 --quiet ";
  for (const std::string& args : {"check " + town, "template " + town, "graph --dot " + town,
                                  std::string("--help"), "run" + quick + town, std::string("questions")}) {
    const auto [code, told] = limited(0, args, "out");
    EXPECT_EQ(code, 1) << args;
    EXPECT_EQ(told,
              "bansou: standard output: cannot be written: the file would be larger than is allowed here.\n")
        << args;
  }
}

TEST_F(CommandLineTest, AFileThatMayNotGrowIsNoCrash) {
  const std::string args = "run --replications 1 --quiet --out " + (folder / "a.h5").string() + " ";
  const auto [code, told] = limited(1, args + small_scenario().string(), "out");
  EXPECT_EQ(code, 1);
  EXPECT_NE(told.find("the file would be larger than is allowed here."), std::string::npos) << told;
}

TEST_F(CommandLineTest, WhatIsSaidAfterAnInterruptGoesOn) {
  const fs::path scenario = folder / "three towns.yaml", results = folder / "a b.h5", told = folder / "told";
  fs::copy_file(small_scenario(), scenario);
  const pid_t child = ::fork();
  if (child == 0) {
    if (std::freopen("/dev/null", "w", stdout) == nullptr ||
        std::freopen(told.c_str(), "w", stderr) == nullptr)
      std::_Exit(3);
    ::execl(bansou_command().c_str(), bansou_command().c_str(), "run", "--quiet", "--threads", "1", "--seed",
            "5", "--replications", "90", "--restart", "--lang", "en", "--out", results.c_str(),
            scenario.c_str(), nullptr);
    std::_Exit(3);
  }
  wait_for_parts(results);
  ::kill(child, SIGINT);
  int status = 0;
  ::waitpid(child, &status, 0);
  ASSERT_EQ(WEXITSTATUS(status), 1) << "it was over before it could be interrupted";
  const std::string text = content(told);
  const std::size_t command = text.find("To go on: ");
  ASSERT_NE(command, std::string::npos) << text;
  ASSERT_EQ(std::system(
                (text.substr(command + 10, text.find('\n', command) - command - 10) + " >/dev/null").c_str()),
            0)
      << text;
  const ResultFile done(results);
  EXPECT_EQ(done.identity().seed, 5u);
  EXPECT_EQ(done.replications(), 90u);
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
  wait_for_parts(killed);
  ::kill(child, SIGKILL);
  int status = 0;
  ::waitpid(child, &status, 0);
  ASSERT_TRUE(WIFSIGNALED(status)) << "it was over before it could be killed";
  EXPECT_FALSE(fs::exists(killed));

  ASSERT_EQ(bansou("run --quiet --resume --threads 1 --out " + killed.string() + " " + scenario), 0);
  const auto uninterrupted = test::dataset_contents(whole);
  const auto resumed = test::dataset_contents(killed);
  ASSERT_GT(uninterrupted.size(), 10U);
  ASSERT_EQ(uninterrupted.size(), resumed.size());
  for (const auto& [name, bytes] : uninterrupted) EXPECT_TRUE(bytes == resumed.at(name)) << name;
}

}  // namespace
}  // namespace bansou
