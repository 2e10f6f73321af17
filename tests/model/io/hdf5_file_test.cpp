#include "model/io/hdf5_file.hpp"

#include <cmath>

#include <gtest/gtest.h>

#include "tests/model/io/expect_error.hpp"
#include "tests/model/io/temp_folder.hpp"

namespace bansou {
namespace {

using hdf5::File;

std::vector<std::byte> small_image() {
  ByteBuffer buffer;
  hdf5::Output output(buffer, "small");
  File file = File::create(output);
  file.make_group("/g");
  file.set_attribute("title", std::string("試し"));
  file.set_attribute("seed", std::uint64_t{0xFFFFFFFFFFFFFFFFU});
  hdf5::Dataset names = file.make_texts("/g/name", {2});
  names.write(std::vector<std::string>{"鳥取", ""});
  hdf5::Dataset numbers = file.make_numbers<float>("/g/number", {3, 2}, {2, 2});
  numbers.write_row(0, std::vector<float>{1.5F, -2.0F});
  numbers.write_row(2, std::vector<float>{0.0F, 1e30F});
  file.make_texts("/one", {}).write(std::vector<std::string>{std::string(200000, 'x')});
  file.make_numbers<std::uint32_t>("/none", {0});
  file.make_texts("/no_text", {0}).write(std::vector<std::string>{});
  names.close();
  numbers.close();
  file.close();
  return buffer.bytes();
}

TEST(Hdf5File, ReadsBackWhatWasWritten) {
  const std::vector<std::byte> image = small_image();
  const File file = File::open_image(image, "small");
  EXPECT_EQ(file.text_attribute("title"), "試し");
  EXPECT_EQ(file.text_attribute("seed"), "") << "not a text";
  EXPECT_EQ(file.count_attribute("seed"), 0xFFFFFFFFFFFFFFFFU);
  EXPECT_EQ(file.count_attribute("absent"), 0u);
  EXPECT_TRUE(file.has("/g/name"));
  EXPECT_FALSE(file.has("/g/absent"));
  EXPECT_EQ(file.dataset("/g/name").read_texts(), (std::vector<std::string>{"鳥取", ""}));
  EXPECT_EQ(file.dataset("/one").read_texts().at(0).size(), 200000u);
  EXPECT_TRUE(file.dataset("/none").read<std::uint32_t>().empty());
  EXPECT_TRUE(file.dataset("/no_text").read_texts().empty());
  EXPECT_EQ(file.dataset("/g/number").extent(), (hdf5::Extent{3, 2}));
  EXPECT_EQ(file.dataset("/g/number").read_row<float>(2), (std::vector<float>{0.0F, 1e30F}));
}

TEST(Hdf5File, TwoImagesOfOneNameAreTwoFiles) {
  ByteBuffer buffer;
  hdf5::Output output(buffer, "other");
  File other = File::create(output);
  other.set_attribute("title", std::string("another"));
  other.close();
  const std::vector<std::byte> first = small_image();
  const File one = File::open_image(first, "small");
  const File two = File::open_image(buffer.bytes(), "small");
  EXPECT_EQ(one.text_attribute("title"), "試し");
  EXPECT_EQ(two.text_attribute("title"), "another");
}

TEST(Hdf5File, FillsWhatIsMissingWithNaN) {
  const std::vector<std::byte> image = small_image();
  const File file = File::open_image(image, "small");
  EXPECT_TRUE(std::isnan(file.dataset("/g/number").read_row<float>(1)[0]));
}

TEST(Hdf5File, IsTheSameByteForByteEveryTime) { EXPECT_EQ(small_image(), small_image()); }

TEST(Hdf5File, RefusesArraysOfAnotherSize) {
  ByteBuffer buffer;
  hdf5::Output output(buffer, "small");
  File file = File::create(output);
  hdf5::Dataset dataset = file.make_numbers<std::uint32_t>("/a", {2, 3}, {1, 3});
  EXPECT_THROW(dataset.write_row(0, std::vector<std::uint32_t>(2)), std::logic_error);
  EXPECT_THROW(dataset.write(std::vector<std::uint32_t>(5)), std::logic_error);
  EXPECT_THROW(dataset.write_row(2, std::vector<std::uint32_t>(3)), RunError);
}

TEST(Hdf5File, SaysThatAFileIsNotHdf5) {
  const test::TempFolder folder;
  const auto file = folder.write("a.h5", "this is a text");
  const std::string error = test::run_error([&] { File::open(file); });
  EXPECT_TRUE(test::contains(error, "a.h5: cannot be read as results; it is damaged or not from bansou"))
      << error;
  const std::vector<std::byte> image = small_image();
  EXPECT_THROW(File::open_image(std::span(image).first(image.size() / 2), "half"), RunError);
}

}  // namespace
}  // namespace bansou
