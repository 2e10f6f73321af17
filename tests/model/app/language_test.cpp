#include "model/app/language.hpp"

#include <gtest/gtest.h>

#include <cstdlib>

namespace bansou {
namespace {

TEST(Language, ComesFromTheLocaleName) {
  EXPECT_EQ(language_of("ja"), Language::ja);
  EXPECT_EQ(language_of("ja_JP.UTF-8"), Language::ja);
  EXPECT_EQ(language_of("en_GB.UTF-8"), Language::en);
  EXPECT_EQ(language_of("C"), Language::en);
}

TEST(Language, TheFirstVariableThatIsSetCounts) {
  setenv("LANG", "ja_JP.UTF-8", 1);
  unsetenv("LC_ALL");
  unsetenv("LC_MESSAGES");
  EXPECT_EQ(language_of_environment(), Language::ja);
  setenv("LC_MESSAGES", "en_GB.UTF-8", 1);
  EXPECT_EQ(language_of_environment(), Language::en);
  setenv("LC_ALL", "", 1);
  EXPECT_EQ(language_of_environment(), Language::en);
  setenv("LC_ALL", "ja_JP.UTF-8", 1);
  EXPECT_EQ(language_of_environment(), Language::ja);
  unsetenv("LC_ALL");
  unsetenv("LC_MESSAGES");
  unsetenv("LANG");
  EXPECT_EQ(language_of_environment(), Language::en);
}

}  // namespace
}  // namespace bansou
