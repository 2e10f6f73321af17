#include "model/io/output_path.hpp"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include "tests/model/io/expect_error.hpp"
#include "tests/model/io/temp_folder.hpp"

namespace bansou {
namespace {

using Kind = OutputPath::Kind;

struct OutputPathTest : testing::Test {
  std::string why_not(const std::filesystem::path& file, Kind kind) const { return refusal({file, kind}).en; }

  test::TempFolder folder;
  std::filesystem::path fresh = folder.path() / "new";
};

TEST_F(OutputPathTest, ANewNameIsFine) {
  for (const Kind kind :
       {Kind::results, Kind::description, Kind::report, Kind::drawing, Kind::graph_source, Kind::table})
    EXPECT_EQ(why_not(fresh, kind), "");
}

TEST_F(OutputPathTest, OnlyWhatBansouHasWrittenIsReplaced) {
  const auto scenario = folder.write("a.yaml", "title: a\n");
  for (const Kind kind :
       {Kind::results, Kind::description, Kind::report, Kind::drawing, Kind::graph_source, Kind::table})
    EXPECT_NE(why_not(scenario, kind), "");
  const auto report = folder.write("a.html", "<!DOCTYPE html>\n<html><head><title>x | Bansō</title>");
  EXPECT_EQ(why_not(report, Kind::report), "");
  EXPECT_EQ(why_not(report, Kind::drawing),
            "only a drawing that bansou has written is overwritten; choose another name.");
  EXPECT_NE(why_not(folder.write("b.html", "<!DOCTYPE html>\n<title>my page</title>"), Kind::report), "");
  EXPECT_EQ(why_not(folder.write("a.dot", "digraph care {\n home [label="), Kind::graph_source), "");
  EXPECT_NE(
      why_not(folder.write("a.csv", "code,name\n"), Kind::table).find("lest a table that was filled in"),
      std::string::npos);
}

TEST_F(OutputPathTest, NothingButFilesIsWritten) {
  const auto pipe = folder.path() / "pipe";
  ASSERT_EQ(mkfifo(pipe.c_str(), 0600), 0);
  EXPECT_NE(why_not(pipe, Kind::report).find("not an ordinary file"), std::string::npos);
  EXPECT_NE(why_not(folder.path(), Kind::table).find("a folder"), std::string::npos);
  std::filesystem::create_symlink(pipe, fresh);
  EXPECT_NE(why_not(fresh, Kind::results).find("not an ordinary file"), std::string::npos);
}

TEST_F(OutputPathTest, OneFileHoldsOneThing) {
  const auto check = [&](const std::filesystem::path& a, const std::filesystem::path& b) {
    check_outputs(std::vector<OutputPath>{{a, Kind::results}, {b, Kind::report}}, Language::en);
  };
  EXPECT_NO_THROW(check(fresh, folder.path() / "other"));
  EXPECT_THROW(check(fresh, folder.path() / "x" / ".." / "new"), InputError);
  EXPECT_EQ(test::run_error([&] { check(fresh, folder.path() / "none" / "a.html"); }),
            (folder.path() / "none").string() + ": cannot be written: there is no such file or folder.");
}

TEST_F(OutputPathTest, AReportIsNoPdf) {
  EXPECT_NE(why_not("none.pdf", Kind::report).find("ends in .html"), std::string::npos);
  EXPECT_EQ(why_not("none.html", Kind::report), "");
  EXPECT_EQ(why_not("none.csv", Kind::table), "");
}

}  // namespace
}  // namespace bansou
