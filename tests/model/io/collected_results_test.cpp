#include "model/io/collected_results.hpp"

#include <gtest/gtest.h>

#include "model/io/result_store.hpp"
#include "tests/model/io/expect_error.hpp"
#include "tests/model/io/rewrite_text.hpp"
#include "tests/model/io/sample_run.hpp"
#include "tests/model/io/temp_folder.hpp"

namespace bansou {
namespace {

using test::contains;
using test::run_error;

constexpr const char* resolved =
    R"({"data_files":{"own.csv":"1-2"},"local":"own.csv","replications":3,"seed":1,"title":"a"})";

struct CollectedResults : testing::Test {
  test::TempFolder folder;
  Scenario scenario = test::sample_scenario();
  std::filesystem::path out = folder.path() / "results.h5";

  void SetUp() override {
    scenario.resolved = resolved;
    ServiceSpec ward;
    ward.id = "acute_ward";
    scenario.services = {ward};
    ResultStore store(out, scenario);
    for (const Piece piece : test::sample_pieces(scenario))
      store.put(piece, test::sample_outcomes(scenario, piece));
    store.finish(RunInfo::here(1));
  }

  std::string refusal() const {
    return run_error([&] { check_results(ResultFile(out), scenario); });
  }
};

TEST_F(CollectedResults, AreOfTheScenarioWhereverItsFilesLie) {
  EXPECT_EQ(refusal(), "");
  scenario.resolved =
      R"({"data_files":{"bansou:own.csv":"1-2"},"local":"bansou:own.csv","replications":5,"seed":2,"title":"a"})";
  EXPECT_EQ(refusal(), "");
}

TEST_F(CollectedResults, AreNotOfAnotherScenario) {
  scenario.resolved = R"({"data_files":{"own.csv":"1-3"},"local":"own.csv","title":"a"})";
  EXPECT_TRUE(contains(refusal(), "results.h5: cannot be read"));
  EXPECT_TRUE(contains(refusal(), "(different: own.csv)")) << refusal();
  scenario.resolved = R"({"data_files":{"own.csv":"1-2"},"local":"own.csv","title":"b","years":3})";
  EXPECT_TRUE(contains(refusal(), "(different: title, years)")) << refusal();
  scenario.resolved =
      R"({"data_files":{"own.csv":"1-2","more.csv":"1-4"},"local":["own.csv","more.csv"],"title":"a"})";
  EXPECT_TRUE(contains(refusal(), "(different: local)")) << refusal();
}

TEST_F(CollectedResults, HaveItsMunicipalitiesPeriodTeamsAndWards) {
  const Scenario right = scenario;
  scenario.years = 5;
  EXPECT_TRUE(contains(refusal(), "the results are damaged (municipalities, period"));
  scenario = right;
  scenario.municipalities[1].code = "31999";
  EXPECT_NE(refusal(), "");
  scenario = right;
  scenario.municipalities[2].prefecture = "島根県";
  EXPECT_NE(refusal(), "");
  scenario = right;
  scenario.teams.pop_back();
  EXPECT_NE(refusal(), "");
  scenario = right;
  scenario.services.clear();
  EXPECT_NE(refusal(), "");
}

TEST_F(CollectedResults, OfAChangedScenarioAreRefused) {
  test::rewrite_text(out, scenario_dataset, R"({"title":"b"})");
  EXPECT_TRUE(contains(run_error([&] { ResultFile(out).scenario(); }), "was changed after the run"));
}

}  // namespace
}  // namespace bansou
