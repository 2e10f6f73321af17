#include "model/io/hdf5_guard.hpp"

#include <gtest/gtest.h>

#include <array>
#include <functional>

#include "model/io/hdf5_file.hpp"
#include "tests/model/io/expect_error.hpp"
#include "tests/model/io/temp_folder.hpp"

namespace bansou {
namespace {

using hdf5::Extent;
using hdf5::Handle;
using test::contains;

/// A file that somebody made up, with HDF5 itself.
struct Hdf5Guard : testing::Test {
  test::TempFolder folder;
  hdf5::Access access{(folder.path() / "a.h5").string()};

  void make(const std::function<void(const Handle& file)>& fill) const {
    const Handle file(H5Fcreate(access.file.c_str(), H5F_ACC_TRUNC, H5P_DEFAULT, H5P_DEFAULT), &H5Fclose,
                      access);
    fill(file);
  }
  void make_dataset(const Handle& file, const Extent& extent, const Handle& made) const {
    const Handle space(H5Screate_simple(static_cast<int>(extent.size()), extent.data(), nullptr), &H5Sclose,
                       access);
    const Handle dataset(
        H5Dcreate2(file.get(), "x", H5T_STD_I32LE, space.get(), H5P_DEFAULT, made.get(), H5P_DEFAULT),
        &H5Dclose, access);
  }
  Handle creation() const { return {H5Pcreate(H5P_DATASET_CREATE), &H5Pclose, access}; }
  std::string error_of_reading(const std::string& path) const {
    return test::run_error([&] { hdf5::File::open(access.file).dataset(path).read<std::int32_t>(); });
  }
};

TEST_F(Hdf5Guard, NothingIsReadThatIsTooLargeForMemory) {
  for (const Extent& extent : {Extent{hsize_t{1} << 40}, Extent{hsize_t{1} << 32, hsize_t{1} << 32, 2}}) {
    make([&](const Handle& file) {
      const Handle made = creation();
      const Extent chunk(extent.size(), 2);
      hdf5::check(H5Pset_chunk(made.get(), static_cast<int>(chunk.size()), chunk.data()), access);
      make_dataset(file, extent, made);
    });
    EXPECT_TRUE(contains(error_of_reading("x"), "a.h5: /x is too large (")) << error_of_reading("x");
    EXPECT_TRUE(contains(error_of_reading("x"), "at most 268 MB are handled at once"));
    const hdf5::File file = hdf5::File::open(access.file);
    EXPECT_TRUE(contains(test::run_error([&] { file.dataset("x").read_texts(); }), "is too large"));
    if (extent.size() > 1) {
      EXPECT_TRUE(contains(test::run_error([&] { file.dataset("x").read_row<float>(0); }), "is too large"));
    }
  }
}

TEST_F(Hdf5Guard, AnEmptyDatasetIsAsEmptyAsItSays) {
  make([&](const Handle& file) { make_dataset(file, {hsize_t{1} << 40, 0}, creation()); });
  EXPECT_EQ(error_of_reading("x"), "");
}

TEST_F(Hdf5Guard, NoChunkIsTooLargeForMemory) {
  make([&](const Handle& file) {
    const Handle made = creation();
    const hsize_t chunk = hsize_t{1} << 28;
    hdf5::check(H5Pset_chunk(made.get(), 1, &chunk), access);
    const hsize_t extent = 1, most = H5S_UNLIMITED;
    const Handle space(H5Screate_simple(1, &extent, &most), &H5Sclose, access);
    const Handle dataset(
        H5Dcreate2(file.get(), "x", H5T_STD_I32LE, space.get(), H5P_DEFAULT, made.get(), H5P_DEFAULT),
        &H5Dclose, access);
  });
  EXPECT_TRUE(contains(error_of_reading("x"), "/x is too large (268435456)")) << error_of_reading("x");
}

TEST_F(Hdf5Guard, TextsHaveSomeRoomAndNoMore) {
  ByteBuffer buffer;
  hdf5::Output output(buffer, "texts");
  hdf5::File::create(output).make_texts("/x", {2}).write(std::vector<std::string>{"鳥取", "abc"});
  const auto name =
      folder.write("texts.h5", {reinterpret_cast<const char*>(buffer.bytes().data()), buffer.bytes().size()});
  const Handle file(H5Fopen(name.c_str(), H5F_ACC_RDONLY, H5P_DEFAULT), &H5Fclose, access);
  const Handle dataset(H5Dopen2(file.get(), "/x", H5P_DEFAULT), &H5Dclose, access);
  const Handle type = hdf5::text_type(access);
  const Handle transfer(H5Pcreate(H5P_DATASET_XFER), &H5Pclose, access);
  const auto error_with = [&](std::size_t room) {
    hdf5::TextMemory memory(room);
    memory.serve(transfer, access);
    std::array<char*, 2> texts{};
    const herr_t read = H5Dread(dataset.get(), type.get(), H5S_ALL, H5S_ALL, transfer.get(), texts.data());
    if (read >= 0) {
      EXPECT_STREQ(texts[1], "abc");
    }
    return test::run_error([&] { memory.check_room(dataset, access); });
  };
  EXPECT_EQ(error_with(11), "");  // 6 + 3 bytes, and an end each
  EXPECT_TRUE(contains(error_with(10), "/x is too large (268+ MB); at most 268 MB")) << error_with(10);
}

TEST_F(Hdf5Guard, NoOtherFileIsRead) {
  make([&](const Handle& file) {
    hdf5::check(H5Lcreate_external("/etc/other.h5", "/x", file.get(), "x", H5P_DEFAULT, H5P_DEFAULT), access);
    hdf5::check(H5Lcreate_external("/etc/other.h5", "/", file.get(), "group", H5P_DEFAULT, H5P_DEFAULT),
                access);
    hdf5::check(H5Lcreate_soft("/x", file.get(), "soft", H5P_DEFAULT, H5P_DEFAULT), access);
  });
  EXPECT_TRUE(contains(error_of_reading("x"), "a.h5: x is said to lie elsewhere, where nothing is read"));
  EXPECT_TRUE(contains(error_of_reading("/group/x"), "a.h5: /group is said to lie elsewhere"));
  EXPECT_TRUE(contains(error_of_reading("/soft"), "a.h5: /soft is said to lie elsewhere"));
}

TEST_F(Hdf5Guard, NoValuesOfOtherFilesAreRead) {
  make([&](const Handle& file) {
    const Handle made = creation();
    hdf5::check(H5Pset_external(made.get(), "/etc/hostname", 0, 4), access);
    make_dataset(file, {1}, made);
  });
  EXPECT_TRUE(contains(error_of_reading("x"), "a.h5: /x is said to lie elsewhere")) << error_of_reading("x");
  make([&](const Handle& file) {
    const Handle made = creation();
    const hsize_t one = 1;
    const Handle space(H5Screate_simple(1, &one, nullptr), &H5Sclose, access);
    hdf5::check(H5Pset_virtual(made.get(), space.get(), "/etc/other.h5", "/x", space.get()), access);
    make_dataset(file, {1}, made);
  });
  EXPECT_TRUE(contains(error_of_reading("x"), "a.h5: /x is said to lie elsewhere")) << error_of_reading("x");
}

}  // namespace
}  // namespace bansou
