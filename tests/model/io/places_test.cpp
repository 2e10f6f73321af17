#include "model/io/places.hpp"

#include <gtest/gtest.h>

#include <cstdlib>

#include "tests/model/io/temp_folder.hpp"
#include "tests/paths.hpp"

namespace bansou {
namespace {

TEST(Places, TheTopmostMarkerIsTheRoot) {
  const test::TempFolder folder;
  folder.write("a/.bansou-scenarios", "");
  folder.write("a/b/.bansou-scenarios", "");
  const auto file = folder.write("a/b/c/x.yaml", "");
  EXPECT_EQ(default_places(file).root, folder.path() / "a");
}

TEST(Places, WithoutAMarkerTheFilesOwnFolderIs) {
  const test::TempFolder folder;
  const auto file = folder.write("a/b/x.yaml", "");
  EXPECT_EQ(default_places(file).root, folder.path() / "a/b");
  EXPECT_EQ(default_places("nowhere.yaml").root, std::filesystem::current_path());
}

TEST(Places, TheRootCanBeGiven) {
  const test::TempFolder folder;
  folder.write("a/.bansou-scenarios", "");
  EXPECT_EQ(default_places(folder.write("a/x.yaml", ""), folder.path()).root, folder.path());
}

TEST(Places, ShippedFilesAreThoseOfTheBuildUnlessTheEnvironmentSaysOtherwise) {
  ::unsetenv("BANSOU_SCENARIOS");
  EXPECT_EQ(default_places("x.yaml").shipped, in_checkout("scenarios"));
  ::setenv("BANSOU_SCENARIOS", "/elsewhere", 1);
  EXPECT_EQ(default_places("x.yaml").shipped, "/elsewhere");
  ::unsetenv("BANSOU_SCENARIOS");
}

}  // namespace
}  // namespace bansou
