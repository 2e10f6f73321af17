#include "model/text/option_text.hpp"

#include <gtest/gtest.h>

#include "model/core/post_ledger.hpp"
#include "model/text/change_text.hpp"
#include "model/text/number_text.hpp"
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

TEST_F(OptionTextTest, WhatBothDoIsNoDifferenceThoughItReadsOtherwise) {
  Change first;
  first.kind = Change::Kind::parameter;
  first.name = {"目安", "Figure"};
  first.parameter = "desk.phn.fte";
  first.municipalities = {0, 1, 2};
  first.value = 3.0;
  Change then = first;
  then.from = 400.0;
  then.value = 4.0;
  a.changes = {then};
  b.changes = {first, then};  // from 3, not from 2
  ASSERT_NE(change_text(a, a.changes[0], Language::en), change_text(b, b.changes[1], Language::en));
  const auto texts = differences_of(a, b, Language::en);
  ASSERT_EQ(texts.size(), 1U);
  EXPECT_EQ(texts[0].find("+ from 2021-04-01: Figure"), 0U) << texts[0];
}

TEST_F(OptionTextTest, OfScaledTeamsSaysHowManyThereAre) {
  Change twice = more;
  twice.kind = Change::Kind::scale;
  twice.add = {};
  twice.scale = 2.0;
  twice.from = 400.0;
  b.changes = {twice, more};  // by date the other way round
  PostLedger ledger(b);
  const double before = posts_of(ledger.apply(more).gained);
  const double gained = posts_of(ledger.apply(twice).gained);
  ASSERT_GT(before, 0.0);
  const std::string posts = fte_text(gained) + " → " + fte_text(2.0 * gained);
  EXPECT_TRUE(differences_of(a, b, Language::ja)[0].ends_with("×2（常勤換算 " + posts + "人）"))
      << differences_of(a, b, Language::ja)[0];
}

TEST_F(OptionTextTest, SaysWhatIsNotDone) {
  a.changes = {more};
  const auto texts = differences_of(a, b, Language::ja);
  ASSERT_EQ(texts.size(), 1U);
  EXPECT_EQ(texts[0].find("− 行わない: 2021-04-01から 増員"), 0U) << texts[0];
  EXPECT_EQ(differences_of(b, a, Language::en)[0].find("+ from 2021-04-01: More staff"), 0U);
}

TEST_F(OptionTextTest, SaysHowMuchOfThePeriodLiesBeforeTheDifference) {
  b.changes = {more};
  EXPECT_EQ(dilution_text(a, b, Language::ja), "");
  b.changes[0].from = b.horizon() / 2.0;
  const std::string text = dilution_text(a, b, Language::ja);
  EXPECT_EQ(text.find("最初の違いは、期間の50%が過ぎた2022-04-01に始まります。"), 0U) << text;
  EXPECT_EQ(dilution_text(b, a, Language::en).find("The first difference begins on 2022-04-01, when 50% of"),
            0U);
  b.changes.push_back(more);  // one of the two begins at once
  EXPECT_EQ(dilution_text(a, b, Language::ja), "");
}

TEST_F(OptionTextTest, SaysWhatItCostsAndWhoPays) {
  b.changes = {more};
  EXPECT_EQ(cost_text(a, b, Language::ja), "費用の差（年）: +1,400万円（仮定の幅 1,200〜1,600）");
  b.parameters["payer.desk.state"] = {
      0.5, 0, 1, Dimension::share, "%", 0.01, 2021, "assumption", {"test", "test"}, {}};
  b.parameters["payer.desk.others"] = {
      0.25, 0, 1, Dimension::share, "%", 0.01, 2021, "assumption", {"test", "test"}, {}};
  EXPECT_EQ(cost_text(a, b, Language::ja),
            "費用の差（年）: +1,400万円（仮定の幅 1,200〜1,600）。負担: 市町村 "
            "+350万円（仮定の幅 0〜1,600）、都道府県など +350万円、国 +700万円");
  b.parameters["payer.desk.state"].value = b.parameters["payer.desk.others"].value = 0.0;
  EXPECT_EQ(cost_text(a, b, Language::ja),
            "費用の差（年）: +1,400万円（仮定の幅 1,200〜1,600）。負担: 市町村 +1,400万円（仮定の幅 "
            "0〜1,600）、都道府県など 0万円、国 0万円");
  b.changes[0].kind = Change::Kind::parameter;
  EXPECT_EQ(cost_text(a, b, Language::en),
            "Difference in cost a year: not known (a change or a parameter that differs states no price)");
}

}  // namespace
}  // namespace bansou
