#include "model/app/figures_csv.hpp"

#include <gtest/gtest.h>

#include <sstream>

#include "model/io/csv.hpp"
#include "tests/model/app/fabricated_run.hpp"

namespace bansou {
namespace {

class FiguresCsvTest : public testing::Test {
 protected:
  /// As other programs read it: without the mark that says UTF-8.
  static CsvTable read(const std::string& csv) {
    EXPECT_TRUE(csv.starts_with("\xEF\xBB\xBF"));
    Problems problems;
    CsvTable table = read_csv({"figures.csv", csv.substr(3)}, {}, problems);
    EXPECT_EQ(problems.count(), 0U);
    return table;
  }
  static std::optional<std::size_t> row_of(const CsvTable& table, const std::string& metric,
                                           const std::string& code) {
    for (std::size_t row = 0; row < table.rows(); ++row) {
      if (table.cell(row, "metric") == metric && table.cell(row, "code") == code) return row;
    }
    return std::nullopt;
  }

  Scenario scenario = fabricated::tottori();
  MetricCollector collected = fabricated::collect_tottori(scenario, 6);
  Summary summary = summarise(scenario, collected);
};

TEST_F(FiguresCsvTest, EveryOutcomeOfEveryPlaceHasARow) {
  const CsvTable table = read(figures_csv(scenario, summary, Language::en));
  std::size_t inhabited = 0;
  for (const Group& group : summary.groups) inhabited += group.municipalities.empty() ? 0U : 1U;
  EXPECT_EQ(table.rows(), summary.metrics.size() * inhabited);
  const auto crises = row_of(table, "crises_per_10k", "31325");
  ASSERT_TRUE(crises);
  EXPECT_EQ(table.cell(*crises, "name"), "若桜町");
  EXPECT_EQ(table.cell(*crises, "residents"), "2864");
  const std::size_t town = first_municipality_group + 4;
  EXPECT_NEAR(std::stod(table.cell(*crises, "mean")), summary.at("crises_per_10k", town).interval.mean, 1e-3);
  EXPECT_EQ(table.cell(*row_of(table, "wait_backup_p90", "31325"), "lower bound"), "≥");
}

TEST_F(FiguresCsvTest, AmountsAreWrittenOut) {
  Estimate& crises = summary.estimates.front();
  crises.observed = 1;
  crises.interval = {1'234'567.8, 1'000'000.0, 98'765'432.1};
  const std::string csv = figures_csv(scenario, summary, Language::en);
  EXPECT_NE(csv.find(",1234568,1000000,98765432,"), std::string::npos) << csv.substr(0, 2'000);
}

TEST_F(FiguresCsvTest, SaysWhereItComesFromAndWhatIsText) {
  scenario.title.en = "a \"title\", with a comma";
  scenario.municipalities[4].name = "=HYPERLINK(1)";
  summary = summarise(scenario, collected);
  summary.groups[first_municipality_group + 4].name = {"=HYPERLINK(1)", "=HYPERLINK(1)"};
  const std::string csv = figures_csv(scenario, summary, Language::en);
  EXPECT_NE(csv.find("# Bansō " BANSOU_VERSION ": a \"title\", with a comma"), std::string::npos);
  EXPECT_NE(csv.find("seed 20210401"), std::string::npos);
  EXPECT_NE(csv.find(",'=HYPERLINK(1),"), std::string::npos);
  EXPECT_EQ(csv.find(",=HYPERLINK"), std::string::npos);
}

TEST_F(FiguresCsvTest, OptionsStandBesideA) {
  Scenario more = scenario;
  more.title = {"増員", "More staff"};
  const MetricCollector with_more = fabricated::collect_tottori(more, 6, 0.8);
  const Summary of_more = summarise(more, with_more);
  const Comparison comparison = compare(collected.table(), with_more.table());
  const CsvTable table =
      read(figures_csv({scenario, summary, "A"}, {{{more, of_more, "B"}, comparison}}, Language::en));
  const auto crises = row_of(table, "crises_per_10k", "region");
  ASSERT_TRUE(crises);
  EXPECT_EQ(table.cell(*crises, "option"), "B");
  EXPECT_EQ(table.cell(*crises, "verdict"), "falls (better)");
  const std::size_t metric = *find_metric(comparison.metrics, "crises_per_10k");
  EXPECT_NEAR(std::stod(table.cell(*crises, "difference")),
              comparison.at(metric, region_group).simultaneous.mean, 1e-3);
}

}  // namespace
}  // namespace bansou
