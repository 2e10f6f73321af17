#include "model/io/trace.hpp"

#include <gtest/gtest.h>

#include "model/io/problem.hpp"
#include "tests/model/io/expect_error.hpp"
#include "tests/model/small_scenario.hpp"

namespace bansou {
namespace {

/// The desk of the second town has nobody.
Scenario without_desk(const Scenario& today) {
  Scenario option = today;
  Change closed = testing::closure(today, "municipal_desk", 0.0);
  closed.municipalities = {1};
  option.changes.push_back(closed);
  return option;
}

TEST(Trace, FollowsWhoseLivesDifferMost) {
  const Scenario today = testing::small_scenario(), option = without_desk(today);
  const Trace anyone = trace(today, option, {}, Language::en);
  const Trace there = trace(today, option, {.resident = today.municipalities[1].name}, Language::en);
  EXPECT_EQ(there.municipality, 1U);
  EXPECT_GE(anyone.steps.size(), 1U);
  const auto only_one = [](const PairedStep& one) { return one.under_a != one.under_b; };
  EXPECT_TRUE(std::ranges::any_of(there.steps, only_one));

  const std::string who = today.municipalities[1].code + "-" + std::to_string(there.number);
  const Trace again = trace(today, option, {.resident = who}, Language::en);
  EXPECT_EQ(again.number, there.number);
  ASSERT_EQ(again.steps.size(), there.steps.size());
  EXPECT_EQ(again.steps.back().step, there.steps.back().step);
}

TEST(Trace, SaysWhomNobodyKnows) {
  const Scenario today = testing::small_scenario(), option = without_desk(today);
  for (const auto& [resident, part] : {std::pair{"若狭町", "resident 若狭町: "},
                                       std::pair{"31325-99999999", "there is nobody with this number"}}) {
    try {
      trace(today, option, {.resident = resident}, Language::en);
      ADD_FAILURE() << "nothing was thrown for " << resident;
    } catch (const InputError& error) {
      EXPECT_TRUE(test::contains(error.what(), part)) << error.what();
    }
  }
  EXPECT_TRUE(test::contains(test::run_error([&] { trace(today, today, {}, Language::en); }),
                             "nobody's journey in 鳥取県 differs between A and B."));
}

}  // namespace
}  // namespace bansou
