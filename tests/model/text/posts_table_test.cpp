#include "model/text/posts_table.hpp"

#include <gtest/gtest.h>

#include "tests/model/app/fabricated_run.hpp"

namespace bansou {
namespace {

using Row = std::vector<std::string>;

TEST(PostsTable, OfARegionNamesTheLeastAndTheBestServed) {
  Scenario scenario = fabricated::tottori();
  scenario.local[4].fte["core_centre.phn"] = 0.0;
  const TextTable table = posts_table(scenario, Language::ja);
  EXPECT_EQ(table.rows.at(0),
            (Row{"市町村の保健・福祉窓口", "16.0", "8", "27,682", "94,232 鳥取市", "1,336 江府町"}));
  EXPECT_EQ(table.rows.at(1).at(2), "7 / 8");
  EXPECT_EQ(table.rows.at(3), (Row{"精神保健福祉センター", "2.00", "1", "221,454", "", ""}));
  EXPECT_EQ(table.columns.size(), table.head.size());
}

TEST(PostsTable, OfATownNamesTheRoles) {
  Scenario scenario = fabricated::tottori();
  scenario.municipalities.resize(1);
  scenario.local.resize(1);
  scenario.local[0].fte["municipal_desk.phn"] = 0.45;
  const TextTable table = posts_table(scenario, Language::en);
  EXPECT_EQ(table.rows.at(0), (Row{"Municipal desk", "0.45", "public health nurse 0.45"}));
}

}  // namespace
}  // namespace bansou
