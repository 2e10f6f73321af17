#include "model/io/data_files.hpp"

#include <gtest/gtest.h>

#include "tests/model/io/temp_folder.hpp"

namespace bansou {
namespace {

struct DataFilesTest : testing::Test {
  test::TempFolder folder;
  Places places{folder.path() / "root", folder.path() / "shipped"};
  Problems problems;
};

TEST_F(DataFilesTest, AreCalledTheSameOnEveryMachine) {
  const auto own = folder.write("root/data/own.csv", "a\n1\n");
  folder.write("shipped/towns.csv", "b\n2\n");
  DataFiles files(places, {});
  const DataFile* mine = files.read(own.string(), {}, problems);
  const DataFile* shipped = files.read("bansou:towns.csv", {}, problems);
  ASSERT_TRUE(mine != nullptr && shipped != nullptr);
  EXPECT_EQ(mine->portable, "data/own.csv");
  EXPECT_EQ(mine->text.name, own.string());
  EXPECT_EQ(mine->text.text, "a\n1\n");
  EXPECT_FALSE(mine->shipped);
  EXPECT_EQ(shipped->portable, "bansou:towns.csv");
  EXPECT_TRUE(shipped->shipped);
}

TEST_F(DataFilesTest, AreReadOnce) {
  folder.write("root/own.csv", "then");
  DataFiles files(places, {});
  EXPECT_EQ(files.find("own.csv"), nullptr);
  files.read("own.csv", {}, problems);
  folder.write("root/own.csv", "now");
  EXPECT_EQ(files.read("own.csv", {}, problems)->text.text, "then");
  EXPECT_EQ(files.find("own.csv")->text.text, "then");
}

TEST_F(DataFilesTest, WhatIsBroughtAlongIsNotLookedFor) {
  folder.write("root/own.csv", "now");
  DataFiles files(places, {{"own.csv", "then"}, {"../gone.csv", "far"}});
  EXPECT_EQ(files.read("own.csv", {}, problems)->text.text, "then");
  EXPECT_EQ(files.read("../gone.csv", {}, problems)->portable, "../gone.csv");
  EXPECT_TRUE(problems.empty());
}

TEST_F(DataFilesTest, SayWhatCannotBeRead) {
  folder.write("secret.csv", "x");
  folder.write("root/a.csv", "a");
  DataFiles files(places, {{"bad.csv", "a\n\x01"}});
  EXPECT_EQ(files.read("../secret.csv", {"a.yaml", 3, 1}, problems), nullptr);
  EXPECT_EQ(files.read("none.csv", {"a.yaml", 4, 1}, problems), nullptr);
  EXPECT_EQ(files.read("bad.csv", {"a.yaml", 5, 1}, problems), nullptr);
  EXPECT_EQ(files.find("none.csv"), nullptr);
  EXPECT_TRUE(test::mentions(problems, "is outside the scenario folder"));
  EXPECT_TRUE(test::mentions(problems, "there is no file 'none.csv'"));
  EXPECT_TRUE(test::mentions(problems, "control character"));
}

}  // namespace
}  // namespace bansou
