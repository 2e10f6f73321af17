#include "model/app/descriptor_stream.hpp"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <cerrno>

#include "model/io/durable_file.hpp"
#include "tests/model/io/file_limit.hpp"
#include "tests/model/io/temp_folder.hpp"

namespace bansou {
namespace {

struct DescriptorStreamTest : testing::Test {
  DescriptorStreamTest() : descriptor(open(file.c_str(), O_WRONLY)) {}
  ~DescriptorStreamTest() override { close(descriptor); }

  test::TempFolder folder;
  std::filesystem::path file = folder.write("out", "");
  int descriptor;
};

TEST_F(DescriptorStreamTest, WritesAllThatItIsGiven) {
  const std::string much(200'000, 'x');
  DescriptorStream stream(descriptor);
  stream << much << 'y' << std::flush;
  EXPECT_TRUE(stream);
  EXPECT_EQ(stream.error(), 0);
  EXPECT_EQ(read_bytes(file).size(), much.size() + 1);
}

TEST_F(DescriptorStreamTest, RemembersWhyItFailed) {
  const test::FileLimit limit(1000);
  DescriptorStream stream(descriptor);
  stream << std::string(2000, 'x') << std::flush << "more" << std::flush;
  EXPECT_FALSE(stream);
  EXPECT_EQ(stream.error(), EFBIG);
}

}  // namespace
}  // namespace bansou
