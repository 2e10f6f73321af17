#include "model/io/graphviz.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <system_error>

namespace bansou {
namespace {

const std::filesystem::path file = std::filesystem::path(testing::TempDir()) / "bansou_graphviz_test.svg";

TEST(Graphviz, DrawsSvg) {
  ASSERT_TRUE(draw_svg("digraph { a -> b }", file));
  std::ifstream in(file);
  EXPECT_NE(std::string(std::istreambuf_iterator<char>(in), {}).find("<svg"), std::string::npos);
}

TEST(Graphviz, LeavesNoFileOfWhatItCannotDraw) {
  EXPECT_FALSE(draw_svg("digraph {", file));
  EXPECT_FALSE(std::filesystem::exists(file));
  EXPECT_THROW(draw_svg("digraph {}", "/no/such/folder/file.svg"), std::system_error);
}

}  // namespace
}  // namespace bansou
