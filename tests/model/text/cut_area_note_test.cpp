#include "model/text/cut_area_note.hpp"

#include <gtest/gtest.h>

#include "tests/model/app/fabricated_run.hpp"

namespace bansou {
namespace {

TEST(CutAreaNote, NamesTheTeamsAndTheirShares) {
  Scenario scenario = fabricated::tottori();
  scenario.cut_areas = {{Level::area, "31-01", 20.0, 1000.0},
                        {Level::area, "31-02", 500.0, 1000.0},
                        {Level::health_centre, "31-01", 20.0, 1000.0},
                        {Level::centre, "鳥取県", 100.0, 1000.0}};
  const Text note = cut_area_note(scenario);
  EXPECT_NE(note.ja.find("保健所、精神保健福祉センター、相談支援事業所"), std::string::npos) << note.ja;
  EXPECT_NE(note.ja.find("（住民の2.0–50.0%）"), std::string::npos) << note.ja;
  EXPECT_NE(note.en.find("Health centre, Mental health"), std::string::npos) << note.en;
}

TEST(CutAreaNote, LevelsWithoutATeamConcernNobody) {
  Scenario scenario = fabricated::tottori();
  EXPECT_TRUE(cut_area_note(scenario).ja.empty());
  scenario.cut_areas = {{Level::prefecture, "鳥取県", 1.0, 9.0}};
  EXPECT_TRUE(cut_area_note(scenario).en.empty());
}

TEST(CutAreaNote, OnlyPostsThatArePutInAreAllForThePart) {
  Scenario scenario = fabricated::tottori();
  scenario.cut_areas = {{Level::health_centre, "31-01", 20.0, 1000.0}};
  Change change;
  change.team = "health_centre";
  for (std::size_t town = 0; town < scenario.municipalities.size(); ++town)
    change.municipalities.push_back(town);
  change.add = {{"phn", 1.0}};
  EXPECT_NE(cut_team_note(scenario, change).en.find("31-01 2.0%"), std::string::npos);
  change.per_residents = 10'000.0;
  EXPECT_TRUE(cut_team_note(scenario, change).en.empty());
  change.per_residents = 0.0;
  change.add.clear();
  change.kind = Change::Kind::scale;
  change.scale = 2.0;
  EXPECT_TRUE(cut_team_note(scenario, change).en.empty());
}

}  // namespace
}  // namespace bansou
