#include "model/io/result_store.hpp"

#include <fstream>
#include <random>

#include <gtest/gtest.h>
#include <sys/stat.h>

#include "model/io/result_file.hpp"
#include "tests/model/io/dataset_contents.hpp"
#include "tests/model/io/expect_error.hpp"
#include "tests/model/io/file_limit.hpp"
#include "tests/model/io/sample_run.hpp"
#include "tests/model/io/temp_folder.hpp"

namespace bansou {
namespace {

using test::contains;
using test::run_error;

struct ResultStoreTest : testing::Test {
  test::TempFolder folder;
  Scenario scenario = test::sample_scenario();
  std::vector<Piece> pieces = test::sample_pieces(scenario);
  std::filesystem::path out = folder.path() / "results.h5";
  std::filesystem::path parts = folder.path() / "results.h5.parts";

  void put(ResultStore& store, Piece piece) const {
    store.put(piece, test::sample_outcomes(scenario, piece));
  }

  /// A run that nothing disturbs.
  std::map<std::string, std::string> undisturbed() const {
    const auto file = folder.path() / "undisturbed.h5";
    ResultStore store(file, scenario);
    for (const Piece piece : pieces) put(store, piece);
    store.finish({1, "here", "then"});
    return test::dataset_contents(file);
  }

  /// A run that ended after so many pieces.
  void leave_parts(std::size_t count) const {
    ResultStore store(out, scenario);
    for (std::size_t i = 0; i < count; ++i) put(store, pieces[i]);
  }

  void resume_and_finish() const {
    ResultStore store(out, scenario, Leftover::resume);
    for (const Piece piece : pieces) {
      if (!store.has(piece)) put(store, piece);
    }
    store.finish({2, "elsewhere", "now"});
  }
};

TEST_F(ResultStoreTest, LeavesOnlyTheResults) {
  undisturbed();
  const std::filesystem::directory_iterator entries(folder.path());
  EXPECT_EQ(std::distance(begin(entries), end(entries)), 1);
}

TEST_F(ResultStoreTest, HasTheSameDatasetsInAnyOrderAndAfterAResume) {
  const auto expected = undisturbed();
  EXPECT_GT(expected.size(), 90u);
  std::mt19937 random(1);
  for (std::size_t interrupted_after = 0; interrupted_after <= pieces.size(); ++interrupted_after) {
    std::shuffle(pieces.begin(), pieces.end(), random);
    leave_parts(interrupted_after);
    EXPECT_EQ(std::filesystem::exists(parts), interrupted_after > 0);
    resume_and_finish();
    EXPECT_EQ(test::dataset_contents(out), expected) << interrupted_after;
    EXPECT_FALSE(std::filesystem::exists(parts));
    std::filesystem::remove(out);  // the next resume would go on from there
  }
}

TEST_F(ResultStoreTest, ARunCanBeResumedWithMoreReplications) {
  leave_parts(4);
  ++scenario.replications;
  const ResultStore store(out, scenario, Leftover::resume);
  EXPECT_EQ(store.pieces(), 8u);
  EXPECT_EQ(store.pieces_done(), 4u);
}

TEST_F(ResultStoreTest, AdoptsTheSharesOfOthers) {
  const auto expected = undisturbed();
  const std::filesystem::path theirs = folder.path() / "theirs.h5";
  {
    ResultStore other(theirs, scenario);
    for (std::size_t i = 0; i < 3; ++i) put(other, pieces[i]);
  }
  ResultStore store(out, scenario);
  for (std::size_t i = 2; i < pieces.size(); ++i) put(store, pieces[i]);
  EXPECT_EQ(store.adopt(theirs.string() + ".parts"), 2u);
  EXPECT_EQ(store.adopt(theirs.string() + ".parts"), 0u);
  store.finish({1, "here", "then"});
  EXPECT_EQ(test::dataset_contents(out), expected);
}

TEST_F(ResultStoreTest, GoesOnWithCompleteResultsOfFewerReplications) {
  resume_and_finish();
  ++scenario.replications;
  pieces = test::sample_pieces(scenario);
  const auto expected = undisturbed();
  EXPECT_EQ(ResultStore(out, scenario, Leftover::discard).pieces_done(), 0u);
  EXPECT_EQ(ResultStore(out, scenario, Leftover::resume).pieces_done(), 6u);
  resume_and_finish();
  EXPECT_EQ(test::dataset_contents(out), expected);
  scenario.seed = 1;
  EXPECT_EQ(ResultStore(out, scenario, Leftover::resume).pieces_done(), 0u) << "of another run";
}

TEST_F(ResultStoreTest, GivesPiecesBackBeforeTheEnd) {
  leave_parts(4);
  const ResultStore store(out, scenario, Leftover::resume);
  EXPECT_EQ(store.pieces(), 6u);
  EXPECT_EQ(store.pieces_done(), 4u);
  EXPECT_TRUE(test::same(store.get(pieces[3]), test::sample_outcomes(scenario, pieces[3])));
  EXPECT_THROW(store.get(pieces[4]), RunError);
}

TEST_F(ResultStoreTest, DoesATornPartAgain) {
  const auto expected = undisturbed();
  leave_parts(6);
  const auto torn = parts / ResultPart::file_name(pieces[2]);
  std::filesystem::resize_file(torn, std::filesystem::file_size(torn) - 100);
  std::ofstream(parts / ResultPart::file_name(pieces[4]), std::ios::in | std::ios::out).seekp(900)
      << "flipped";
  std::ofstream(parts / "0-0.h5.tmp") << "half";
  {
    const ResultStore store(out, scenario, Leftover::resume);
    EXPECT_EQ(store.pieces_done(), 4u);
    EXPECT_FALSE(store.has(pieces[2]));
    EXPECT_FALSE(store.has(pieces[4]));
  }
  resume_and_finish();
  EXPECT_EQ(test::dataset_contents(out), expected);
}

TEST_F(ResultStoreTest, KeepsFinishedPartsWhenTheDiskIsFull) {
  const auto expected = undisturbed();
  {
    ResultStore store(out, scenario);
    put(store, pieces[0]);
    const test::FileLimit limit(20000);
    const std::string error = run_error([&] { put(store, pieces[1]); });
    EXPECT_TRUE(contains(error, "cannot be written: the file would be larger than is allowed here."))
        << error;
    EXPECT_TRUE(contains(error, "What was finished is kept in " + parts.string())) << error;
    EXPECT_TRUE(contains(error, "--resume")) << error;
    EXPECT_FALSE(store.has(pieces[1]));
  }
  EXPECT_EQ(ResultStore(out, scenario, Leftover::resume).pieces_done(), 1u);
  resume_and_finish();
  EXPECT_EQ(test::dataset_contents(out), expected);
}

TEST_F(ResultStoreTest, KeepsPartsAndEarlierResultsWhenMergingFails) {
  const auto expected = undisturbed();
  leave_parts(6);
  resume_and_finish();
  leave_parts(6);
  const auto size = std::filesystem::file_size(out);
  for (const double share : {0.0, 0.01, 0.2, 0.5, 0.8, 0.95, 0.999}) {
    ResultStore store(out, scenario, Leftover::resume);
    const test::FileLimit limit(static_cast<rlim_t>(share * static_cast<double>(size)));
    const std::string error = run_error([&] { store.finish({1, "", ""}); });
    EXPECT_TRUE(contains(error, "larger than is allowed here. What was finished is kept in"))
        << share << error;
    EXPECT_TRUE(store.has(pieces[5]));
  }
  EXPECT_EQ(test::dataset_contents(out), expected) << "the earlier results";
  EXPECT_FALSE(std::filesystem::exists(out.string() + ".tmp"));
  resume_and_finish();
  EXPECT_EQ(test::dataset_contents(out), expected);
}

TEST_F(ResultStoreTest, RefusesAtOnceWhatWouldFailAtTheEnd) {
  const auto error = [&](const std::filesystem::path& path) {
    return run_error([&] { const ResultStore store(path, scenario); });
  };
  EXPECT_TRUE(contains(error(folder.path() / "none" / "a.h5"),
                       "none: cannot be written: there is no such file or f"));
  EXPECT_TRUE(contains(error(folder.path()), "this is a folder; name a file."));
  EXPECT_TRUE(contains(error(folder.path() / ""), "this is a folder; name a file."));
  EXPECT_TRUE(contains(error(folder.write("scenario.yaml", "a: 1") / "a.h5"), "not a folder"));
  EXPECT_TRUE(
      contains(error(folder.write("scenario.yaml", "a: 1")), "only results of bansou are overwritten"));
  EXPECT_TRUE(contains(error("/proc/a.h5"), "/proc/a.h5.parts: cannot be written"));
}

TEST_F(ResultStoreTest, RefusesPartsOfAnotherRun) {
  leave_parts(2);
  EXPECT_TRUE(
      contains(run_error([&] { const ResultStore store(out, scenario); }), "--resume, or delete the folder"));
  Scenario other = scenario;
  other.resolved = "{}";
  const auto resume = [&] { const ResultStore store(out, other, Leftover::resume); };
  EXPECT_TRUE(contains(run_error(resume), "cannot be resumed: the scenario has changed"));
  const ResultStore fresh(out, other, Leftover::discard);
  EXPECT_EQ(fresh.pieces_done(), 0u);
}

TEST_F(ResultStoreTest, ResumesOnlyTheRunThatIsThere) {
  EXPECT_EQ(ResultStore::complete(out, scenario, 100), 0u);
  resume_and_finish();
  EXPECT_EQ(ResultStore::complete(out, scenario, 100), scenario.replications);
  Scenario other = scenario;
  ++other.replications;
  EXPECT_EQ(ResultStore::complete(out, other, 100), scenario.replications);
  const auto refused = [&] {
    return run_error([&] { ResultStore::complete(out, other, other.replications); });
  };
  other.replications = 1;
  EXPECT_TRUE(
      contains(refused(), "another run, which cannot be resumed: the number of replications differs"));
  other.seed = 3;
  EXPECT_TRUE(contains(refused(), "the seed differs (then"));
}

TEST_F(ResultStoreTest, FollowsALinkAndRefusesDevices) {
  const auto link = folder.path() / "link.h5", pipe = folder.path() / "pipe.h5";
  std::filesystem::create_symlink(out, link);
  {
    ResultStore store(link, scenario);
    for (const Piece piece : pieces) put(store, piece);
    store.finish({1, "", ""});
  }
  EXPECT_TRUE(std::filesystem::is_symlink(link));
  EXPECT_EQ(ResultFile(out).replications(), scenario.replications);
  ASSERT_EQ(mkfifo(pipe.c_str(), 0600), 0);
  EXPECT_TRUE(contains(run_error([&] { const ResultStore store(pipe, scenario); }), "not an ordinary file"));
  EXPECT_TRUE(std::filesystem::is_fifo(pipe));
}

TEST_F(ResultStoreTest, DoesNotFinishWithoutAllPieces) {
  ResultStore store(out, scenario);
  EXPECT_THROW(store.finish({1, "", ""}), std::logic_error);
}

}  // namespace
}  // namespace bansou
