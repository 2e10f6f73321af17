#include "model/experiment/metric_catalogue.hpp"

#include <algorithm>
#include <limits>
#include <set>

#include "model/experiment/fee_account.hpp"
#include "model/experiment/hospital_metrics.hpp"
#include "model/experiment/metric_list.hpp"

namespace bansou {
namespace {

using namespace metric_units;

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

/// Of the services that people wait for; empty where no team is in charge (first contact: any door).
std::string_view kind_waited_for(Wait wait) {
  switch (wait) {
    case Wait::caseload_slot:
    case Wait::contact:
      return "casework";
    case Wait::backup:
      return "backup";
    case Wait::plan:
      return "planning";
    case Wait::appointment:
      return "clinic";
    case Wait::crisis_response:
      return "crisis_response";
    case Wait::transition:
      return "transition";
    case Wait::council:
      return "council";
    case Wait::community_support:
      return "community_support";
    case Wait::first_contact:
    case Wait::bed:
    case Wait::housing:
    case Wait::count_:
      break;
  }
  return {};
}

/// Teams of the services that people wait for, if they ever take anybody.
std::vector<std::string> teams_in_charge(const Scenario& scenario, Wait wait) {
  const std::string_view kind = kind_waited_for(wait);
  std::set<std::string> teams;
  for (const ServiceSpec& service : scenario.services) {
    const bool is_waited_for = wait == Wait::first_contact ? service.entry == "help" : service.kind == kind;
    if (!service.team.empty() && is_waited_for && is_ever_open(scenario, service)) teams.insert(service.team);
  }
  return {teams.begin(), teams.end()};
}

void add_waits(MetricList& list, const Scenario& scenario) {
  const auto doors = teams_in_charge(scenario, Wait::first_contact);
  const auto backup = teams_in_charge(scenario, Wait::backup);
  list.wait("wait_first_contact_median", {"初回相談までの待ち（中央値）", "Wait for first contact, median"},
            0.5, &GroupTotals::first_contact, doors);
  list.wait("wait_first_contact_p90", {"初回相談までの待ち（90%点）", "Wait for first contact, P90"}, 0.9,
            &GroupTotals::first_contact, doors);
  list.wait("wait_backup_median", {"専門的支援までの待ち（中央値）", "Wait for specialist backup, median"},
            0.5, &GroupTotals::backup, backup);
  list.wait("wait_backup_p90", {"専門的支援までの待ち（90%点）", "Wait for specialist backup, P90"}, 0.9,
            &GroupTotals::backup, backup);
  list.wait("wait_caseload_slot_p90", {"担当者が決まるまでの待ち（90%点）", "Wait for a named worker, P90"},
            0.9, &GroupTotals::caseload_slot, teams_in_charge(scenario, Wait::caseload_slot))
      .headline = false;
}

double hidden_share(const GroupTotals& totals) {
  double shares = 0.0;
  int months = 0;
  for (int month = 0; month < 12 * totals.years; ++month) {
    const double with_need = totals.at_end_of_month(Stock::with_need, month);
    if (with_need <= 0.0) continue;
    shares += totals.at_end_of_month(Stock::hidden, month) / with_need;
    ++months;
  }
  return 100.0 * ratio(shares, months);
}

double backup_unanswered_share(const GroupTotals& totals) {
  const double unanswered = totals.total(Flow::backup_unanswered);
  return 100.0 * ratio(unanswered, unanswered + totals.total(Flow::backup_answered));
}

void add_people(MetricList& list) {
  list.stock("with_need", {"支援の必要な人（入院を除く月平均）", "Residents in need, monthly mean"},
             Stock::with_need);
  list.share("hidden_share", {"必要な人のうちつながっていない人", "Share of need that is hidden"},
             Better::lower, hidden_share)
      .headline = true;
  // Who gives up may have been referred without having asked: no share of a whole.
  list.add("gave_up_share", {"相談を求めて届かなかった人の割合", "Asked for help in vain"}, percent,
           Better::lower,
           [](const GroupTotals& totals) {
             const double in_vain = totals.total(Flow::gave_up_waiting) + totals.total(Flow::found_nobody);
             return 100.0 * ratio(in_vain, totals.total(Flow::asked_for_help));
           })
      .headline = true;
  // Neither better nor worse: any contact may be the last one, so few are lost where few are seen.
  list.share("cases_lost_share", {"終わった支援のうち途切れたもの", "Cases lost, of those that ended"},
             Better::neither, [](const GroupTotals& totals) {
               const double lost = totals.total(Flow::cases_lost);
               return 100.0 * ratio(lost, lost + totals.total(Flow::cases_closed));
             });
  list.share("backup_unanswered_share", {"間に合わなかった専門的支援", "Backup not answered in time"},
             Better::lower, backup_unanswered_share)
      .headline = true;
  // The share may rise where fewer ask, if it is the well served who ask no more: hence also of residents.
  list.rate("backup_unanswered_per_10k",
            {"間に合わなかった専門的支援（件数）", "Backup not answered in time, cases"},
            {Flow::backup_unanswered}, Better::lower);
  list.rate("crises_per_10k", {"危機", "Crises"}, {Flow::crises}, Better::lower).headline = true;
  list.add("crises_last_year_per_10k", {"最後の1年の危機", "Crises in the last year"}, per_10k, Better::lower,
           [](const GroupTotals& totals) {
             return 1e4 * ratio(totals.last_year(Flow::crises), totals.population);
           });
  list.rate("emergencies_per_10k", {"救急・警察経由の対応", "Emergencies"}, {Flow::emergencies},
            Better::lower);
  list.rate("contacts_office_per_1k", {"来所相談", "Office contacts"}, {Flow::contacts_office},
            Better::neither, 1e3);
  list.rate("contacts_telephone_per_1k", {"電話相談", "Telephone contacts"}, {Flow::contacts_telephone},
            Better::neither, 1e3);
  list.rate("contacts_visit_per_1k", {"訪問", "Home visits"}, {Flow::contacts_visit}, Better::neither, 1e3);
}

void add_waiting_causes(MetricList& list, const Scenario& scenario) {
  for (std::size_t cause = 0; cause < waits; ++cause) {
    const Label& label = wait_labels()[cause];
    const std::string ja(label.ja);
    const std::string en(label.en);
    Metric& waited = list.add(
        "waiting_days." + std::string(label.id), {ja + "を待った日数", "Days waited for " + en},
        {"日/必要な千人・年", "days/1,000 in need/year"}, Better::lower, [cause](const GroupTotals& totals) {
          return 1e3 * ratio(totals.waiting_days[cause], totals.mean(Stock::with_need) * totals.years);
        });
    waited.teams = teams_in_charge(scenario, static_cast<Wait>(cause));
    // Where caseloads are full, most of all waiting is for a worker of one's own: what a post changes first.
    waited.headline = static_cast<Wait>(cause) == Wait::caseload_slot;
    list.share("waiting_share." + std::string(label.id),
               {"待ち日数のうち" + ja, "Share of waiting days: " + en}, Better::neither,
               [cause](const GroupTotals& totals) {
                 double all = 0.0;
                 for (const double part : totals.waiting_days) all += part;
                 return 100.0 * ratio(totals.waiting_days[cause], all);
               });
  }
}

double sum_over(const std::vector<TeamTotals>& teams, double TeamTotals::*hours) {
  double sum = 0.0;
  for (const TeamTotals& team : teams) sum += team.*hours;
  return sum;
}

void add_teams(MetricList& list, const Scenario& scenario) {
  list.add("overtime_hours", {"時間外労働（全員）", "Overtime, all staff"}, {"時間/年", "hours/year"},
           Better::lower, [](const GroupTotals& totals) {
             const auto present = [](const TeamTotals& team) { return team.present; };
             if (std::ranges::none_of(totals.teams, present)) return nan;
             return sum_over(totals.teams, &TeamTotals::overtime) / totals.years;
           });
  // Of all work, not in hours: whoever adds posts adds hours, overtime among them, and worsens nobody's days.
  list.share("overtime_share", {"業務のうち時間外の割合（全員）", "Overtime, of all work"}, Better::lower,
             [](const GroupTotals& totals) {
               return 100.0 * ratio(sum_over(totals.teams, &TeamTotals::overtime),
                                    sum_over(totals.teams, &TeamTotals::worked));
             })
      .headline = true;
  for (std::size_t i = 0; i < scenario.teams.size(); ++i) {
    const TeamSpec& team = scenario.teams[i];
    list.add("utilisation." + team.id, {team.name.ja + "の稼働率", "Utilisation: " + team.name.en}, percent,
             Better::neither, [i](const GroupTotals& totals) {
               return 100.0 * ratio(totals.teams[i].worked, totals.teams[i].available);
             });
    list.add("overtime." + team.id, {team.name.ja + "の時間外", "Overtime: " + team.name.en},
             {"時間/年", "hours/year"}, Better::lower, [i](const GroupTotals& totals) {
               return totals.teams[i].present ? totals.teams[i].overtime / totals.years : nan;
             });
    list.add(
            "backlog_growth." + team.id,
            {team.name.ja + "の滞留の増え方", "Growth of backlog: " + team.name.en}, {"件/年", "jobs/year"},
            Better::lower,
            [i](const GroupTotals& totals) { return totals.teams[i].present ? totals.teams[i].growth : nan; })
        .can_be_negative = true;
  }
}

void add_fees(MetricList& list, const Scenario& scenario) {
  if (!scenario.parameters.contains("fee.unit")) return;
  const auto fee = settings_from<FeeSettings>("fee", scenario.parameters);
  const Text yen{"円/年", "yen/year"};
  list.add("fees_transition", {"地域移行支援の給付費", "Fees for transition support"}, yen, Better::neither,
           [fee](const GroupTotals& totals) { return transition_fees(totals, fee); });
  list.add("fees_settlement", {"地域定着支援の給付費", "Fees for settlement support"}, yen, Better::neither,
           [fee](const GroupTotals& totals) { return settlement_fees(totals, fee); });
}

/// How well people are recognised, handed on and kept.
void add_continuity(MetricList& list) {
  list.share("missed_share", {"初回相談で見逃された割合", "Missed at the first contact"}, Better::lower,
             [](const GroupTotals& totals) {
               return 100.0 *
                      ratio(totals.total(Flow::missed_assessments), totals.total(Flow::first_contacts));
             })
      .headline = true;
  list.add("waiting_first_contact_peak",
           {"初回相談を待つ人（最も多い月）", "Waiting for first contact, worst month"}, people,
           Better::lower, [](const GroupTotals& totals) {
             double most = 0.0;
             for (int month = 0; month < 12 * totals.years; ++month)
               most = std::max(most, totals.at_end_of_month(Stock::waiting_first_contact, month));
             return most;
           });
  list.rate("treatment_dropped_per_10k", {"治療の中断", "Treatment interrupted"}, {Flow::treatment_dropped},
            Better::lower);
  list.rate("joint_visits_per_10k", {"同行訪問", "Joint visits"}, {Flow::joint_visits}, Better::neither);
  list.rate("plans_made_per_10k", {"サービス等利用計画", "Service plans made"}, {Flow::plans_made},
            Better::higher);
  list.rate("housing_refusals_per_10k", {"入居を断られた回数", "Refusals by landlords"},
            {Flow::housing_refusals}, Better::lower);
}

/// What councils, rounds and supports in daily life did.
void add_collaboration(MetricList& list) {
  list.rate("hand_offs_failed_per_10k", {"途切れた引き継ぎ", "Hand-offs that failed"},
            {Flow::hand_offs_failed}, Better::lower);
  list.rate("balked_per_10k", {"窓口の手前で引き返した人", "Turned away before the window"}, {Flow::balked},
            Better::lower);
  list.rate("council_cases_per_10k", {"協議の場で検討した事例", "Cases taken by a council"},
            {Flow::council_cases}, Better::neither);
  list.rate("hospital_visits_per_10k", {"入院者への訪問", "Visits to inpatients"}, {Flow::hospital_visits},
            Better::neither);
  list.stock("community_support_users",
             {"地域生活支援の利用者（月平均）", "With support in daily life, monthly mean"},
             Stock::with_community_support);
}

void add_chances(MetricList& list) {
  list.chance("chance_compulsory_admission",
              {"期間中に措置入院が1件以上", "At least one compulsory admission"},
              Flow::admissions_compulsory);
  list.chance("chance_emergency", {"期間中に救急・警察経由の対応が1件以上", "At least one emergency"},
              Flow::emergencies);
  list.chance("chance_case_lost", {"期間中に途切れた支援が1件以上", "At least one case lost"},
              Flow::cases_lost);
  list.chance("chance_backup_unanswered",
              {"期間中に間に合わなかった専門的支援が1件以上", "At least one backup not in time"},
              Flow::backup_unanswered);
}

}  // namespace

std::vector<MetricDefinition> metric_catalogue(const Scenario& scenario) {
  MetricList list;
  add_waits(list, scenario);
  add_people(list);
  add_hospital_metrics(list);
  add_waiting_causes(list, scenario);
  add_teams(list, scenario);
  add_chances(list);
  add_continuity(list);
  add_collaboration(list);
  add_fees(list, scenario);
  return std::move(list.all);
}

}  // namespace bansou
