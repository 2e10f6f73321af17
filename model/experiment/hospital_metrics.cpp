#include "model/experiment/hospital_metrics.hpp"

#include "model/experiment/outcome_definitions.hpp"

namespace bansou {
namespace {

using namespace metric_units;

double admissions(const GroupTotals& totals) {
  return totals.total(Flow::admissions_voluntary) + totals.total(Flow::admissions_medical_protection) +
         totals.total(Flow::admissions_compulsory);
}

void add_admissions(MetricList& list) {
  list.rate("admissions_per_10k", {"入院", "Admissions"},
            {Flow::admissions_voluntary, Flow::admissions_medical_protection, Flow::admissions_compulsory},
            Better::lower,
            {"任意入院・医療保護入院・措置入院の件数の和（同じ都道府県の圏域外への入院を含む）。開始日にすで"
             "に入院していた人、病床を待っている人、転院先での入院は含まない。病床が足りなければ、待つ人が増"
             "えて入院は減る。",
             "Voluntary, medical-protection and compulsory admissions together, those outside the own area "
             "included. Who was in hospital on day 0, who waits for a bed, and stays after a transfer are "
             "left out: too few beds mean fewer admissions, and people who wait."})
      .headline = true;
  list.rate("admissions_voluntary_per_10k", {"任意入院", "Voluntary admissions"}, Flow::admissions_voluntary,
            Better::neither);
  list.rate("admissions_medical_protection_per_10k",
            {"医療保護入院", "Admissions for medical care and protection"},
            Flow::admissions_medical_protection, Better::lower);
  list.rate("reports_per_10k", {"都道府県への通報等", "Reports to the prefecture"}, Flow::reports,
            Better::lower);
  list.rate("examinations_per_10k", {"措置診察", "Examinations for compulsory admission"}, Flow::examinations,
            Better::lower);
  list.rate("admissions_compulsory_per_10k", {"措置入院", "Compulsory admissions"},
            Flow::admissions_compulsory, Better::lower);
  list.rate("medical_protection_notifications_per_10k",
            {"医療保護入院の届出", "Notifications of medical protection"},
            Flow::medical_protection_notifications, Better::lower);
  list.rate("admissions_elsewhere_per_10k", {"圏域外への入院", "Admissions outside the area"},
            Flow::admissions_elsewhere, Better::lower);
  list.share(
      "readmission_share", {"入院のうち1年以内の再入院", "Readmissions within a year, of admissions"},
      Better::lower,
      sentences(
          definition_of(Flow::readmissions),
          {"それを、すべての入院の件数で割る。退院した人のうち何人が再入院したか（readmitted_365_"
           "days）とは違う。",
           "Over all admissions. Not the share of those discharged who come back (readmitted_365_days)."}),
      [](const GroupTotals& totals) {
        return 100.0 * ratio(totals.total(Flow::readmissions), admissions(totals));
      });
}

void add_follow_up(MetricList& list) {
  using enum Flow;
  const auto discharged = [&list](const std::string& months, Flow part) {
    list.followed("discharged_" + months + "_months",
                  {"入院から" + months + "か月以内の退院", "Discharged within " + months + " months"}, part,
                  admissions_followed, Better::higher);
  };
  discharged("3", discharged_within_3_months);
  discharged("6", discharged_within_6_months);
  discharged("12", discharged_within_12_months);
  const auto readmitted = [&list](const std::string& days_after, Flow part) {
    list.followed("readmitted_" + days_after + "_days",
                  {"退院から" + days_after + "日以内の再入院", "Readmitted within " + days_after + " days"},
                  part, discharges_followed, Better::lower);
  };
  readmitted("90", readmitted_within_90_days);
  readmitted("180", readmitted_within_180_days);
  readmitted("365", readmitted_within_365_days);
  list.add(
      "community_days",
      {"退院後1年間の地域生活日数（平均）", "Community days in the year after discharge, mean"}, days,
      Better::higher,
      {"365日から、入院1年未満で地域に退院した人（退院後365日が期間内に収まるもの）が、退院後365日に病棟で過"
       "ごした日数の平均を引く。その間に亡くなった人と転出した人も、残りの日は地域で過ごしたものと数える。再"
       "入院して転院した人は、その後もほかの人と同じくらい入院しているものとする。地域平均生活日数（2022年度"
       "）と比べてある。",
       "365, less the mean days in hospital within 365 days after a discharge to the community (after less "
       "than 365 days in hospital; followed to the end within the run). Who dies or moves away meanwhile "
       "counts as in the community for the rest; who is transferred in a later stay is expected to stay as "
       "long as others. Compared with the national mean days in the community (2022)."},
      [](const GroupTotals& totals) {
        return 365.0 - ratio(totals.total(hospital_days_after_discharge), totals.total(discharges_followed));
      });
  list.all.back().metric.most = 365.0;
}

/// How stays end: fewer inpatients are not always more people who went home.
void add_exits(MetricList& list) {
  list.rate("discharges_home_per_10k", {"地域への退院", "Discharges to the community"}, Flow::discharges_home,
            Better::neither);
  list.rate("discharges_transfer_per_10k", {"転院・施設への移動", "Transfers to other hospitals or homes"},
            Flow::discharges_transfer, Better::neither);
  list.rate("deaths_in_hospital_per_10k", {"入院中の死亡", "Deaths in hospital"}, Flow::deaths_in_hospital,
            Better::neither);
}

void add_stays(MetricList& list) {
  list.stock("inpatients_under_3_months", {"3か月未満の入院者（月平均）", "Inpatients under 3 months, mean"},
             Stock::inpatients_under_3_months);
  list.stock("inpatients_3_to_12_months",
             {"3か月以上1年未満の入院者（月平均）", "Inpatients of 3 to 12 months, mean"},
             Stock::inpatients_3_to_12_months);
  list.stock("inpatients_over_a_year", {"1年以上の入院者（月平均）", "Inpatients of a year or more, mean"},
             Stock::long_stay, Better::lower);
  list.stock("inpatients_compulsory",
             {"措置入院中の人（月平均）", "Inpatients under compulsory admission, mean"},
             Stock::inpatients_compulsory);
  list.stock("inpatients_medical_protection",
             {"医療保護入院中の人（月平均）", "Inpatients under medical protection, mean"},
             Stock::inpatients_medical_protection);
  // Of planned beds: the stock of the start may need more, so that it is no share of a whole.
  list.add("bed_occupancy", {"病床利用率", "Bed occupancy"}, percent, Better::neither,
           {"入院している人（期間の平均）を、予定した病床数（月初めの平均）で割る。地域全体にだけある。開始時"
            "の入院者が病床より多ければ、100%を超える。",
            "Residents in hospital (mean over time) over planned beds (as months begin). Of the whole region "
            "only. May exceed 100 % where the stock of the start needs more beds."},
           [](const GroupTotals& totals) { return 100.0 * ratio(totals.occupied, totals.beds); });
  list.add("long_stay_end", {"1年以上の入院者（期末）", "Long-stay inpatients at the end"}, people,
           Better::lower,
           sentences(definition_of(Stock::long_stay),
                     {"期間の最後の月末の人数。", "At the last end of a month."}),
           [](const GroupTotals& totals) {
             return totals.at_end_of_month(Stock::long_stay, 12 * totals.years - 1);
           })
      .headline = true;
  list.add("long_stay_change",
           {"1年以上の入院者の増減（最初の月末から期末まで）",
            "Change of long-stay inpatients, from the end of the first month"},
           people, Better::lower,
           sentences(definition_of(Stock::long_stay), {"期間の最後の月末の人数から、最初の月末の人数を引く。",
                                                       "At the last end of a month less at the first."}),
           [](const GroupTotals& totals) {
             return totals.at_end_of_month(Stock::long_stay, 12 * totals.years - 1) -
                    totals.at_end_of_month(Stock::long_stay, 0);
           })
      .can_be_negative = true;
}

void add_support_to_go_home(MetricList& list) {
  list.add("transitions_per_year", {"地域移行支援による退院", "Discharges by transition support"},
           {"人/年", "/year"}, Better::higher,
           sentences(definition_of(Flow::transitions_done), {"年数で割る。", "Over years."}),
           [](const GroupTotals& totals) { return totals.total(Flow::transitions_done) / totals.years; })
      .headline = true;
  list.stock("transition_users", {"地域移行支援の利用者（月平均）", "Transition support users, monthly mean"},
             Stock::in_transition);
  list.stock("settlement_users", {"地域定着支援の利用者（月平均）", "Settlement support users, monthly mean"},
             Stock::with_settlement_support);
}

}  // namespace

void add_hospital_metrics(MetricList& list) {
  add_admissions(list);
  add_follow_up(list);
  add_exits(list);
  add_stays(list);
  add_support_to_go_home(list);
}

}  // namespace bansou
