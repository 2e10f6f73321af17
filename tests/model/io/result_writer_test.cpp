#include "model/io/result_writer.hpp"

#include <gtest/gtest.h>
#include <hdf5_hl.h>

#include <cmath>
#include <stdexcept>

#include "tests/model/io/sample_run.hpp"
#include "tests/model/io/temp_folder.hpp"

namespace bansou {
namespace {

/// A file of two replications of the second prefecture.
struct ResultWriterTest : testing::Test {
  ResultWriterTest() { places.add(second, partition.prefecture); }

  Scenario scenario = test::sample_scenario();
  Partition partition = partitions(scenario)[1];
  Outcomes first = test::sample_outcomes(scenario, {0, 1});
  Outcomes second = test::sample_outcomes(scenario, {1, 1});
  ResultPlaces places;
  ByteBuffer buffer;
  hdf5::Output output{buffer, "r.h5"};
  hdf5::File file = hdf5::File::create(output);
};

TEST_F(ResultWriterTest, PutsEachReplicationInItsRow) {
  ResultWriter writer(file, scenario, partition, 2, places);
  writer.write(1, second);
  writer.write(0, first);
  writer.close();
  const auto variables = result_variables();
  for (const std::size_t replication : {0U, 1U}) {
    const ResultArrays arrays = to_arrays(replication == 0 ? first : second);
    ASSERT_EQ(arrays.size(), variables.size());
    for (std::size_t i = 0; i < arrays.size(); ++i) {
      const hdf5::Dataset dataset = file.dataset(variables[i].path());
      std::visit(
          [&]<class T>(const std::vector<T>& values) {
            EXPECT_EQ(dataset.read_row<T>(replication), values) << variables[i].path();
          },
          arrays[i]);
    }
  }
}

TEST_F(ResultWriterTest, SaysWhatEachVariableIsInBothLanguages) {
  ResultWriter(file, scenario, partition, 2, places).close();
  const ResultShape shape{2, 2, partition.count, places.teams.size(), places.wards.size()};
  for (const ResultVariable& variable : result_variables()) {
    const hdf5::Dataset dataset = file.dataset(variable.path());
    EXPECT_EQ(dataset.extent(), variable.extent(shape));
    EXPECT_EQ(dataset.text_attribute("units"), variable.units);
    EXPECT_EQ(dataset.text_attribute("long_name"), variable.long_name.en);
    EXPECT_EQ(dataset.text_attribute("long_name_ja"), variable.long_name.ja);
    EXPECT_EQ(dataset.text_attribute("kind"), variable.kind);
  }
}

TEST_F(ResultWriterTest, TakesNoOutcomesOfOtherPlaces) {
  ResultWriter writer(file, scenario, partition, 2, places);
  first.teams.pop_back();
  EXPECT_THROW(writer.write(0, first), std::logic_error);
}

TEST_F(ResultWriterTest, HasAScaleOnEveryDimensionAndNoTimes) {
  ResultWriter(file, scenario, partition, 2, places).close();
  file.close();
  const test::TempFolder folder;
  const std::string_view bytes(reinterpret_cast<const char*>(buffer.bytes().data()), buffer.bytes().size());
  const auto path = folder.write("r.h5", bytes);
  const hdf5::Access access{path.string()};
  const hdf5::Handle written(H5Fopen(path.c_str(), H5F_ACC_RDONLY, H5P_DEFAULT), &H5Fclose, access);
  for (const ResultVariable& variable : result_variables()) {
    const hdf5::Handle dataset(H5Dopen2(written.get(), variable.path().c_str(), H5P_DEFAULT), &H5Dclose,
                               access);
    for (unsigned i = 0; i < variable.axes.size(); ++i) {
      EXPECT_EQ(H5DSget_num_scales(dataset.get(), i), 1) << variable.path();
    }
    const hdf5::Handle creation(H5Dget_create_plist(dataset.get()), &H5Pclose, access);
    hbool_t times = 1;
    EXPECT_GE(H5Pget_obj_track_times(creation.get(), &times), 0);
    EXPECT_EQ(times, 0) << variable.path();
  }
}

}  // namespace
}  // namespace bansou
