#include "model/app/option_text.hpp"

#include <gtest/gtest.h>

#include "tests/model/experiment/fabricated.hpp"

namespace bansou {
namespace {

class OptionTextTest : public testing::Test {
 protected:
  OptionTextTest() {
    more.name = {"増員", "More staff"};
    more.team = "desk";
    more.municipalities = {0, 1};
    more.add = {{"phn", 1.0}};
  }

  Scenario a = fabricated::scenario();
  Scenario b = a;
  Change more;
};

TEST_F(OptionTextTest, OnlyWhatIsNewIsAChange) {
  a.changes = {more};
  b.changes = {more, more};
  b.changes[1].name = {"さらに", "And more"};
  const auto fresh = new_changes(a, b, Language::en);
  ASSERT_EQ(fresh.size(), 1U);
  EXPECT_EQ(fresh[0]->name.en, "And more");
}

TEST_F(OptionTextTest, SaysWhatItCostsAndWhoPays) {
  b.changes = {more};
  EXPECT_EQ(cost_text(a, b, Language::ja), "費用の差（年）: +1,400万円");
  b.parameters["payer.desk.state"] = {0.5, 0, 1, Dimension::share, "%", 0.01, 2021, "assumption", "test"};
  b.parameters["payer.desk.others"] = {0.25, 0, 1, Dimension::share, "%", 0.01, 2021, "assumption", "test"};
  EXPECT_EQ(cost_text(a, b, Language::ja), "費用の差（年）: +1,400万円、うち市町村の負担: +350万円");
  b.parameters["payer.desk.state"].value = b.parameters["payer.desk.others"].value = 0.0;
  EXPECT_EQ(cost_text(a, b, Language::ja), "費用の差（年）: +1,400万円、うち市町村の負担: +1,400万円");
  b.changes[0].kind = Change::Kind::parameter;
  EXPECT_EQ(cost_text(a, b, Language::en),
            "Difference in cost a year: not known (a change or a parameter that differs states no price)");
}

}  // namespace
}  // namespace bansou
