#include "model/io/team_reader.hpp"

#include <gtest/gtest.h>

#include "tests/model/io/read_text.hpp"

namespace bansou {
namespace {

TEST(TeamReader, ReadsATeam) {
  test::ReadText text(
      "office:\n  name: {ja: 事務所, en: office}\n  level: area\n  optional: true\n"
      "  shift: {days: [mon, sun], from: \"08:30\", to: \"24:00\", holidays: open}\n  end_of_shift: "
      "hand_over\n"
      "  roles: {phn: {rule: own_health_centre}, psw: {name: {ja: 精神保健福祉士, en: PSW}, rule: flat, "
      "specialist: true}}\n");
  const auto teams = read_teams(text.root());
  ASSERT_EQ(teams.size(), 1u);
  const TeamSpec& team = teams[0];
  EXPECT_EQ(team.name.ja, "事務所");
  EXPECT_EQ(team.level, Level::area);
  EXPECT_TRUE(team.optional);
  EXPECT_EQ(team.week.on, (std::array{true, false, false, false, false, false, true}));
  EXPECT_EQ(team.week.from, 8.5);
  EXPECT_EQ(team.week.to, 24.0);
  EXPECT_TRUE(team.works_on_holidays);
  EXPECT_EQ(team.end_of_shift, sim::ShiftEnd::hand_over);
  ASSERT_EQ(team.roles.size(), 2u);
  EXPECT_EQ(team.roles[0].name.en, "phn");
  EXPECT_EQ(team.roles[0].rule, StaffingRule::own_health_centre);
  EXPECT_EQ(team.roles[1].name.en, "PSW");
  EXPECT_EQ(team.roles[1].rule, StaffingRule::flat);
  EXPECT_FALSE(team.roles[0].specialist);
  EXPECT_TRUE(team.roles[1].specialist);
  EXPECT_EQ(text.shown(), test::Shown{});
}

TEST(TeamReader, AShiftMayBeLeftAway) {
  test::ReadText text("office: {name: x, level: municipality, roles: {phn: {rule: none}}}\n");
  const auto teams = read_teams(text.root());
  EXPECT_EQ(teams[0].week.on, sim::Shift::Week().on);
  EXPECT_FALSE(teams[0].works_on_holidays);
  EXPECT_EQ(teams[0].end_of_shift, sim::ShiftEnd::finish);
}

TEST(TeamReader, AShiftNeedsDaysAndAnEndAfterItsStart) {
  test::ReadText text(
      "a:\n  shift: {days: [], from: \"08:30\", to: \"17:15\"}\n  roles: {phn: {rule: none}}\n"
      "b:\n  shift: {days: [mon], from: \"22:00\", to: \"06:00\"}\n  roles: {}\n");
  read_teams(text.root());
  EXPECT_EQ(
      text.shown(),
      (test::Shown{
          "2:11 there is no day of work.",
          "5:39 the shift ends at 06:00, which is not after its start at 22:00; it cannot go past midnight.",
          "6:3 the team 'b' has no roles."}));
}

TEST(TeamReader, FindsTeamsByIdOrSuggests) {
  test::ReadText text("teams: {desk: {}, clinic: {}}\nright: desk\nwrong: dsek\n");
  const auto teams = read_teams(text.root()["teams"]);
  EXPECT_EQ(resolve_team(text.root()["right"], teams)->id, "desk");
  EXPECT_EQ(resolve_team(text.root()["wrong"], teams), nullptr);
  EXPECT_EQ(resolve_team(text.root()["none"], teams), nullptr);
  EXPECT_EQ(text.shown().back(),
            "3:1 there is no team 'dsek'; there are: clinic, desk. Did you mean 'desk'?");
}

TEST(TeamReader, LevelsHaveNames) {
  for (const char* name : {"municipality", "area", "health_centre", "centre", "prefecture"}) {
    EXPECT_EQ(level_name(level_of(name)), name);
  }
}

}  // namespace
}  // namespace bansou
