#include "model/core/slow_state.hpp"

#include <gtest/gtest.h>

namespace bansou {
namespace {

TEST(SlowState, EveryStateIsForgottenAtARateOfItsName) {
  const auto fields = SlowSettings::fields();
  ASSERT_EQ(fields.size(), slow_states);
  for (std::size_t state = 0; state < slow_states; ++state)
    EXPECT_EQ(fields[state].name, slow_state_names[state]);
}

}  // namespace
}  // namespace bansou
