#include "model/io/result_axes.hpp"

#include <gtest/gtest.h>

#include "model/io/result_writer.hpp"
#include "tests/model/io/sample_run.hpp"

namespace bansou {
namespace {

/// The axes of the second prefecture alone.
hdf5::File second_prefecture(hdf5::Output& output, const Scenario& scenario) {
  hdf5::File file = hdf5::File::create(output);
  ResultPlaces places;
  places.add(test::sample_outcomes(scenario, {0, 1}), "島根県");
  write_axes(file, scenario, 3, {4, 2, 2, places.teams.size(), 0}, places);
  return file;
}

TEST(ResultAxes, DescribeMunicipalitiesTimesAndWaits) {
  const Scenario scenario = test::sample_scenario();
  ByteBuffer buffer;
  hdf5::Output output(buffer, "axes");
  const hdf5::File file = second_prefecture(output, scenario);
  EXPECT_EQ(file.dataset("/municipality").read_texts(), (std::vector<std::string>{"32003", "32004"}));
  EXPECT_EQ(file.dataset("/municipality_name").read_texts().at(0), "西町3");
  EXPECT_EQ(file.dataset("/population").read<double>().at(1), 5000.0);
  EXPECT_EQ(file.dataset("/year").read<std::int32_t>(), (std::vector<std::int32_t>{1, 2}));
  EXPECT_EQ(file.dataset("/year_start").read<double>(), (std::vector<double>{0.0, 365.25}));
  EXPECT_EQ(file.dataset("/month_end").read<double>().back(), 730.5);
  EXPECT_EQ(file.dataset("/month_end").text_attribute("units"), "days since 2021-04-01 00:00:00");
  EXPECT_EQ(file.dataset("/wait").read_texts().at(3), "backup");
  EXPECT_EQ(file.dataset("/stock").read_texts().back(), "in_view");
  EXPECT_EQ(file.dataset("/stock_name_ja").read_texts().back(), "対象となっている人");
  EXPECT_EQ(file.dataset("/bin_lower").read<double>().at(0), 0.0);
  EXPECT_EQ(file.dataset("/bin_upper").read<double>().at(0), sim::WaitHistogram::smallest);
  EXPECT_EQ(file.dataset("/teams/team").read_texts().back(), "centre@32-01");
  EXPECT_EQ(file.dataset("/teams/team_name_ja").read_texts().front(), "相談窓口");
  EXPECT_EQ(file.dataset("/teams/place_name").read_texts().front(), "西町3");
}

TEST(ResultAxes, TellTheShapeAndThePlaces) {
  const Scenario scenario = test::sample_scenario();
  ByteBuffer buffer;
  hdf5::Output output(buffer, "axes");
  const hdf5::File file = second_prefecture(output, scenario);
  const ResultShape shape = read_shape(file);
  EXPECT_EQ(shape.replications, 4u);
  EXPECT_EQ(shape.years, 2u);
  EXPECT_EQ(shape.municipalities, 2u);
  EXPECT_EQ(shape.teams, 3u);
  EXPECT_EQ(shape.wards, 0u);
  EXPECT_EQ(read_places(file).teams.at(2), (ResultPlaces::Team{"centre", "32-01", "島根県"}));
  EXPECT_EQ(read_partitions(file).size(), 1u);
}

}  // namespace
}  // namespace bansou
