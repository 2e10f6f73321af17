#include "model/io/document.hpp"

#include <gtest/gtest.h>

namespace bansou {
namespace {

TEST(Document, GivesThePositionOfTheNearestKnownAncestor) {
  const Document document{
      {}, {{"", {"a.yaml", 1, 1}}, {"/teams", {"a.yaml", 2, 1}}, {"/teams/desk", {"a.yaml", 3, 3}}}};
  EXPECT_EQ(document.at("/teams/desk").line, 3);
  EXPECT_EQ(document.at("/teams/desk/level/0").line, 3);
  EXPECT_EQ(document.at("/teams/other").line, 2);
  EXPECT_EQ(document.at("/region").line, 1);
  EXPECT_EQ(Document{}.at("/region").line, 0);
}

}  // namespace
}  // namespace bansou
