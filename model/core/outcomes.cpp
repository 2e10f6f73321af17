#include "model/core/outcomes.hpp"

namespace bansou {
namespace {

constexpr std::array<Label, flows> flow_table{{
    {"onset", "新たな発症", "new needs"},
    {"asked_for_help", "相談に来た人", "residents who asked for help"},
    {"first_contacts", "初回相談", "first contacts"},
    {"gave_up_waiting", "待つ間に諦めた人", "residents who gave up while waiting"},
    {"missed_assessments", "見立てで見逃された人", "needs missed at assessment"},
    {"cases_opened", "伴走支援の開始", "cases opened"},
    {"cases_closed", "伴走支援の終了", "cases closed"},
    {"cases_lost", "途切れた支援", "cases lost"},
    {"contacts_office", "来所相談", "office contacts"},
    {"contacts_telephone", "電話相談", "telephone contacts"},
    {"contacts_visit", "訪問", "home visits"},
    {"backup_requested", "専門的支援の依頼", "backup requested"},
    {"backup_answered", "専門的支援の実施", "backup given"},
    {"backup_unanswered", "間に合わなかった専門的支援", "backup not in time"},
    {"joint_visits", "同行訪問", "joint visits"},
    {"plans_made", "サービス等利用計画", "service plans made"},
    {"first_appointments", "精神科初診", "first psychiatric appointments"},
    {"treatment_dropped", "治療の中断", "treatment interrupted"},
    {"crises", "危機", "crises"},
    {"crisis_visits", "危機時の訪問", "crisis visits"},
    {"emergencies", "救急・警察経由の対応", "emergencies"},
    {"admissions_voluntary", "任意入院", "voluntary admissions"},
    {"admissions_medical_protection", "医療保護入院", "admissions for medical care and protection"},
    {"admissions_compulsory", "措置入院", "compulsory admissions"},
    {"admissions_elsewhere", "圏域外への入院", "admissions outside the area"},
    {"readmissions", "1年以内の再入院", "readmissions within a year"},
    {"discharges_home", "地域への退院", "discharges to the community"},
    {"discharges_transfer", "転院・施設へ", "transfers"},
    {"deaths_in_hospital", "院内死亡", "deaths in hospital"},
    {"became_long_stay", "入院1年到達", "stays that reached a year"},
    {"transitions_begun", "地域移行支援の開始", "transition support begun"},
    {"transitions_done", "地域移行支援による退院", "discharges by transition support"},
    {"housing_refusals", "入居を断られた回数", "refusals by landlords"},
    {"settlements_begun", "地域定着支援の開始", "settlement support begun"},
    {"recoveries", "回復", "recoveries"},
    {"relapses", "再発", "relapses"},
    {"moved_away", "転出", "moved away"},
    {"deaths", "死亡", "deaths"},
    {"balked", "窓口の手前で引き返した人", "turned away before the window"},
    {"hand_offs_failed", "途切れた引き継ぎ", "hand-offs that failed"},
    {"council_cases", "協議の場で検討した事例", "cases taken by a council"},
    {"hospital_visits", "入院者への訪問", "visits to inpatients"},
    {"supports_begun", "地域生活支援の開始", "community supports begun"},
    {"standby_visits", "常時連絡先からの緊急訪問", "emergency visits by standby"},
    {"staff_left", "離職・異動した職員", "staff who left or were transferred"},
    {"admissions_followed", "入院（退院を1年追ったもの）", "admissions followed for a year"},
    {"discharged_within_3_months", "うち3か月以内の退院", "of these discharged within 3 months"},
    {"discharged_within_6_months", "うち6か月以内の退院", "of these discharged within 6 months"},
    {"discharged_within_12_months", "うち12か月以内の退院", "of these discharged within 12 months"},
    {"exits_in_month_1", "入院した月のうちの退院", "exits in the calendar month of admission"},
    {"exits_in_month_2", "2か月目（暦月）の退院", "exits in calendar month 2 of the stay"},
    {"exits_in_month_3", "3か月目（暦月）の退院", "exits in calendar month 3 of the stay"},
    {"exits_in_month_4", "4か月目（暦月）の退院", "exits in calendar month 4 of the stay"},
    {"exits_in_month_5", "5か月目（暦月）の退院", "exits in calendar month 5 of the stay"},
    {"exits_in_month_6", "6か月目（暦月）の退院", "exits in calendar month 6 of the stay"},
    {"exits_in_month_7", "7か月目（暦月）の退院", "exits in calendar month 7 of the stay"},
    {"exits_in_month_8", "8か月目（暦月）の退院", "exits in calendar month 8 of the stay"},
    {"exits_in_month_9", "9か月目（暦月）の退院", "exits in calendar month 9 of the stay"},
    {"exits_in_month_10", "10か月目（暦月）の退院", "exits in calendar month 10 of the stay"},
    {"exits_in_month_11", "11か月目（暦月）の退院", "exits in calendar month 11 of the stay"},
    {"exits_in_month_12", "12か月目（暦月）の退院", "exits in calendar month 12 of the stay"},
    {"discharges_followed", "退院（再入院を1年追ったもの）", "discharges followed for a year"},
    {"readmitted_within_90_days", "うち90日以内の再入院", "of these readmitted within 90 days"},
    {"readmitted_within_180_days", "うち180日以内の再入院", "of these readmitted within 180 days"},
    {"readmitted_within_365_days", "うち365日以内の再入院", "of these readmitted within 365 days"},
    {"hospital_days_after_discharge", "退院後1年間の入院日数",
     "days in hospital in the year after discharge"},
}};

constexpr std::array<Label, stocks> stock_table{{
    {"with_need", "支援の必要な人", "residents with a need"},
    {"hidden", "どこにもつながっていない人", "hidden need"},
    {"waiting_first_contact", "初回相談を待つ人", "waiting for first contact"},
    {"open_cases", "伴走支援中の人", "open cases"},
    {"in_treatment", "通院中の人", "in outpatient treatment"},
    {"inpatients", "入院中の人", "inpatients"},
    {"inpatients_under_3_months", "3か月未満の入院者", "inpatients under 3 months"},
    {"inpatients_3_to_12_months", "3か月以上1年未満の入院者", "inpatients of 3 to 12 months"},
    {"long_stay", "1年以上の入院者", "long-stay inpatients"},
    {"inpatients_compulsory", "措置入院中の人", "inpatients under compulsory admission"},
    {"in_transition", "地域移行支援の利用者", "in transition support"},
    {"with_settlement_support", "地域定着支援の利用者", "with settlement support"},
    {"with_community_support", "地域生活支援の利用者", "with community support"},
}};

constexpr std::array<Label, waits> wait_table{{
    {"first_contact", "初回相談", "first contact"},
    {"caseload_slot", "担当者の空き", "a named worker"},
    {"contact", "次の面接・訪問", "the next contact"},
    {"backup", "専門的支援", "specialist backup"},
    {"plan", "計画と支給決定", "plan and decision"},
    {"appointment", "精神科の初診", "first appointment"},
    {"crisis_response", "危機対応", "crisis response"},
    {"bed", "病床", "a bed"},
    {"transition", "地域移行支援", "transition support"},
    {"housing", "住まい", "housing"},
    {"council", "協議の場", "a council"},
    {"community_support", "地域生活支援", "community support"},
}};

}  // namespace

std::span<const Label, flows> flow_labels() { return flow_table; }
std::span<const Label, stocks> stock_labels() { return stock_table; }
std::span<const Label, waits> wait_labels() { return wait_table; }

Outcomes::Outcomes(std::size_t municipalities, int years)
    : history(municipalities, 0),
      municipalities_(municipalities),
      years_(years),
      flows_(flows * static_cast<std::size_t>(years) * municipalities, 0),
      stocks_(stocks * static_cast<std::size_t>(12 * years) * municipalities, 0),
      waiting_days_(bansou::waits * static_cast<std::size_t>(years) * municipalities, 0.0F),
      histograms_(bansou::waits * municipalities) {}

}  // namespace bansou
