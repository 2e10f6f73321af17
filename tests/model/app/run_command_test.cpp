// `bansou run` and `merge`.
#include "model/app/run_command.hpp"

#include <gtest/gtest.h>

#include <fstream>

#include "tests/model/app/commands.hpp"
#include "tests/model/io/dataset_contents.hpp"

namespace bansou {
namespace {

TEST_F(CommandsTest, RunsPrintsReportsAndKeepsResults) {
  const std::string results = (folder / "town.h5").string();
  const std::string report = (folder / "town.html").string();
  ASSERT_EQ(bansou({"run", town(), "--out", results, "--report", report, "--threads", "2"}, Language::ja), 0)
      << err.str();
  EXPECT_TRUE(said("一部較正"));
  EXPECT_TRUE(said("反復2回"));
  EXPECT_NE(content(folder / "town.stress.md").find("### 5.3"), std::string::npos);
  const std::string screen = out.str();
  EXPECT_NE(content(report).find("<html lang=\"ja\">"), std::string::npos);
  // The run is complete: resuming reads it.
  ASSERT_EQ(bansou({"run", town(), "--out", results, "--report", report, "--resume"}, Language::ja), 0)
      << err.str();
  EXPECT_EQ(out.str(), screen);
  ASSERT_EQ(bansou({"compare", results, town(), "--quiet"}), 0) << err.str();
  EXPECT_TRUE(said("about the same"));
}

TEST_F(CommandsTest, GoesOnFromFinishedResultsWithMoreReplications) {
  const std::string grown = (folder / "grown.h5").string(), whole = (folder / "whole.h5").string();
  ASSERT_EQ(bansou({"run", town(), "--out", grown, "--quiet"}), 0) << err.str();
  ASSERT_EQ(bansou({"run", town(), "--out", grown, "--quiet", "--replications", "4", "--resume"}), 0)
      << err.str();
  const std::string screen = out.str();
  ASSERT_EQ(bansou({"run", town(), "--out", whole, "--quiet", "--replications", "4"}), 0) << err.str();
  EXPECT_EQ(test::dataset_contents(grown), test::dataset_contents(whole));
  EXPECT_EQ(screen.substr(0, screen.find("grown.h5")), out.str().substr(0, out.str().find("whole.h5")));
}

TEST_F(CommandsTest, ResultsAloneAreRunAgain) {
  std::ofstream(folder / "own.csv") << "code,name,municipal_desk.psw\n31325,若桜町,1\n";
  std::ofstream(folder / "own.yaml") << "title: {ja: い, en: b}\nextends: town.yaml\nlocal: own.csv\n";
  const std::string first = (folder / "first.h5").string(), again = (folder / "again.h5").string();
  ASSERT_EQ(bansou({"run", (folder / "own.yaml").string(), "--seed", "5", "--quiet", "--out", first}), 0)
      << err.str();
  std::filesystem::remove(folder / "own.csv");
  std::filesystem::remove(folder / "own.yaml");
  ASSERT_EQ(bansou({"run", first, "--quiet", "--out", again}), 0) << err.str();
  EXPECT_EQ(test::dataset_contents(again), test::dataset_contents(first));
  EXPECT_EQ(bansou({"run", (folder / "none.h5").string()}), input_wrong);
  EXPECT_TRUE(complained("none.h5: cannot be read"));
}

TEST_F(CommandsTest, JsonIsAllThatIsPrinted) {
  ASSERT_EQ(bansou({"run", town(), "--json", "--replications", "1", "--seed", "7"}), 0) << err.str();
  EXPECT_TRUE(out.str().starts_with("{"));
  EXPECT_TRUE(said("\"seed\": 7"));
  EXPECT_TRUE(said("\"finished\": 1"));
}

TEST_F(CommandsTest, SaysWhereAStationaryRunSettles) {
  std::ofstream(folder / "long.yaml") << "title: {ja: あ, en: a}\nextends: town.yaml\nyears: 5\n";
  const std::string file = (folder / "long.yaml").string();
  const std::string results = (folder / "long.h5").string();
  ASSERT_EQ(bansou({"run", file, "--quiet"}), 0) << err.str();
  EXPECT_FALSE(said("stationary (95% interval)"));
  ASSERT_EQ(bansou({"run", file, "--stationary", "--quiet", "--out", results}), 0) << err.str();
  EXPECT_TRUE(said("stationary (95% interval)"));
  EXPECT_NE(content(folder / "long.stress.md").find("MSER-5"), std::string::npos);
  ASSERT_EQ(bansou({"run", file, "--stationary", "--quiet", "--json"}), 0) << err.str();
  EXPECT_TRUE(said("\"stationary\": ["));
  ASSERT_EQ(bansou({"run", file, "--stationary", "--quiet"}, Language::ja), 0) << err.str();
  EXPECT_TRUE(said("5年では落ち着かない"));
  EXPECT_EQ(bansou({"run", town(), "--stationary", "--quiet"}, Language::ja), input_wrong);
  EXPECT_TRUE(complained("5年以上必要です（いまは2回、1年）"));
}

TEST_F(CommandsTest, OnlyWhatDoesNotChangeIsStationary) {
  fewer_staff();
  std::ofstream(folder / "first.yaml") << "title: {ja: あ, en: a}\nextends: fewer.yaml\nyears: 5\n";
  EXPECT_EQ(bansou({"run", (folder / "first.yaml").string(), "--stationary", "--quiet"}), 0) << err.str();
  std::ofstream(folder / "later.yaml") << "title: {ja: あ, en: a}\nextends: town.yaml\nyears: 5\nchanges:\n"
                                          "  - {from: 2021-10-01, team: municipal_desk, scale: 2}\n";
  const std::string later = (folder / "later.yaml").string();
  EXPECT_EQ(bansou({"run", later, "--stationary"}), input_wrong);
  EXPECT_TRUE(complained("2021-10-01"));
  EXPECT_EQ(bansou({"run", town(), "--stationary", "--out", (folder / "x.h5").string(), "--shard", "1/2"}),
            input_wrong);
}

TEST_F(CommandsTest, ResultsThatCannotBeWrittenFailTheRun) {
  EXPECT_EQ(bansou({"run", town(), "--out", (folder / "no" / "where.h5").string()}), run_failed);
  EXPECT_FALSE(err.str().empty());
}

TEST_F(CommandsTest, RunsUntilPrecise) {
  const std::string grown = (folder / "grown.h5").string();
  const std::string plain = (folder / "plain.h5").string();
  ASSERT_EQ(bansou({"run", town(), "--precision", "10%", "--most", "6", "--out", grown, "--json"}), 0)
      << err.str();
  EXPECT_TRUE(complained("not within ±10 % after 6 replications (at most 6"));
  EXPECT_TRUE(said("\"finished\": 6"));
  EXPECT_TRUE(said("\"reached\": false"));
  EXPECT_TRUE(said("\"most\": 6"));
  EXPECT_NE(content(folder / "grown.stress.md").find("not within ±10 %"), std::string::npos);
  // The replications are those of a run that had been asked for as many.
  ASSERT_EQ(bansou({"run", town(), "--replications", "6", "--out", plain, "--json"}), 0) << err.str();
  EXPECT_EQ(test::dataset_contents(grown), test::dataset_contents(plain));
  // The screen says it, too, and a run that is only read again says the same.
  ASSERT_EQ(bansou({"run", town(), "--replications", "6", "--precision", "10%", "--most", "6", "--out", plain,
                    "--resume"}),
            0)
      << err.str();
  EXPECT_TRUE(said("not within ±10 % after 6 replications"));
  EXPECT_EQ(bansou({"run", town(), "--precision", "5 days"}), input_wrong);
  EXPECT_EQ(bansou({"run", town(), "--most", "5"}), input_wrong);
}

TEST_F(CommandsTest, ShardsTogetherAreTheRun) {
  const std::string whole = (folder / "whole.h5").string();
  const std::string shared = (folder / "shared.h5").string();
  ASSERT_EQ(bansou({"run", town(), "--out", whole, "--replications", "3"}), 0) << err.str();
  ASSERT_EQ(bansou({"run", town(), "--out", shared, "--replications", "3", "--shard", "2/2"}), 0)
      << err.str();
  EXPECT_TRUE(said("bansou merge"));
  EXPECT_EQ(bansou({"merge", town(), "--out", shared, "--replications", "3"}), run_failed);
  EXPECT_TRUE(complained("2 of 3 pieces are missing"));
  ASSERT_EQ(bansou({"run", town(), "--out", shared, "--replications", "3", "--shard", "1/2"}), 0)
      << err.str();
  ASSERT_EQ(bansou({"merge", town(), "--out", shared, "--replications", "3"}), 0) << err.str();
  EXPECT_TRUE(said("shared.stress.md"));
  EXPECT_EQ(test::dataset_contents(whole), test::dataset_contents(shared));
  const std::string described = content(folder / "shared.stress.md");
  EXPECT_NE(described.find("### 5.3"), std::string::npos);
  EXPECT_NE(described.find("shared.stress.svg"), std::string::npos);
  EXPECT_TRUE(content(folder / "shared.stress.svg").find("<svg") != std::string::npos);
}

TEST_F(CommandsTest, ShardsNeedAFileAndAFraction) {
  EXPECT_EQ(bansou({"run", town(), "--shard", "1/2"}), input_wrong);
  EXPECT_EQ(bansou({"run", town(), "--out", (folder / "x.h5").string(), "--shard", "3/2"}), input_wrong);
  EXPECT_EQ(bansou({"merge", town(), "--out", (folder / "x.h5").string()}), run_failed);
  EXPECT_TRUE(complained("there are no shards"));
}

}  // namespace
}  // namespace bansou
