#include "model/io/scenario_difference.hpp"

#include <gtest/gtest.h>

#include "tests/model/io/small_scenario.hpp"

namespace bansou {
namespace {

using Parts = std::vector<std::string>;

TEST(ScenarioDifference, NamesTheParts) {
  const test::SmallScenario small;
  const Scenario a = small.read();
  EXPECT_EQ(differing_parts(a, small.read("note: other\nseed: 5\nreplications: 9\n")), Parts{});
  EXPECT_EQ(differing_parts(
                a, small.read("spin_up: 30 days\nchanges: [{from: 2021-04-01, team: desk, scale: 2}]\n")),
            (Parts{"changes", "spin_up"}));
  small.write("other.csv", "date,name\n2020-03-20,before\n2031-01-01,after\n");
  EXPECT_EQ(differing_parts(a, small.read("holidays: other.csv\n")), Parts{"holidays"});
}

TEST(ScenarioDifference, TheSameTableUnderAnotherNameIsNone) {
  const test::SmallScenario small;
  std::filesystem::copy_file(small.path() / "root/holidays.csv", small.path() / "root/copy.csv");
  EXPECT_EQ(differing_parts(small.read(), small.read("holidays: copy.csv\n")), Parts{});
}

}  // namespace
}  // namespace bansou
