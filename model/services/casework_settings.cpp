#include "model/services/casework_settings.hpp"

#include <cmath>

namespace bansou {

std::span<const Field<CaseworkSettings>> CaseworkSettings::fields() {
  using enum Dimension;
  using S = CaseworkSettings;
  static constexpr Field<S> table[] = {
      {"slots_per_fte", "常勤1人あたりの担当枠", "caseload slots per full-time post", density,
       &S::slots_per_fte, 0.1, 1000},
      {"interval_unwell", "具合の悪い人との面接・訪問・電話の間隔", "time between contacts, unwell", time,
       &S::interval_unwell, 0.5, 365},
      {"interval", "つらさのある人との面接・訪問・電話の間隔", "time between contacts, distressed", time,
       &S::interval, 0.5, 365},
      {"contacts", "具合が悪くなければ終える面接・訪問・電話の回数",
       "contacts until a case may close, if not unwell", count, &S::contacts, 1, 10000},
      {"office_share", "面接・訪問・電話のうち来所の割合", "share of contacts at the office", share,
       &S::office_share, 0, 1, "contact"},
      {"telephone_share", "面接・訪問・電話のうち電話の割合", "share of contacts by telephone", share,
       &S::telephone_share, 0, 1, "contact"},
      {"hours_office", "来所1回の時間", "hours of an office contact", work, &S::hours_office, 0.01, 40},
      {"hours_telephone", "電話1回の時間", "hours of a telephone contact", work, &S::hours_telephone, 0.01,
       40},
      {"hours_visit", "訪問1回の時間（移動を除く）", "hours of a visit, without travel", work,
       &S::hours_visit, 0.01, 40},
      {"backup_when_complex", "難しい事例で専門的支援を頼む割合", "share of hard cases asking for backup",
       share, &S::backup_when_complex, 0, 1},
      {"backup_otherwise", "他の事例で専門的支援を頼む割合", "share of other cases asking for backup", share,
       &S::backup_otherwise, 0, 1},
      {"spared_by_specialist", "精神保健福祉士・相談支援専門員だけなら頼まずに済む割合",
       "backup spared if all are specialists", share, &S::spared_by_specialist, 0, 1},
      {"plan", "計画相談支援につなぐ割合", "share referred for a service plan", share, &S::plan, 0, 1},
      {"to_treatment", "具合の悪い人（拒まない）を面接・訪問・電話1回で受診につなぐ割合",
       "unwell, not refusing: led to treatment per contact", share, &S::to_treatment, 0, 1},
      {"persuaded", "具合の悪い人（受診を拒む）を面接・訪問・電話1回で受診につなぐ割合",
       "unwell, refusing: led to treatment per contact", share, &S::persuaded, 0, 1},
      {"lost", "面接・訪問・電話1回で支援が途切れる割合", "share of cases lost per contact", share, &S::lost,
       0, 1},
      {"extra_work_stalled", "止まった事例にかかる時間の倍率", "factor on hours of stalled cases", factor,
       &S::extra_work_stalled, 1, 10},
      {"hand_off", "チームがなくなるときの引き継ぎが届く割合",
       "share of hand-offs that arrive when the team ends", share, &S::hand_off, 0, 1},
      {"hours_intake", "受け入れを決める会議と報告の時間（1事例）",
       "hours of report and meeting on whether to take a case", work, &S::hours_intake, 0, 100},
      {"accepted", "会議で受け入れる割合", "share of cases taken by the meeting", share, &S::accepted, 0, 1},
      {"connected", "医療や福祉の利用を続けられるまで終えない事例の割合",
       "share of cases that end only once care goes on without them", share, &S::connected, 0, 1},
      {"watched", "終えた後に見守りへ移す割合", "share watched over after the end", share, &S::watched, 0, 1},
  };
  return table;
}

Expectation CaseworkSettings::expect(const Callers& who) const {
  // Each contact may be the last: the case is lost, or the resident is better; in distress there is a plan,
  // too.
  const double ends_unwell = 1.0 - (1.0 - lost) * std::exp(-interval_unwell / who.unwell_days);
  const double ends_distressed = 1.0 - (1.0 - lost) * std::exp(-interval / who.distressed_days);
  const double unwell = who.unwell_in_casework;
  const double made_unwell = 1.0 / ends_unwell;
  const double made_distressed = (1.0 - std::pow(1.0 - ends_distressed, contacts)) / ends_distressed;
  const double made = unwell * made_unwell + (1.0 - unwell) * made_distressed;
  const double visits = 1.0 - office_share - telephone_share;
  const double each =
      office_share * hours_office + telephone_share * hours_telephone + visits * (hours_visit + who.travel);
  const double hard = 1.0 - (1.0 - who.complex) * (1.0 - who.refuses);
  const double asks = hard * backup_when_complex + (1.0 - hard) * backup_otherwise;
  return {.hours = hours_intake + accepted * made * each,
          .jobs = (hours_intake > 0.0 ? 1.0 : 0.0) + accepted * made,
          .days = accepted *
                  (unwell * made_unwell * interval_unwell + (1.0 - unwell) * made_distressed * interval),
          .slots_per_fte = slots_per_fte,
          .onward = {{"backup", accepted * asks * (1.0 - who.specialist * spared_by_specialist)},
                     {"plan", accepted * plan},
                     {"treatment",
                      accepted * unwell * ((1.0 - who.refuses) * to_treatment + who.refuses * persuaded)},
                     {"support", accepted},
                     {"watch", accepted * watched},
                     {"not_accepted", 1.0 - accepted}}};
}

}  // namespace bansou
