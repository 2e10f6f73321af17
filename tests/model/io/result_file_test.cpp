#include "model/io/result_file.hpp"

#include <gtest/gtest.h>

#include "model/io/result_store.hpp"
#include "tests/model/io/expect_error.hpp"
#include "tests/model/io/sample_run.hpp"
#include "tests/model/io/temp_folder.hpp"

namespace bansou {
namespace {

using test::contains;
using test::run_error;

struct ResultFileTest : testing::Test {
  test::TempFolder folder;
  Scenario scenario = test::sample_scenario();
  std::filesystem::path out = folder.path() / "results.h5";

  void SetUp() override {
    ResultStore store(out, scenario);
    for (const Piece piece : test::sample_pieces(scenario))
      store.put(piece, test::sample_outcomes(scenario, piece));
    store.finish(RunInfo::here(1));
  }
};

TEST_F(ResultFileTest, TellsWhatItHolds) {
  const ResultFile file(out);
  EXPECT_EQ(file.replications(), 3u);
  EXPECT_EQ(file.shape().years, 2u);
  EXPECT_EQ(file.municipalities(), (std::vector<std::string>{"31000", "31001", "31002", "32003", "32004"}));
  EXPECT_EQ(file.title().ja, "試しの計算");
  EXPECT_EQ(file.status(), "complete");
  EXPECT_EQ(file.scenario(), scenario.resolved);
  EXPECT_EQ(file.identity(), identity_of(scenario));
  ASSERT_EQ(file.partitions().size(), 2u);
  EXPECT_EQ(file.partitions()[1].prefecture, "島根県");
  EXPECT_EQ(file.partitions()[1].first, 3u);
}

TEST_F(ResultFileTest, GivesEveryReplicationBackWholeAndByPrefecture) {
  const ResultFile file(out);
  for (std::size_t replication = 0; replication < scenario.replications; ++replication) {
    std::vector<Outcomes> pieces = {test::sample_outcomes(scenario, {replication, 0}),
                                    test::sample_outcomes(scenario, {replication, 1})};
    EXPECT_TRUE(test::same(file.outcomes(replication), join(pieces)));
    pieces[0].events += pieces[1].events;
    pieces[1].events = 0;
    const std::vector<Outcomes> read = file.pieces(replication);
    ASSERT_EQ(read.size(), 2u);
    EXPECT_TRUE(test::same(read[0], pieces[0]));
    EXPECT_TRUE(test::same(read[1], pieces[1]));
  }
  EXPECT_THROW(file.outcomes(3), RunError);
}

TEST_F(ResultFileTest, RefusesWhatIsNoResultFile) {
  const auto error = [](const std::filesystem::path& path) {
    return run_error([&] { const ResultFile file(path); });
  };
  EXPECT_TRUE(contains(error(folder.path() / "none.h5"), "cannot be read: there is no such file or folder."));
  EXPECT_TRUE(contains(error(folder.path()), "cannot be read: this is a folder."));
  EXPECT_TRUE(contains(error(folder.write("a.csv", "1,2\n")), "it is damaged or not from bansou"));
  std::filesystem::resize_file(out, std::filesystem::file_size(out) / 2);
  EXPECT_TRUE(contains(error(out), "it is damaged or not from bansou"));
}

}  // namespace
}  // namespace bansou
