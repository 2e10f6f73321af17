#include "model/io/input_path.hpp"

#include <gtest/gtest.h>

#include "tests/model/io/temp_folder.hpp"

namespace bansou {
namespace {

class InputPathTest : public testing::Test {
 protected:
  InputPathTest() {
    folder_.write("root/tottori.yaml", "");
    folder_.write("root/options/a.yaml", "");
    folder_.write("root-beside/b.yaml", "");
    folder_.write("shipped/base/care-system.yaml", "");
    folder_.write("secret.yaml", "");
  }

  std::optional<InputPath> find(const std::string& name) {
    return find_input(name, folder_.path() / "root/options", places_, {"here.yaml", 3, 1}, problems_);
  }
  std::string only_problem() {
    const auto all = test::shown(problems_);
    return all.size() == 1 ? all[0] : std::to_string(all.size()) + " problems";
  }

  test::TempFolder folder_;
  Places places_{folder_.path() / "root", folder_.path() / "shipped"};
  Problems problems_;
};

TEST_F(InputPathTest, FindsNeighboursAndShippedFiles) {
  EXPECT_EQ(find("../tottori.yaml")->canonical, folder_.path() / "root/tottori.yaml");
  EXPECT_EQ(find("a.yaml")->shown, folder_.path() / "root/options/a.yaml");
  EXPECT_EQ(find("bansou:base/care-system.yaml")->canonical,
            folder_.path() / "shipped/base/care-system.yaml");
  EXPECT_TRUE(problems_.empty());
}

TEST_F(InputPathTest, StaysInside) {
  for (const char* name : {"../../secret.yaml", "../../root-beside/b.yaml", "/etc/passwd",
                           "bansou:../secret.yaml", "bansou:/etc/passwd", "../../nothing/there.yaml"}) {
    problems_ = {};
    EXPECT_FALSE(find(name)) << name;
    EXPECT_TRUE(test::mentions(problems_, "is outside the scenario folder")) << name;
  }
}

TEST_F(InputPathTest, LinksDoNotLeadOut) {
  std::filesystem::create_symlink(folder_.path() / "secret.yaml", folder_.path() / "root/options/link.yaml");
  std::filesystem::create_directory_symlink(folder_.path(), folder_.path() / "root/options/up");
  std::filesystem::create_symlink("loop.yaml", folder_.path() / "root/options/loop.yaml");
  EXPECT_FALSE(find("link.yaml"));
  EXPECT_FALSE(find("up/secret.yaml"));
  EXPECT_FALSE(find("loop.yaml"));
  EXPECT_EQ(find("up/../a.yaml")->canonical, folder_.path() / "root/options/a.yaml");
  EXPECT_EQ(problems_.all().size(), 3u);
}

TEST_F(InputPathTest, SuggestsTheNearestName) {
  EXPECT_FALSE(find("../totori.yaml"));
  EXPECT_EQ(only_problem(), "3:1 there is no file '../totori.yaml'. Did you mean 'tottori.yaml'?");
}

TEST_F(InputPathTest, RefusesNamesThatAreNone) {
  EXPECT_FALSE(find(""));
  EXPECT_FALSE(find(std::string("a.yaml\0/../b", 12)));
  EXPECT_FALSE(find(std::string(5000, 'x')));
  EXPECT_EQ(problems_.all().size(), 3u);
}

}  // namespace
}  // namespace bansou
