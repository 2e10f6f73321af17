#include "model/io/result_layout.hpp"

#include <numeric>
#include <set>

#include <gtest/gtest.h>

#include "model/core/outcomes.hpp"

namespace bansou {
namespace {

TEST(ResultLayout, NamesEveryVariableOnceWithUnitsAndBothLanguages) {
  std::set<std::string> paths;
  for (const ResultVariable& variable : result_variables()) {
    EXPECT_TRUE(paths.insert(variable.path()).second) << variable.path();
    EXPECT_FALSE(variable.units.empty()) << variable.path();
    EXPECT_FALSE(variable.long_name.en.empty()) << variable.path();
    EXPECT_FALSE(variable.long_name.ja.empty()) << variable.path();
    EXPECT_EQ(variable.axes.front(), Axis::replication) << variable.path();
  }
  EXPECT_EQ(paths.size(), flows + stocks + 14);
  EXPECT_TRUE(paths.contains("/hidden"));
  EXPECT_TRUE(paths.contains("/teams/backlog"));
  EXPECT_TRUE(paths.contains("/teams/without_slot"));
  EXPECT_TRUE(paths.contains("/teams/slots_taken"));
}

TEST(ResultLayout, ChunksHoldWholeReplicationsUpToHalfAMegabyte) {
  for (const ResultShape& shape :
       {ResultShape{20, 5, 19, 70, 10}, ResultShape{100, 5, 1741, 9000, 600}, ResultShape{1, 1, 1, 0, 1}}) {
    for (const ResultVariable& variable : result_variables()) {
      const hdf5::Extent extent = variable.extent(shape);
      const hdf5::Extent chunk = variable.chunk(shape);
      std::size_t bytes = variable.storage == Storage::uint64 ? 8 : 4;
      if (chunk.empty()) {
        for (const hsize_t size : extent) bytes *= size;
        EXPECT_LE(bytes, 4096u) << variable.path();
        continue;
      }
      ASSERT_EQ(chunk.size(), extent.size());
      for (std::size_t i = 0; i < chunk.size(); ++i) {
        EXPECT_GE(chunk[i], 1u);
        EXPECT_LE(chunk[i], extent[i]);
        EXPECT_TRUE(i == 0 || chunk[0] == 1 || chunk[i] == extent[i]) << "parts of several replications";
        bytes *= chunk[i];
      }
      EXPECT_LE(bytes, 1u << 19U) << variable.path();
    }
  }
}

}  // namespace
}  // namespace bansou
