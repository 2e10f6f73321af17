// What commands write, and what they leave alone.
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <fstream>
#include <iterator>
#include <sstream>

#include "model/app/command_line.hpp"
#include "model/io/result_file.hpp"
#include "tests/model/io/temp_folder.hpp"

namespace bansou {
namespace {

namespace fs = std::filesystem;

class CommandOutputsTest : public testing::Test {
 protected:
  int bansou(std::vector<std::string> arguments, Language language = Language::en) {
    out.str("");
    err.str("");
    Console console{language, out, err, false, "build/bansou"};
    return run_command_line(arguments, console);
  }
  std::string in_folder(const std::string& name) const { return (folder.path() / name).string(); }
  bool complained(const std::string& text) const { return err.str().find(text) != std::string::npos; }
  static std::string content(const fs::path& file) {
    std::ifstream in(file);
    return {std::istreambuf_iterator<char>(in), {}};
  }

  test::TempFolder folder;
  std::string town = folder
                         .write("a town.yaml",
                                "title: {ja: 若桜町, en: Wakasa}\nextends: bansou:tottori.yaml\n"
                                "region: {municipalities: [若桜町]}\nyears: 1\nreplications: 2\n")
                         .string();
  std::ostringstream out, err;
};

TEST_F(CommandOutputsTest, AScenarioIsNeverOverwritten) {
  const fs::path precious = folder.write("precious.yaml", "title: precious\n");
  const std::string file = precious.string();
  for (const std::vector<std::string>& command :
       {std::vector<std::string>{"graph", town, "--dot", "--out", file},
        {"graph", town, "--out", file},
        {"template", town, "--out", file},
        {"run", town, "--report", file},
        {"run", town, "--out", file},
        {"merge", town, "--out", file},
        {"run", town, "--report", town}}) {
    EXPECT_EQ(bansou(command), input_wrong) << command.front();
    EXPECT_TRUE(complained("overwritten")) << err.str();
    EXPECT_EQ(content(precious), "title: precious\n");
  }
  EXPECT_EQ(bansou({"template", town, "--out", file}, Language::ja), input_wrong);
  EXPECT_TRUE(complained("上書きしません"));
}

TEST_F(CommandOutputsTest, PipesStayPipes) {
  const std::string pipe = in_folder("pipe");
  ASSERT_EQ(mkfifo(pipe.c_str(), 0600), 0);
  for (const std::vector<std::string>& command :
       {std::vector<std::string>{"graph", town, "--dot", "--out", pipe},
        {"graph", town, "--out", pipe},
        {"template", town, "--out", pipe},
        {"run", town, "--report", pipe},
        {"run", town, "--out", pipe}}) {
    EXPECT_EQ(bansou(command), input_wrong) << command.front();
    EXPECT_TRUE(complained("not an ordinary file"));
    EXPECT_TRUE(fs::is_fifo(pipe));
  }
}

TEST_F(CommandOutputsTest, ResultsAndReportAreTwoFiles) {
  const std::string file = in_folder("a.h5");
  EXPECT_EQ(bansou({"run", town, "--out", file, "--report", file}), input_wrong);
  EXPECT_TRUE(complained("two outputs cannot be one file"));
  EXPECT_FALSE(fs::exists(file));
  EXPECT_EQ(bansou({"run", town, "--out", file, "--report", in_folder("a.stress.md")}), input_wrong);
  EXPECT_EQ(bansou({"run", town, "--report", in_folder("none/a.html")}), run_failed);
}

TEST_F(CommandOutputsTest, WhatBansouWroteIsReplacedAlsoBehindALink) {
  const std::vector<std::string> run{
      "run", town, "--quiet", "--out", in_folder("a.h5"), "--report", in_folder("a.html")};
  fs::create_symlink("real.html", in_folder("a.html"));
  ASSERT_EQ(bansou(run), 0) << err.str();
  ASSERT_EQ(bansou(run), 0) << err.str();
  EXPECT_TRUE(fs::is_symlink(in_folder("a.html")));
  EXPECT_NE(content(in_folder("real.html")).find("Bansō"), std::string::npos);
  for (const bool dot : {true, false}) {
    std::vector<std::string> graph{"graph", town, "--out", in_folder(dot ? "a.dot" : "a.svg")};
    if (dot) graph.emplace_back("--dot");
    ASSERT_EQ(bansou(graph), 0) << err.str();
    ASSERT_EQ(bansou(graph), 0) << err.str();
  }
  ASSERT_EQ(bansou({"template", town, "--out", in_folder("a.csv")}), 0);
  EXPECT_EQ(bansou({"template", town, "--out", in_folder("a.csv")}), input_wrong) << "it may be filled in";
}

TEST_F(CommandOutputsTest, OnlyTheSameRunIsResumed) {
  const std::string file = in_folder("full.h5");
  ASSERT_EQ(bansou({"run", town, "--quiet", "--out", file}), 0) << err.str();
  EXPECT_EQ(bansou({"run", town, "--quiet", "--resume", "--seed", "5", "--out", file}), run_failed);
  EXPECT_TRUE(complained("the seed differs"));
  EXPECT_EQ(bansou({"run", town, "--quiet", "--resume", "--replications", "1", "--out", file}), run_failed);
  EXPECT_EQ(ResultFile(file).identity().seed, 20210401u);
  EXPECT_EQ(bansou({"run", town, "--quiet", "--resume", "--replications", "3", "--out", file}), 0)
      << err.str();
  EXPECT_EQ(ResultFile(file).replications(), 3u);
}

TEST_F(CommandOutputsTest, PreciseResultsAreResumedAsTheyAre) {
  const std::vector<std::string> run{"run",    town, "--quiet", "--precision",     "20%",
                                     "--most", "4",  "--out",   in_folder("a.h5"), "--resume"};
  ASSERT_EQ(bansou(run), 0) << err.str();
  const std::string screen = out.str();
  const auto written = fs::last_write_time(in_folder("a.h5"));
  ASSERT_EQ(bansou(run), 0) << err.str();
  EXPECT_EQ(out.str(), screen);
  EXPECT_EQ(fs::last_write_time(in_folder("a.h5")), written);
}

TEST_F(CommandOutputsTest, TheMergeThatIsProposedWorks) {
  const std::string file = in_folder("a b.h5");
  for (const char* shard : {"1/2", "2/2"}) {
    ASSERT_EQ(bansou({"run", town, "--quiet", "--out", file, "--shard", shard, "--seed", "7",
                      "--replications", "3"}),
              0)
        << err.str();
  }
  const std::string command =
      "build/bansou merge '" + town + "' --out '" + file + "' --replications 3 --seed 7\n";
  EXPECT_TRUE(out.str().ends_with(command)) << out.str();
  ASSERT_EQ(bansou({"merge", town, "--out", file, "--replications", "3", "--seed", "7"}), 0) << err.str();
  ASSERT_EQ(bansou({"run", town, "--quiet", "--out", in_folder("all.h5"), "--shard", "1/1"}), 0) << err.str();
  EXPECT_TRUE(fs::exists(in_folder("all.h5"))) << "nothing is left to merge";
}

}  // namespace
}  // namespace bansou
