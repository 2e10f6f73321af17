#include "model/app/progress.hpp"

#include <gtest/gtest.h>

#include <sstream>

namespace bansou {
namespace {

class ProgressTest : public testing::Test {
 protected:
  std::string shown(bool terminal, double already, std::initializer_list<std::pair<double, double>> updates,
                    Language language = Language::en) {
    Console console{language, out, err, terminal};
    Progress progress(console, [this] { return now; });
    progress.begin(already);
    for (const auto& [time, share] : updates) {
      now = time;
      progress.update(share);
    }
    return err.str();
  }

  double now = 0.0;
  std::ostringstream out;
  std::ostringstream err;
};

TEST_F(ProgressTest, ShortRunsShowNothing) {
  EXPECT_EQ(shown(true, 0.0, {{0.2, 0.5}, {0.9, 1.0}}), "");
  EXPECT_EQ(err.str(), "");
}

TEST_F(ProgressTest, TerminalsSeeABarWithTheTimeLeft) {
  const std::string text = shown(true, 0.0, {{10.0, 0.5}});
  EXPECT_NE(text.find("███████████████░░░"), std::string::npos);
  EXPECT_NE(text.find("50%, about 10 s left"), std::string::npos);
  EXPECT_TRUE(err.str().ends_with("\r\033[K"));  // and it goes away
}

TEST_F(ProgressTest, LogsSeeALineNowAndThen) {
  const std::string text =
      shown(false, 0.0, {{5.0, 0.1}, {31.0, 0.25}, {40.0, 0.3}, {62.0, 0.5}}, Language::ja);
  EXPECT_EQ(text, "bansou: 25% 残り約2分\nbansou: 50% 残り約62秒\n");
}

TEST_F(ProgressTest, WhatIsDoneAlreadyCosts) {
  // Half was done before; another quarter took 10 s, so the last one takes as long.
  EXPECT_NE(shown(true, 0.5, {{10.0, 0.25}}).find("75%, about 10 s left"), std::string::npos);
}

TEST_F(ProgressTest, MoreWorkIsABeginningOfItsOwn) {
  Console console{Language::en, out, err, true};
  Progress progress(console, [this] { return now; });
  now = 100.0;
  progress.begin(0.5);
  now = 110.0;
  progress.update(0.25);
  EXPECT_NE(err.str().find("75%, about 10 s left"), std::string::npos) << err.str();
}

TEST(DurationText, UsesTheUnitThatFits) {
  EXPECT_EQ(duration_text(12.2, Language::ja), "13秒");
  EXPECT_EQ(duration_text(150.0, Language::en), "3 min");
  EXPECT_EQ(duration_text(4800.0, Language::ja), "1時間20分");
}

}  // namespace
}  // namespace bansou
