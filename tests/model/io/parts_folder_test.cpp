#include "model/io/parts_folder.hpp"

#include <gtest/gtest.h>

#include "tests/model/io/expect_error.hpp"
#include "tests/model/io/temp_folder.hpp"

namespace bansou {
namespace {

using test::contains;
using test::run_error;

const RunIdentity run{"hash", 1, 20, "0.1.0"};
const RunIdentity other_run{"hash", 2, 20, "0.1.0"};

struct PartsFolderTest : testing::Test {
  test::TempFolder folder;
  std::filesystem::path out = folder.path() / "a.h5";

  std::string error(const RunIdentity& identity, Leftover leftover) const {
    return run_error([&] { const PartsFolder parts(out, identity, leftover); });
  }
};

TEST_F(PartsFolderTest, GoesWithoutTraceWhenThereIsNoPart) {
  {
    const PartsFolder parts(out, run, Leftover::refuse);
    EXPECT_EQ(parts.path(), folder.path() / "a.h5.parts");
    EXPECT_TRUE(std::filesystem::exists(parts.path() / "run.json"));
  }
  EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
}

TEST_F(PartsFolderTest, StaysWithPartsAndIsResumedOnlyByTheSameRun) {
  {
    const PartsFolder parts(out, run, Leftover::refuse);
    folder.write("a.h5.parts/0-0.h5", "part");
  }
  EXPECT_TRUE(contains(error(run, Leftover::refuse), "go on from there with --resume, or delete the folder"));
  EXPECT_TRUE(
      contains(error(other_run, Leftover::resume), "cannot be resumed: the seed differs (then 1, now 2)"));
  EXPECT_EQ(error(run, Leftover::resume), "");
  EXPECT_TRUE(std::filesystem::exists(folder.path() / "a.h5.parts" / "0-0.h5"));
}

TEST_F(PartsFolderTest, WithoutItsRecordIsNotResumed) {
  folder.write("a.h5.parts/0-0.h5", "part");
  EXPECT_TRUE(contains(error(run, Leftover::resume), "its record cannot be read"));
  folder.write("a.h5.parts/run.json", "{torn");
  EXPECT_TRUE(contains(error(run, Leftover::resume), "its record cannot be read"));
}

TEST_F(PartsFolderTest, DiscardsPartsButNothingElse) {
  folder.write("a.h5.parts/0-0.h5", "part");
  folder.write("a.h5.parts/notes.txt", "mine");
  EXPECT_EQ(error(other_run, Leftover::discard), "");
  EXPECT_FALSE(std::filesystem::exists(folder.path() / "a.h5.parts" / "0-0.h5"));
  EXPECT_TRUE(std::filesystem::exists(folder.path() / "a.h5.parts" / "notes.txt"));
}

TEST_F(PartsFolderTest, KeepsASecondRunOut) {
  const PartsFolder parts(out, run, Leftover::refuse);
  EXPECT_TRUE(contains(error(run, Leftover::resume), "another run is writing these results"));
}

}  // namespace
}  // namespace bansou
