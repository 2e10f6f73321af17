#include "model/io/graphviz.hpp"

#include <gtest/gtest.h>

namespace bansou {
namespace {

TEST(Graphviz, DrawsSvg) {
  const auto drawing = draw_svg("digraph { a -> b }");
  ASSERT_TRUE(drawing);
  EXPECT_NE(drawing->find("<svg"), std::string::npos);
}

TEST(Graphviz, HasNothingForWhatItCannotDraw) { EXPECT_FALSE(draw_svg("digraph {")); }

}  // namespace
}  // namespace bansou
