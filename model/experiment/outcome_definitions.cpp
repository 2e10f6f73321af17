#include "model/experiment/outcome_definitions.hpp"

namespace bansou {

Text definition_of(Stock stock) {
  using enum Stock;
  switch (stock) {
    case with_need:
      return {"地域で暮らし、回復していない人。入院中の人は含まない。",
              "Residents in the community who have not recovered; inpatients are left out."};
    case hidden:
      return {
          "地域で暮らす支援の必要な人のうち、どのサービスも利用しておらず（順番も待っておらず）、通院もしてい"
          "ない人。待つのをやめた人と、支援の途切れた人も入る。",
          "Residents in need in the community who are with no service, wait for none, and are not in "
          "treatment. Who gave up waiting or was lost is among them."};
    case waiting_first_contact:
      return {"相談窓口で初回相談を待っている人。", "Residents who wait for a first contact at a window."};
    case open_cases:
      return {"担当者のつく伴走支援を受けている人。担当者の空きを待つ人は含まない。",
              "Residents with a named worker; who waits for one is left out."};
    case in_treatment:
      return {"地域で暮らし、精神科に通院している人。回復した人を含み、初診を待つ人は含まない。",
              "Residents in the community in outpatient treatment, the recovered included; who waits for a "
              "first appointment is left out."};
    case inpatients:
      return {"精神科病棟に入院している人。", "Residents in psychiatric wards."};
    case inpatients_under_3_months:
      return {
          "入院している人のうち、3か月（91日）たっていない人。在院期間別の在院患者数（2020年）に合わせてある"
          "。",
          "Inpatients who have stayed for less than 3 months (91 days). Fitted to the national count by "
          "length of stay (2020)."};
    case inpatients_3_to_12_months:
      return {
          "入院している人のうち、3か月（91日）以上、365日未満の人。在院期間別の在院患者数（2020年）に合わせて"
          "ある。",
          "Inpatients who have stayed for 3 months (91 days) or more, but less than 365 days. Fitted to the "
          "national count by length of stay (2020)."};
    case long_stay:
      return {
          "入院している人のうち、365日以上の人（長期入院）。退院だけでなく死亡と転院でも減る。開始時の人数を"
          "在院期間別の在院患者数（2020年）に合わせ、その後を630調査（6月末）と比べてある。",
          "Inpatients who have stayed for 365 days or more. Deaths and transfers lower it as discharges do. "
          "The start is fitted to the national count by length of stay (2020), what follows is compared with "
          "the 630 survey."};
    case inpatients_compulsory:
      return {"入院している人のうち、いま措置入院の人。衛生行政報告例（2023年度）と比べてある。",
              "Inpatients who are under compulsory admission now. Compared with the national report on "
              "health administration (2023)."};
    case inpatients_medical_protection:
      return {"入院している人のうち、いま医療保護入院の人。",
              "Inpatients who are under medical protection now."};
    case in_transition:
      return {
          "入院中で、地域移行支援を受けている人。空きを待つ人は含まない。障害福祉サービスの請求（2021年4月）"
          "と比べてある。",
          "Inpatients in transition support; who waits for it is left out. Compared with billing data (April "
          "2021)."};
    case with_settlement_support:
      return {"地域定着支援を受けている人。障害福祉サービスの請求（2021年4月）と比べてある。",
              "Residents with settlement support. Compared with billing data (April 2021)."};
    case with_community_support:
      return {
          "暮らしの支援（訪問看護、デイ・ケア、自立生活援助、グループホームなど。市町村の地域生活支援事業とは"
          "別）を受けている人。二つ以上受け"
          "ていても1人。地域定着支援は含まない。",
          "Residents with a support in daily life (visiting nursing, day care, independent living, group "
          "homes and others); who has several counts once. Settlement support is none of them."};
    case untreated:
      return {"地域で暮らし、具合が悪いか危機にあって、精神科に通院していない人。初診を待つ人を含む。",
              "Residents in the community who are unwell or in crisis and not in outpatient treatment; who "
              "waits for a first appointment is included."};
    case in_view:
      return {"計算の対象となっている人。支援の必要な人、入院中の人、回復してから日の浅い人。",
              "All the model knows of: residents in need, in hospital, or recovered not long ago."};
    case count_:
      break;
  }
  return {};
}

Text definition_of(Wait wait) {
  using enum Wait;
  switch (wait) {
    case first_contact:
      return {"相談窓口に来てから、初回相談が始まるまで。",
              "From coming to a window until the first contact begins."};
    case caseload_slot:
      return {"伴走支援につながってから、担当者が決まるまで（空きがあれば0日）。",
              "From the referral to casework until a named worker has room (none if there is room at once)."};
    case contact:
      return {"次の面接・訪問の時期が来てから、それが始まるまで。",
              "From when the next contact is due until it begins."};
    case backup:
      return {"担当者が専門的支援を頼んでから、その対応が始まるまで。",
              "From a worker's request for backup until work on it begins."};
    case plan:
      return {"計画相談支援につながってから支給決定が出るまで。計画を作る時間を含む。",
              "From the referral to a planning office until the municipality's decision; the making of the "
              "plan is included."};
    case appointment:
      return {"精神科に申し込んでから、最初の診察が始まるまで。",
              "From asking a clinic until the first appointment begins."};
    case crisis_response:
      return {"危機になってから、訪問か救急の対応が始まるまで。",
              "From the crisis until a visit or an emergency service begins."};
    case bed:
      return {"入院が要るとされてから、病床に入るまで（空きがあれば0日）。",
              "From the decision to admit until there is a bed (none if one is free)."};
    case transition:
      return {"入院中の人が地域移行支援を望んでから、始まるまで（空きがあれば0日）。",
              "From an inpatient's wish for transition support until it begins (none if there is room)."};
    case housing:
      return {"住まいを探し始めてから、決まるまで。",
              "From the start of the search until a dwelling is found."};
    case council:
      return {"事例が協議の場に出されてから、検討されるまで。",
              "From bringing the case to a council until it is taken up."};
    case community_support:
      return {
          "暮らしの支援を使うと決めてから、始まるまで（空きがあれば0日）。入院中の人がグループホームの空きを"
          "待つ間を含む。",
          "From accepting a support in daily life until it begins (none if there is room); inpatients who "
          "wait for a group home are included."};
    case count_:
      break;
  }
  return {};
}

Text sentences(const Text& first, const Text& second) {
  return {first.ja + second.ja, first.en + " " + second.en};
}

}  // namespace bansou
