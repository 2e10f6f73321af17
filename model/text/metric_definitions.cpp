#include "model/text/metric_definitions.hpp"

#include <map>
#include <string>

namespace bansou {
namespace {

const Text wait_of_contact{
    "窓口に相談を求めてから、その対応が始まるまで。待ちきれずにやめた人とまだ待つ人は打ち切り、窓口のない人は"
    "いつまでも待つ人として数える（カプラン・マイヤー法、7%幅の階級内は比例配分）。",
    "from asking a window until its work begins; whoever gives up or still waits is censored, whoever finds "
    "no "
    "window waits for ever (Kaplan-Meier, interpolated within bins of 7%)."};
const Text wait_of_backup{
    "担当者が専門的支援を求めてから、その対応が始まるまで。期限（…patience、出典のない仮定）までに来なかった"
    "ものは打ち切り。",
    "from a worker's request until work on it begins; censored where it does not come before its limit "
    "(parameters ...patience, an assumption)."};

const std::map<std::string, Text> definitions{
    {"wait_first_contact_median", wait_of_contact},
    {"wait_first_contact_p90", wait_of_contact},
    {"wait_backup_median", wait_of_backup},
    {"wait_backup_p90", wait_of_backup},
    {"hidden_share",
     {"月末ごとの「つながっていない人÷支援の必要な人」の平均。どちらも入院中の人を除く。",
      "mean over ends of months of hidden residents over residents in need; inpatients are in neither."}},
    {"gave_up_share",
     {"（待ちきれずにやめた＋どこにも窓口がなかった）÷相談を求めた件数。",
      "(gave up waiting + found nobody) over requests for help."}},
    {"missed_share",
     {"支援が必要と気づかれなかった初回相談÷初回相談。",
      "first contacts at which the need was not recognised, over first contacts."}},
    {"backup_unanswered_share",
     {"期限（…patience、出典のない仮定）までに来なかったもの÷（来たもの＋期限までに来なかったもの）。依頼中の"
      "ものは除く。",
      "requests not answered before their limit (parameters ...patience, an assumption) over those answered "
      "or "
      "not; what is still open is left out."}},
    {"backup_unanswered_per_10k",
     {"期限までに来なかった専門的支援÷（全住民×年）。", "the same requests over all residents and years."}},
    {"crises_per_10k",
     {"危機の件数÷（全住民×年）。同じ人の危機も一件ずつ。",
      "crises over all residents and years; each crisis of the same resident counts."}},
    {"admissions_per_10k",
     {"任意・医療保護・措置の入院件数の和÷（全住民×年）。",
      "admissions of all three legal types over all residents and years."}},
    {"long_stay_end",
     {"最後の月末に、入院して365日以上の人。",
      "residents 365 days or more in hospital at the last end of a month."}},
    {"transitions_per_year",
     {"地域移行支援を受けて退院した人÷年。", "discharges of residents with transition support, over years."}},
    {"waiting_days.caseload_slot",
     {"担当者が決まるのを待った日数の和÷（支援の必要な人の月平均×年）×1,000。まだ待つ人の日数も含む。",
      "days that residents waited for a named worker over (mean of residents in need times years), times "
      "1,000; those who still wait are included."}},
    {"overtime_hours",
     {"勤務の終わりを過ぎて続いた業務の時間÷年、地域の全チームの和。",
      "hours of work that went on after the end of shifts, over years, all teams of the region together."}},
    {"overtime_share",
     {"勤務の終わりを過ぎて続いた業務の時間÷業務時間、地域の全チームを合わせて。",
      "hours of work that went on after the end of shifts over all hours worked, all teams of the region "
      "together."}}};

}  // namespace

Text definition_of(const Metric& metric) {
  const auto found = definitions.find(metric.id);
  return found == definitions.end() ? Text{} : found->second;
}

Text how_figures_are_made() {
  return {
      "どの値も反復ごとに計算して平均する（比は、反復ごとの比の平均）。助走期間は数えない。1か月は30."
      "4375日、1年は"
      "365.25日。区間は反復の間のスチューデントの95%区間で、0〜100%などの範囲で切る。",
      "Every figure is made of one replication and averaged over all (ratios: the mean of each replication's "
      "ratio). "
      "The spin-up is not counted. A month has 30.4375 days, a year 365.25. Intervals are Student's, 95%, "
      "over "
      "replications, cut at 0 and, for shares of a whole, at 100%."};
}

}  // namespace bansou
