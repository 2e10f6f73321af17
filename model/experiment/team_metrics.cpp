#include "model/experiment/team_metrics.hpp"

#include <algorithm>
#include <limits>

#include "model/experiment/outcome_definitions.hpp"

namespace bansou {
namespace {

using namespace metric_units;

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

double sum_over(const std::vector<TeamTotals>& teams, double TeamTotals::*hours) {
  double sum = 0.0;
  for (const TeamTotals& team : teams) sum += team.*hours;
  return sum;
}

/// A metric of one team.
Text of_team(const Text& definition) {
  return sentences(definition, {"いくつかの市区町村を受け持つチームは、対象の住民が占める割合だけを数える。人"
                                "員のいないチームには値がない。",
                                "Of a team that serves others, too, the part that its residents here are of "
                                "all counts. A team without staff has no figure."});
}

/// Whether residents take slots of the team, of which there are so many a post.
bool has_slots(const Scenario& scenario, const TeamSpec& team) {
  return std::ranges::any_of(scenario.services, [&](const ServiceSpec& service) {
    return service.team == team.id && scenario.parameters.contains(join(service.id, "slots_per_fte"));
  });
}

void add_slots(MetricList& list, const TeamSpec& team, std::size_t i) {
  list.add("slots_taken." + team.id, {team.name.ja + "が担当を始めた人", "Cases begun: " + team.name.en},
           {"人/年", "people/year"}, Better::neither,
           of_team({"担当の枠に入った人の数（待った人も、すぐに入れた人も）を、年数で割る。",
                    "Residents who took a slot, at once or after a wait, over years."}),
           [i](const GroupTotals& totals) {
             return totals.teams[i].present ? totals.teams[i].slots_taken / totals.years : nan;
           });
  Metric& wait = list.add(
      "wait_slot_mean." + team.id,
      {team.name.ja + "の空きを待つ日数（平均）", "Wait for a slot, mean: " + team.name.en}, days,
      Better::lower,
      of_team(
          {"月末に枠の空きを待つ人の数の平均に期間の日数を掛け、枠に入った人の数で割る（リトルの法則）。待"
           "たずに入った人も数える。途中でやめた人とまだ待つ人が待った日も含む。枠に入った人がいなければ"
           "値がない。",
           "The mean number of residents in line for a slot at the ends of months, times the days of the "
           "period, over those who took one (Little's law): whoever did at once counts, and so do the days "
           "of those who gave up or still wait. No figure where nobody took one."}),
      [i](const GroupTotals& totals) {
        return ratio(totals.teams[i].slot_days, totals.teams[i].slots_taken);
      });
  wait.least = 1.0 / 24.0;  // as for other waits
  wait.teams = {team.id};
  wait.for_slot = true;
}

}  // namespace

void add_team_metrics(MetricList& list, const Scenario& scenario) {
  list.add("overtime_hours", {"勤務時間を過ぎた支援（全員）", "Overtime, all staff"},
           {"時間/年", "hours/year"}, Better::lower,
           {"精神保健の業務が、勤務の終わりを過ぎて続いた時間の和を、年数で割る。別に払う残業ではなく、後日振"
            "り替える。いくつかの市区町村を受け持つチームは、対象の住民が占める割合だけを数える。人員を増やす"
            "だけでも増える。",
            "Hours of mental-health work that went on after the end of shifts, over years: time off in lieu, "
            "not paid overtime. Of a team that serves others, too, the part that its residents here are of "
            "all counts. More staff alone raise it."},
           [](const GroupTotals& totals) {
             const auto present = [](const TeamTotals& team) { return team.present; };
             if (std::ranges::none_of(totals.teams, present)) return nan;
             return sum_over(totals.teams, &TeamTotals::overtime) / totals.years;
           });
  // Of all work, not in hours: whoever adds posts adds hours, overtime among them, and worsens nobody's days.
  Metric& of_all_work = list.share(
      "overtime_share", {"勤務時間を過ぎた支援の割合（全員）", "Overtime, of all work"}, Better::lower,
      {"すべてのチームを合わせ、勤務の終わりを過ぎて続いた時間を、精神保健の業務時間（時間外と定例の仕"
       "事を含む）で割る。受けきれずに断った仕事と待たせた仕事は、どちらにも入らない。",
       "Of all teams together, hours of work that went on after the end of shifts, over all hours of "
       "mental-health work (overtime and routine work included). Work that was not done, or waits, is "
       "in neither."},
      [](const GroupTotals& totals) {
        return 100.0 * ratio(sum_over(totals.teams, &TeamTotals::overtime),
                             sum_over(totals.teams, &TeamTotals::worked));
      });
  of_all_work.headline = true;
  of_all_work.cases = "overtime_hours";
  for (std::size_t i = 0; i < scenario.teams.size(); ++i) {
    const TeamSpec& team = scenario.teams[i];
    list.add("utilisation." + team.id, {team.name.ja + "の稼働率", "Utilisation: " + team.name.en}, percent,
             Better::neither,
             of_team({"精神保健の業務時間（時間外と定例の仕事を含む）を、支援に使える時間（在職者の勤務時間に"
                      "、支援に使える割合work.productiveを掛けたもの）で割る。100%を超えうる。",
                      "Hours of mental-health work (overtime and routine work included) over the hours that "
                      "staff who are there have for it (work.productive). May exceed 100 %."}),
             [i](const GroupTotals& totals) {
               return 100.0 * ratio(totals.teams[i].worked, totals.teams[i].available);
             });
    list.add(
        "overtime." + team.id, {team.name.ja + "の時間外", "Overtime: " + team.name.en},
        {"時間/年", "hours/year"}, Better::lower,
        {"精神保健の業務が、勤務の終わりを過ぎて続いた時間を、年数で割る。いくつかの市区町村を受け持つチーム"
         "は、対象の住民が占める割合だけを数える。人員のいないチームは0。",
         "Hours of mental-health work that went on after the end of shifts, over years. Of a team that "
         "serves others, too, the part that its residents here are of all counts. 0 of a team without "
         "staff."},
        [i](const GroupTotals& totals) { return totals.teams[i].overtime / totals.years; });
    list.add(
        "backlog." + team.id, {team.name.ja + "の順番を待つ数", "Backlog: " + team.name.en}, {"件", "jobs"},
        Better::lower,
        of_team({"月末に順番を待つ仕事と人の数の、チームがあった月の平均。",
                 "Work and residents in line at the ends of months: the mean over the months in which "
                 "the team was there."}),
        [i](const GroupTotals& totals) { return totals.teams[i].present ? totals.teams[i].backlog : nan; });
    list.add(
            "backlog_growth." + team.id,
            {team.name.ja + "の滞留の増え方", "Growth of backlog: " + team.name.en}, {"件/年", "jobs/year"},
            Better::lower,
            of_team({"月末に順番を待つ仕事と人の数が、一年にいくつ増えるか（負なら減る）。チームがあった月の"
                     "後半に引いた直線の傾き。その後半が3か月に満たなければ0。",
                     "By how many a year the work and residents in line at the ends of months grow "
                     "(negative: fall): the slope of a straight line through the second half of the months "
                     "in which the team was there; 0 where that half has fewer than three."}),
            [i](const GroupTotals& totals) { return totals.teams[i].present ? totals.teams[i].growth : nan; })
        .can_be_negative = true;
    if (has_slots(scenario, team)) add_slots(list, team, i);
  }
}

}  // namespace bansou
