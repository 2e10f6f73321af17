#include "model/text/change_text.hpp"

#include <gtest/gtest.h>

#include "tests/model/app/fabricated_run.hpp"

namespace bansou {
namespace {

TEST(ChangeText, FewPlacesAreNamedManyCounted) {
  Scenario scenario = fabricated::scenario();
  EXPECT_EQ(places_text(scenario, {0, 1}, Language::ja), "若桜町、鳥取市");
  EXPECT_EQ(places_text(scenario, {0, 1, 2}, Language::en), "all municipalities");
  EXPECT_EQ(places_text(scenario, {}, Language::ja), "");
  for (int i = 0; i < 5; ++i) scenario.municipalities.push_back(scenario.municipalities[0]);
  EXPECT_EQ(places_text(scenario, {0, 1, 2, 3, 4}, Language::ja), "若桜町ほか4市区町村");
}

TEST(ChangeText, SaysWhoElseIsServedByASharedTeam) {
  Change change;
  change.municipalities = {0};
  change.team = "backup";  // of an area of two
  change.add = {{"phn", 1.0}};
  EXPECT_EQ(change_text(fabricated::scenario(), change, Language::ja),
            "2021-04-01から 若桜町／保健所の支援班（東部、2市区町村のすべて） 保健師 +1人（常勤換算）");
  change.municipalities = {0, 1};
  EXPECT_EQ(change_text(fabricated::scenario(), change, Language::ja),
            "2021-04-01から 若桜町、鳥取市／保健所の支援班 保健師 +1人（常勤換算）");
}

TEST(ChangeText, SaysWhenWhereAndWhat) {
  Scenario scenario = fabricated::scenario();
  Change change;
  change.name = {"PSWの配置", "Post a PSW"};
  change.from = 365.0;
  change.municipalities = {0};
  change.team = "desk";
  change.add = {{"phn", 1.5}};
  EXPECT_EQ(change_text(scenario, change, Language::ja),
            "2022-04-01から PSWの配置／若桜町／相談窓口 保健師 +1.5人（常勤換算）");
  EXPECT_EQ(change_text(scenario, change, Language::en),
            "from 2022-04-01: Post a PSW / 若桜町 / consultation desk public health nurse +1.5 FTE");
  change.municipalities = {0, 1};
  EXPECT_TRUE(change_text(scenario, change, Language::ja).ends_with("それぞれ保健師 +1.5人（常勤換算）"));
  EXPECT_TRUE(change_text(scenario, change, Language::en).ends_with("+1.5 FTE each"));
  change.municipalities = {0};
  change.add = {{"phn", -0.5}};
  EXPECT_TRUE(change_text(scenario, change, Language::ja).ends_with("保健師 −0.5人（常勤換算）"));
  change.per_residents = 30'000;
  EXPECT_TRUE(
      change_text(scenario, change, Language::ja).ends_with("−0.5人（常勤換算）（住民30,000人につき）"));
  EXPECT_TRUE(change_text(scenario, change, Language::en).ends_with("−0.5 FTE per 30,000 residents"));
  change.per_residents = 0.0;
  change.set = {{"phn", 2.0}};
  change.add.clear();
  EXPECT_TRUE(change_text(scenario, change, Language::en).ends_with("public health nurse set to 2 FTE"));
  change.set.clear();
  change.budget = {{"phn", 2e6}};
  for (const char* payer : {"payer.desk.state", "payer.desk.others"}) scenario.parameters[payer].value = 0.25;
  EXPECT_TRUE(change_text(scenario, change, Language::ja)
                  .ends_with("保健師 +設置者の年2,000,000円分（常勤換算0.57人）"));
  EXPECT_TRUE(change_text(scenario, change, Language::en)
                  .ends_with("public health nurse +2,000,000 yen a year of its own (0.57 FTE)"));
  change.budget.clear();
  change.kind = Change::Kind::scale;
  change.scale = 2.0;
  EXPECT_TRUE(change_text(scenario, change, Language::ja).ends_with("相談窓口 ×2"));
  change.name = {};
  EXPECT_EQ(change_text(scenario, change, Language::ja), "2022-04-01から 若桜町／相談窓口 ×2");
  change.kind = Change::Kind::parameter;
  change.parameter = "cost.phn";
  change.value = 8e6;
  EXPECT_TRUE(
      change_text(scenario, change, Language::en)
          .ends_with("Cost: public health nurse: pay a year (cost.phn): 7,000,000 → 8,000,000 yen/FTE/year"));
  scenario.services.push_back(scenario.services.at(0));
  scenario.services.back().id = "cost";
  EXPECT_FALSE(change_text(scenario, change, Language::en).ends_with("(not done at the start)"));
  scenario.services.back().open = false;
  EXPECT_TRUE(change_text(scenario, change, Language::en).ends_with("(not done at the start)"));
  change.kind = Change::Kind::reserve;
  change.service = scenario.services.at(0).id;
  change.hours = 40.0;
  const Text& name = scenario.services[0].name;
  EXPECT_TRUE(change_text(scenario, change, Language::ja)
                  .ends_with(name.ja + "を、チームごとに月40時間、等分して取り置く"));
  EXPECT_TRUE(change_text(scenario, change, Language::en)
                  .ends_with("40 hours a month of each team set aside, in equal parts: " + name.en));
  change.hours = 0.0;
  EXPECT_TRUE(change_text(scenario, change, Language::ja).ends_with(name.ja + "の取り置きをやめる"));
}

TEST(ChangeText, ShowsWhatAParameterIsByThen) {
  Scenario scenario = fabricated::tottori();
  const auto at = [](double from, double value) {
    Change change;
    change.kind = Change::Kind::parameter;
    change.parameter = "cost.phn";
    change.from = from;
    change.value = value;
    return change;
  };
  scenario.changes = {at(60.0, 5e6), at(0.0, 8e6), at(0.0, 9e6)};
  const auto text = [&](std::size_t which) {
    return change_text(scenario, scenario.changes[which], Language::en);
  };
  EXPECT_NE(text(0).find("9,000,000 → 5,000,000"), std::string::npos) << text(0);
  EXPECT_NE(text(1).find("7,500,000 → 8,000,000"), std::string::npos) << text(1);
  EXPECT_NE(text(2).find("8,000,000 → 9,000,000"), std::string::npos) << text(2);
}

}  // namespace
}  // namespace bansou
