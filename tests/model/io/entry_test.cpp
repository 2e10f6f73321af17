#include "model/io/entry.hpp"

#include <gtest/gtest.h>

#include "tests/model/io/read_text.hpp"

namespace bansou {
namespace {

using test::Shown;

TEST(Entry, ReadsValuesByTheirShape) {
  test::ReadText text("a: {b: x, n: 3, r: 1.5, t: true}\nname: {ja: 町, en: town}\nlist: [p, q]\none: p\n");
  const Entry root = text.root();
  EXPECT_EQ(root["a"]["b"].string(), "x");
  EXPECT_EQ(root["a"]["n"].integer(), 3);
  EXPECT_EQ(root["a"]["n"].number(), 3.0);
  EXPECT_EQ(root["a"]["r"].integer(), std::nullopt);
  EXPECT_TRUE(root["a"]["t"].boolean());
  EXPECT_EQ(root["name"].text({}).ja, "町");
  EXPECT_EQ(root["one"].text({}).en, "p");
  EXPECT_EQ(root["none"].text({"無", "no"}).en, "no");
  EXPECT_EQ(root["list"].strings(), (Shown{"p", "q"}));
  EXPECT_EQ(root["one"].strings(), Shown{"p"});
  EXPECT_EQ(root["a"].entries().size(), 4u);
  EXPECT_EQ(root["a"].entries()[0].key(), "b");
}

TEST(Entry, WhatIsAbsentReadsAsNothing) {
  test::ReadText text("a: 1\n");
  EXPECT_FALSE(text.root()["x"]["y"].present());
  EXPECT_FALSE(text.root()["a"]["y"].present());
  EXPECT_TRUE(text.root()["x"].entries().empty());
  EXPECT_FALSE(text.root()["a"].string());
}

TEST(Entry, ReportsAtItsPlaceOrTheNearestAround) {
  test::ReadText text("a:\n  b: [x, y]\n");
  text.root()["a"]["b"].entries()[1].report({"値", "value"});
  text.root()["a"]["none"].report_relation({"関係", "relation"});
  EXPECT_EQ(text.shown(), (Shown{"2:10 value", "1:1 relation"}));
}

}  // namespace
}  // namespace bansou
