#include "model/io/durable_file.hpp"

#include <cerrno>

#include <gtest/gtest.h>
#include <sys/stat.h>

#include "tests/model/io/expect_error.hpp"
#include "tests/model/io/file_limit.hpp"
#include "tests/model/io/temp_folder.hpp"

namespace bansou {
namespace {

using test::contains;
using test::run_error;

std::vector<std::byte> bytes(std::size_t size, int value) {
  return std::vector<std::byte>(size, static_cast<std::byte>(value));
}

TEST(DurableFile, ReplacesAFileInOneStep) {
  const test::TempFolder folder;
  const auto file = folder.write("a", "before");
  {
    DurableFile written(folder.path() / "a.tmp");
    EXPECT_EQ(written.write_at(3, bytes(5, 7)), 0);
    EXPECT_EQ(read_bytes(file).size(), 6u);
    written.move_to(file);
  }
  std::vector<std::byte> expected = bytes(3, 0);
  expected.insert(expected.end(), 5, std::byte{7});
  EXPECT_EQ(read_bytes(file), expected);
  EXPECT_FALSE(std::filesystem::exists(folder.path() / "a.tmp"));
}

TEST(DurableFile, GoesWhenItIsNotMoved) {
  const test::TempFolder folder;
  { const DurableFile written(folder.path() / "a.tmp"); }
  EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
}

TEST(DurableFile, ReadsBackWithZerosPastTheEnd) {
  const test::TempFolder folder;
  DurableFile file(folder.path() / "a");
  EXPECT_EQ(file.write_at(0, bytes(4, 1)), 0);
  EXPECT_EQ(file.resize(2), 0);
  std::vector<std::byte> read = bytes(4, 9);
  EXPECT_EQ(file.read_at(1, read), 0);
  EXPECT_EQ(read, (std::vector<std::byte>{std::byte{1}, std::byte{0}, std::byte{0}, std::byte{0}}));
}

TEST(DurableFile, SaysWhyWritingFails) {
  const test::TempFolder folder;
  EXPECT_TRUE(contains(run_error([&] { write_durably(folder.path() / "none" / "a", bytes(1, 1)); }),
                       "cannot be written: there is no such file or folder."));
  EXPECT_TRUE(contains(run_error([&] { read_bytes(folder.path() / "none"); }), "cannot be read"));
}

TEST(DurableFile, WritesToWhereALinkLeadsAndToNothingButFiles) {
  const test::TempFolder folder;
  const auto file = folder.write("a", "before"), link = folder.path() / "link", pipe = folder.path() / "pipe";
  std::filesystem::create_symlink("a", link);
  write_durably(link, bytes(3, 1));
  EXPECT_TRUE(std::filesystem::is_symlink(link));
  EXPECT_EQ(read_bytes(file).size(), 3u);
  std::filesystem::create_symlink("new", folder.path() / "ahead");
  write_durably(folder.path() / "ahead", bytes(2, 1));
  EXPECT_EQ(read_bytes(folder.path() / "new").size(), 2u);
  ASSERT_EQ(mkfifo(pipe.c_str(), 0600), 0);
  EXPECT_TRUE(contains(run_error([&] { write_durably(pipe, bytes(1, 1)); }), "not an ordinary file"));
  EXPECT_TRUE(contains(run_error([&] { write_durably(folder.path(), bytes(1, 1)); }), "this is a folder"));
  EXPECT_TRUE(std::filesystem::is_fifo(pipe));
}

TEST(DurableFile, KeepsTheOldFileWhenTheDiskIsFull) {
  const test::TempFolder folder;
  const auto file = folder.write("a", "before");
  const test::FileLimit limit(1000);
  EXPECT_TRUE(contains(run_error([&] { write_durably(file, bytes(1001, 1)); }), "larger than is allowed"));
  EXPECT_EQ(read_bytes(file).size(), 6u);
  EXPECT_FALSE(std::filesystem::exists(file.string() + ".tmp"));
}

}  // namespace
}  // namespace bansou
