#include "model/app/usage_error.hpp"

#include <gtest/gtest.h>

#include <sstream>

#include "model/app/command_line.hpp"

namespace bansou {
namespace {

/// What is said to a command line that is wrong.
std::string told(std::vector<std::string> arguments, Language language = Language::en) {
  std::ostringstream out, err;
  Console console{language, out, err, false};
  EXPECT_EQ(run_command_line(arguments, console), input_wrong);
  EXPECT_EQ(out.str(), "");
  return err.str();
}

void expect_said(const std::string& text, const std::string& part) {
  EXPECT_NE(text.find(part), std::string::npos) << part << " in " << text;
}

TEST(UsageError, SuggestsTheNearestCommandOrOption) {
  expect_said(told({"chekc", "a.yaml"}), "there is no command 'chekc'; there are: run, merge,");
  expect_said(told({"chekc", "a.yaml"}), "Did you mean 'check'?\nRun bansou --help for more information.\n");
  expect_said(told({"chekc"}, Language::ja),
              "コマンドの書き方が違います: 「chekc」というコマンドはありません。");
  expect_said(told({"run", "a.yaml", "--replicatons", "5"}),
              "Did you mean '--replications'?\nRun bansou run --help");
  expect_said(told({"run", "a.yaml", "--replicatons=5"}), "there is no option '--replicatons'");
  expect_said(told({"check", "a.yaml", "b.yaml"}), "'b.yaml' is one too many.");
}

TEST(UsageError, SpeaksJapanese) {
  expect_said(told({}, Language::ja), "コマンドがありません。");
  expect_said(told({"check"}, Language::ja), "FILE が必要です。\nbansou check --help で使い方を見られます。");
  expect_said(told({"compare", "a.yaml"}, Language::ja), "FILES は 2 つ以上必要です（いまは 1 つ）。");
  expect_said(told({"run", "a.yaml", "--seed"}, Language::ja), "--seed の値がありません。");
  expect_said(told({"run", "a.yaml", "--resume"}, Language::ja), "--resume は --out と一緒に使います。");
  expect_said(told({"run", "a", "--out", "b", "--resume", "--restart"}, Language::ja), "一緒に使えません。");
}

TEST(UsageError, ResumeAndRestartNeedResults) {
  expect_said(told({"run", "a.yaml", "--resume"}), "--resume requires --out");
  expect_said(told({"run", "a.yaml", "--restart"}), "--restart requires --out");
}

TEST(UsageError, ShardsHaveNoReportAndNoPrecision) {
  for (const std::vector<std::string>& more :
       {std::vector<std::string>{"--report", "b.html"}, {"--precision", "5%"}}) {
    std::vector<std::string> command{"run", "a.yaml", "--out", "b.h5", "--shard", "1/2"};
    command.insert(command.end(), more.begin(), more.end());
    expect_said(told(command), "excludes");
  }
}

TEST(UsageError, WholeNumbersHaveBounds) {
  for (const char* seed : {"-1", "99999999999999999999", "4294967296", "1.5", "0x10", "1e3", "", " 5"})
    expect_said(told({"run", "a.yaml", "--seed", seed}),
                "--seed: found '" + std::string(seed) + "'; a whole number from 0 to 4294967295 is allowed.");
  expect_said(told({"run", "a.yaml", "--threads", "0"}, Language::ja),
              "--threads: 「0」とあります。1 から 1024 までの整数を書いてください。");
  expect_said(told({"run", "a.yaml", "--precision", "5%", "--most", "-3"}), "from 2 to 100000");
  expect_said(told({"compare", "a", "b", "--robust", "4294967297"}), "from 1 to 10000");
  expect_said(told({"trace", "a", "b", "--replication", "0"}), "from 1 to 100000");
  expect_said(told({"ask", "E01", "--replications", "x"}), "from 1 to 100000");
  expect_said(told({"merge", "a", "--out", "b", "--seed", "-1"}), "--seed: found '-1'");
}

TEST(UsageError, HelpIsJapaneseThroughout) {
  std::ostringstream out, err;
  Console console{Language::ja, out, err, false};
  const std::vector<std::string> arguments{"run", "--help"};
  EXPECT_EQ(run_command_line(arguments, console), succeeded);
  expect_said(out.str(), "使い方を表示する");
  for (const char* english : {"Options", "Print this", "REQUIRED", "TEXT", "Needs"})
    EXPECT_EQ(out.str().find(english), std::string::npos) << english;
}

}  // namespace
}  // namespace bansou
