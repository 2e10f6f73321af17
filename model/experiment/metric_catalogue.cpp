#include "model/experiment/metric_catalogue.hpp"

#include <algorithm>

#include "model/experiment/fee_account.hpp"
#include "model/experiment/hospital_metrics.hpp"
#include "model/experiment/metric_list.hpp"
#include "model/experiment/outcome_definitions.hpp"
#include "model/experiment/team_metrics.hpp"
#include "model/experiment/wait_metrics.hpp"

namespace bansou {
namespace {

using namespace metric_units;

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
             Better::lower,
             sentences(definition_of(Stock::hidden),
                       {"月末ごとに、支援の必要な人（入院中の人を除く）に占める割合を求め、その平均をとる。順"
                        "番を待つ人はつながっている人に入り、入院した人は分子からも分母からも抜ける。",
                        "The share of residents in need (inpatients left out) at each end of a month, "
                        "averaged. Who waits for a service is not hidden; who is admitted leaves both."}),
             hidden_share)
      .headline = true;
  list.share("gave_up_share", {"相談・受診に届かなかった割合", "Asked for help in vain"}, Better::lower,
             {"待ちきれずにやめた件数（初回相談か精神科の初診）と、受ける窓口や精神科がなかった件数の和を、そ"
              "れに初回相談と初診が行われた件数を足したもので割る。紹介されて来た人を含む。まだ待っている人と"
              "、はじめから求めなかった人は、どちらにも入らない。",
              "Residents who gave up waiting (for a first contact or a first psychiatric appointment) and "
              "requests that found nobody, over these and the first contacts and appointments that took "
              "place. Referred ones are included; who still waits, and who never asks, is in neither."},
             [](const GroupTotals& totals) {
               const double in_vain = totals.total(Flow::gave_up_waiting) + totals.total(Flow::found_nobody);
               return 100.0 * ratio(in_vain, in_vain + totals.total(Flow::first_contacts) +
                                                 totals.total(Flow::first_appointments));
             })
      .headline = true;
  // Neither better nor worse: any contact may be the last one, so few are lost where few are seen.
  list.share(
      "cases_lost_share", {"終わった支援のうち途切れたもの", "Cases lost, of those that ended"},
      Better::neither,
      sentences(definition_of(Flow::cases_lost),
                {"それを、回復などで終えた支援との和で割る。少ししか会わない所では、途切れる機会も少ない。",
                 "Over these and the cases that were closed. Where residents are seen less often there are "
                 "fewer occasions to lose them."}),
      [](const GroupTotals& totals) {
        const double lost = totals.total(Flow::cases_lost);
        return 100.0 * ratio(lost, lost + totals.total(Flow::cases_closed));
      });
  Metric& late = list.share(
      "backup_unanswered_share", {"間に合わなかった専門的支援", "Backup not answered in time"}, Better::lower,
      sentences(definition_of(Flow::backup_unanswered),
                {"それを、行った専門的支援との和で割る。まだ待っているものは含まない。",
                 "Over these and the backup that was given; what is still open is left out."}),
      backup_unanswered_share);
  late.headline = true;
  late.cases = "backup_unanswered_per_10k";
  list.rate("backup_unanswered_per_10k",
            {"間に合わなかった専門的支援（件数）", "Backup not answered in time, cases"},
            Flow::backup_unanswered, Better::lower);
  list.rate("crises_per_10k", {"危機", "Crises"}, Flow::crises, Better::lower).headline = true;
  list.add("crises_last_year_per_10k", {"最後の1年の危機", "Crises in the last year"}, per_10k, Better::lower,
           sentences(definition_of(Flow::crises), {"期間の最後の1年の件数を、全住民の数で割る。",
                                                   "Those of the last year of the run, over all residents."}),
           [](const GroupTotals& totals) {
             return 1e4 * ratio(totals.last_year(Flow::crises), totals.population);
           });
  list.rate("emergencies_per_10k", {"救急・警察経由の対応", "Emergencies"}, Flow::emergencies, Better::lower);
  list.rate("contacts_office_per_1k", {"来所相談", "Office contacts"}, Flow::contacts_office, Better::neither,
            1e3);
  list.rate("contacts_telephone_per_1k", {"電話相談", "Telephone contacts"}, Flow::contacts_telephone,
            Better::neither, 1e3);
  list.rate("contacts_visit_per_1k", {"訪問", "Home visits"}, Flow::contacts_visit, Better::neither, 1e3);
}

void add_fees(MetricList& list, const Scenario& scenario) {
  if (!scenario.parameters.contains("fee.unit")) return;
  const auto fee = settings_from<FeeSettings>("fee", scenario.parameters);
  const Text yen{"円/年", "yen/year"};
  list.add(
      "fees_transition", {"地域移行支援の給付費", "Fees for transition support"}, yen, Better::neither,
      {"地域移行支援の報酬の見込み：始まった件数、利用者（月末の平均）の12か月分、支援による退院の件数に、そ"
       "れぞれの単位数と1単位の金額（fee.…）を掛け、年あたりにする。",
       "What transition support bills a year: supports begun, users (mean over ends of months) for twelve "
       "months, and discharges by it, each by its units and the price of one (parameters fee...)."},
      [fee](const GroupTotals& totals) { return transition_fees(totals, fee); });
  list.add("fees_settlement", {"地域定着支援の給付費", "Fees for settlement support"}, yen, Better::neither,
           {"地域定着支援の報酬の見込み：利用者（月末の平均）の12か月分と緊急訪問の件数に、それぞれの単位数と"
            "1単位の金額（fee.…）を掛け、年あたりにする。",
            "What settlement support bills a year: users (mean over ends of months) for twelve months, and "
            "emergency visits, each by its units and the price of one (parameters fee...)."},
           [fee](const GroupTotals& totals) { return settlement_fees(totals, fee); });
}

/// How well people are recognised, handed on and kept.
void add_continuity(MetricList& list) {
  list.share("missed_share", {"初回相談で見逃された割合", "Missed at the first contact"}, Better::lower,
             sentences(definition_of(Flow::missed_assessments),
                       {"それを、初回相談の件数で割る。相談に来なかった人、待つのをやめた人の必要は、どちらに"
                        "も入らない。",
                        "Over all first contacts. The needs of those who never came, or gave up waiting, are "
                        "in neither."}),
             [](const GroupTotals& totals) {
               return 100.0 *
                      ratio(totals.total(Flow::missed_assessments), totals.total(Flow::first_contacts));
             })
      .headline = true;
  list.rate("first_contacts_per_10k", {"初回相談", "First contacts"}, Flow::first_contacts, Better::neither);
  list.rate("missed_per_10k", {"初回相談での見逃し（件数）", "Missed at the first contact, cases"},
            Flow::missed_assessments, Better::lower);
  list.add("waiting_first_contact_peak",
           {"初回相談を待つ人（最も多い月）", "Waiting for first contact, worst month"}, people,
           Better::lower,
           sentences(
               definition_of(Stock::waiting_first_contact),
               {"月末の人数のうち、最も多かった月のもの。", "Of all ends of months, the one with the most."}),
           [](const GroupTotals& totals) {
             double most = 0.0;
             for (int month = 0; month < 12 * totals.years; ++month)
               most = std::max(most, totals.at_end_of_month(Stock::waiting_first_contact, month));
             return most;
           });
  list.rate("treatment_dropped_per_10k", {"治療の中断", "Treatment interrupted"}, Flow::treatment_dropped,
            Better::lower);
  list.add("untreated_days_per_1k", {"具合が悪く治療を受けずに過ぎた日", "Days unwell without treatment"},
           {"日/千人・年", "days/1,000/year"}, Better::lower,
           sentences(definition_of(Stock::untreated),
                     {"月末の人数の平均に365.25を掛け、住民千人あたりにする。",
                      "Their mean over the ends of months times 365.25, for 1,000 residents."}),
           [](const GroupTotals& totals) {
             return 1e3 * days_per_year * ratio(totals.mean(Stock::untreated), totals.population);
           });
  list.rate("family_notices_per_10k", {"家族からの知らせ", "Notices by families"}, Flow::family_notices,
            Better::higher);
  list.rate("joint_visits_per_10k", {"同行訪問", "Joint visits"}, Flow::joint_visits, Better::neither);
  list.rate("plans_made_per_10k", {"サービス等利用計画", "Service plans made"}, Flow::plans_made,
            Better::higher);
  list.rate("housing_refusals_per_10k", {"入居を断られた回数", "Refusals by landlords"},
            Flow::housing_refusals, Better::lower);
}

/// What councils, rounds and supports in daily life did.
void add_collaboration(MetricList& list) {
  list.rate("hand_offs_failed_per_10k", {"途切れた引き継ぎ", "Hand-offs that failed"}, Flow::hand_offs_failed,
            Better::lower);
  list.rate("interviews_repeated_per_10k", {"引き継ぎ先での聞き直し", "Interviews repeated"},
            Flow::interviews_repeated, Better::lower);
  list.rate("information_shared_per_10k", {"他のチームや会議との情報の共有", "Times information was shared"},
            Flow::information_shared, Better::neither);
  list.rate("shared_without_need_per_10k",
            {"決めることのなかった情報の共有", "Information shared with nothing to decide"},
            Flow::shared_without_need, Better::lower);
  list.rate("balked_per_10k", {"窓口の手前で引き返した人", "Turned away before the window"}, Flow::balked,
            Better::lower);
  list.rate("council_cases_per_10k", {"協議の場で検討した事例", "Cases taken by a council"},
            Flow::council_cases, Better::neither);
  list.rate("hospital_visits_per_10k", {"入院者への訪問", "Visits to inpatients"}, Flow::hospital_visits,
            Better::neither);
  list.stock("community_support_users",
             {"暮らしの支援の利用者（月平均）", "With support in daily life, monthly mean"},
             Stock::with_community_support);
}

void add_chances(MetricList& list) {
  list.chance("chance_compulsory_admission",
              {"期間中に措置入院が1件以上", "At least one compulsory admission"},
              Flow::admissions_compulsory);
  list.chance("chance_emergency", {"期間中に救急・警察経由の対応が1件以上", "At least one emergency"},
              Flow::emergencies);
  list.chance("chance_case_lost", {"期間中に途切れた支援が1件以上", "At least one case lost"},
              Flow::cases_lost)
      .better = Better::neither;  // as their share
  list.chance("chance_backup_unanswered",
              {"期間中に間に合わなかった専門的支援が1件以上", "At least one backup not in time"},
              Flow::backup_unanswered);
}

}  // namespace

std::vector<MetricDefinition> metric_catalogue(const Scenario& scenario) {
  MetricList list(scenario.years);
  add_waits(list, scenario);
  add_people(list);
  add_hospital_metrics(list);
  add_waiting_causes(list, scenario);
  add_team_metrics(list, scenario);
  add_chances(list);
  add_continuity(list);
  add_collaboration(list);
  add_fees(list, scenario);
  return std::move(list.all);
}

Text how_figures_are_made() {
  return {
      "待ちの中央値と90%点のほかは、どの値も反復ごとに計算して平均する（比は、反復ごとの比の平均。分母が0の反"
      "復は除く）。開始日から数え、助走期間は数えない。人も出来事も、その人の住む市区町村に数え、同じ人に何度"
      "起きても、そのつど数える。住"
      "民の数は期間を通じて変わらない。1か月は30.4375日、1年は365.25日。区間は反復の間のスチューデントの95%"
      "区間で、0〜100%"
      "などの範囲で切る。すべての反復を合わせて30件に満たない件数では、ポアソン分布の正確な区間のほうが広けれ"
      "ば、そこまで広げる。",
      "Every figure but the quantiles of waits is made of one replication and averaged over all (ratios: the "
      "mean of each replication's ratio, but where there is nothing to divide by). Counting begins on day 0; "
      "the spin-up is left out. "
      "People and events count where the resident lives, and each time that something happens to the same "
      "resident. The number of residents stays the same. A month has 30.4375 days, a year 365.25. Intervals "
      "are Student's, 95%, over replications, cut at 0 and, for shares of a whole, at 100%; of fewer than 30 "
      "events in all replications together, as wide as the exact interval of a Poisson law."};
}

}  // namespace bansou
