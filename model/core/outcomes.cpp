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
}};

constexpr std::array<Label, stocks> stock_table{{
    {"with_need", "支援の必要な人", "residents with a need"},
    {"hidden", "どこにもつながっていない人", "hidden need"},
    {"waiting_first_contact", "初回相談を待つ人", "waiting for first contact"},
    {"open_cases", "伴走支援中の人", "open cases"},
    {"in_treatment", "通院中の人", "in outpatient treatment"},
    {"inpatients", "入院中の人", "inpatients"},
    {"long_stay", "1年以上の入院者", "long-stay inpatients"},
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
