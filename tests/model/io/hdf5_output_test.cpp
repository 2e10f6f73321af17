#include "model/io/hdf5_output.hpp"

#include <gtest/gtest.h>

#include "model/io/durable_file.hpp"
#include "model/io/hdf5_file.hpp"
#include "tests/model/io/expect_error.hpp"
#include "tests/model/io/file_limit.hpp"
#include "tests/model/io/temp_folder.hpp"

namespace bansou {
namespace {

constexpr std::size_t variables = 20;
constexpr std::size_t rows = 4;

/// A file of some 170 KB, whose chunks hold two rows each.
void write_file(hdf5::Output& output) {
  hdf5::File file = hdf5::File::create(output);
  std::vector<hdf5::Dataset> datasets;
  hdf5::Dataset scale = file.make_numbers<std::int32_t>("/row", {rows});
  scale.become_scale("row");
  for (std::size_t i = 0; i < variables; ++i) {
    datasets.push_back(file.make_numbers<std::uint32_t>("/v" + std::to_string(i), {rows, 600}, {2, 600}));
    datasets.back().use_scale(0, scale);
  }
  std::uint32_t number = 1;
  for (std::size_t row = 0; row < rows; ++row) {
    for (hdf5::Dataset& dataset : datasets) {
      std::vector<std::uint32_t> values(600);
      for (std::uint32_t& value : values) value = number = number * 1664525U + 1013904223U;
      dataset.write_row(row, values);
    }
  }
  for (hdf5::Dataset& dataset : datasets) dataset.close();
  scale.close();
  file.close();
}

TEST(Hdf5Output, WritesTheSameToMemory) {
  const test::TempFolder folder;
  DurableFile file(folder.path() / "a.tmp");
  hdf5::Output on_disk(file, "a");
  write_file(on_disk);
  ByteBuffer buffer;
  hdf5::Output in_memory(buffer, "a");
  write_file(in_memory);
  in_memory.check_written();
  EXPECT_EQ(buffer.bytes(), read_bytes(folder.path() / "a.tmp"));
}

TEST(Hdf5Output, WritesAFileThatHdf5Reads) {
  const test::TempFolder folder;
  {
    DurableFile file(folder.path() / "a.tmp");
    hdf5::Output output(file, "a");
    write_file(output);
    output.check_written();
    file.move_to(folder.path() / "a.h5");
  }
  const hdf5::File file = hdf5::File::open(folder.path() / "a.h5");
  EXPECT_EQ(file.dataset("/v19").read_row<std::uint32_t>(3).size(), 600u);
  EXPECT_EQ(file.dataset("/row").extent(), hdf5::Extent{rows});
}

// HDF5's own driver crashes at some of these sizes.
TEST(Hdf5Output, OutlivesAFullDiskAtAnyMoment) {
  const test::TempFolder folder;
  for (rlim_t bytes = 0; bytes < 150000; bytes += bytes < 3000 ? 200 : 6100) {
    const test::FileLimit limit(bytes);
    DurableFile file(folder.path() / "a.tmp");
    hdf5::Output output(file, "a.h5");
    try {
      write_file(output);
    } catch (const RunError&) {
    }
    const std::string error = test::run_error([&] { output.check_written(); });
    EXPECT_TRUE(test::contains(error, "a.h5: cannot be written: the file would be larger")) << bytes << error;
  }
  EXPECT_EQ(H5Fget_obj_count(static_cast<hid_t>(H5F_OBJ_ALL), H5F_OBJ_ALL), 0);
}

}  // namespace
}  // namespace bansou
