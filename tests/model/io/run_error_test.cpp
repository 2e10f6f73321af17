#include "model/io/run_error.hpp"

#include <cerrno>

#include <gtest/gtest.h>

namespace bansou {
namespace {

TEST(RunError, SpeaksBothLanguages) {
  const RunError error({"だめです。", "it failed."});
  EXPECT_EQ(error.text().ja, "だめです。");
  EXPECT_STREQ(error.what(), "だめです。 / it failed.");
}

TEST(RunError, ExplainsWhatTheSystemRefuses) {
  EXPECT_EQ(reason(ENOSPC).en, "the disk is full.");
  EXPECT_EQ(reason(ENOSPC).ja, "ディスクに空きがありません。");
  EXPECT_EQ(reason(ELOOP).en, "Too many levels of symbolic links.");
}

}  // namespace
}  // namespace bansou
