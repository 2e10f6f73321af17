#include "model/io/byte_store.hpp"

#include <gtest/gtest.h>

namespace bansou {
namespace {

TEST(ByteStore, KeepsBytesInMemory) {
  ByteBuffer buffer;
  const std::vector<std::byte> three(3, std::byte{7});
  EXPECT_EQ(buffer.write_at(2, three), 0);
  EXPECT_EQ(buffer.bytes().size(), 5u);
  EXPECT_EQ(buffer.bytes()[1], std::byte{0});
  EXPECT_EQ(buffer.resize(4), 0);
  std::vector<std::byte> read(3, std::byte{1});
  EXPECT_EQ(buffer.read_at(3, read), 0);
  EXPECT_EQ(read, (std::vector<std::byte>{std::byte{7}, std::byte{0}, std::byte{0}}));
  EXPECT_EQ(buffer.read_at(100, read), 0);
  EXPECT_EQ(read, std::vector<std::byte>(3));
}

}  // namespace
}  // namespace bansou
