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
  list.share("overtime_share", {"勤務時間を過ぎた支援の割合（全員）", "Overtime, of all work"}, Better::lower,
             {"すべてのチームを合わせ、勤務の終わりを過ぎて続いた時間を、精神保健の業務時間（時間外と定例の仕"
              "事を含む）で割る。受けきれずに断った仕事と待たせた仕事は、どちらにも入らない。",
              "Of all teams together, hours of work that went on after the end of shifts, over all hours of "
              "mental-health work (overtime and routine work included). Work that was not done, or waits, is "
              "in neither."},
             [](const GroupTotals& totals) {
               return 100.0 * ratio(sum_over(totals.teams, &TeamTotals::overtime),
                                    sum_over(totals.teams, &TeamTotals::worked));
             })
      .headline = true;
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
    list.add("overtime." + team.id, {team.name.ja + "の時間外", "Overtime: " + team.name.en},
             {"時間/年", "hours/year"}, Better::lower,
             of_team({"精神保健の業務が、勤務の終わりを過ぎて続いた時間を、年数で割る。",
                      "Hours of mental-health work that went on after the end of shifts, over years."}),
             [i](const GroupTotals& totals) {
               return totals.teams[i].present ? totals.teams[i].overtime / totals.years : nan;
             });
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
  }
}

}  // namespace bansou
