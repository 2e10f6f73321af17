#include "model/io/software.hpp"

#include <gtest/gtest.h>

#include <regex>

namespace bansou {
namespace {

TEST(Software, NamesCompilerAndLibrariesWithTheirVersions) {
  const std::vector<std::string> found = software();
  ASSERT_EQ(found.size(), 4U);
  for (std::size_t i = 1; i < 4; ++i) {
    EXPECT_TRUE(std::regex_match(found[i], std::regex("(Boost|Eigen|HDF5) [0-9]+\\.[0-9]+\\.[0-9]+")))
        << found[i];
  }
  EXPECT_TRUE(std::regex_search(found[0], std::regex("^(g\\+\\+|.*[Cc]lang) [0-9]+"))) << found[0];
}

}  // namespace
}  // namespace bansou
