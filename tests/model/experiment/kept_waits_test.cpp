#include "model/experiment/kept_waits.hpp"

#include <gtest/gtest.h>

namespace bansou {
namespace {

TEST(KeptWaits, AreWhatTheyWere) {
  std::vector<sim::WaitHistogram> all(3);
  all[0].add(0.0);
  all[0].add(12.0);
  all[0].add_censored(12.0);
  all[2].add_censored(5000.0);
  const KeptWaits kept(all);
  ASSERT_EQ(kept.size(), 3U);
  for (std::size_t i = 0; i < all.size(); ++i) {
    EXPECT_EQ(kept.at(i).over(), all[i].over()) << i;
    EXPECT_EQ(kept.at(i).still_waiting(), all[i].still_waiting()) << i;
  }
}

}  // namespace
}  // namespace bansou
