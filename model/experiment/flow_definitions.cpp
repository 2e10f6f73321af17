// What counts as one event, as the services (model/services) and the course of need (model/core) count it.
#include <fmt/format.h>

#include "model/core/scenario.hpp"
#include "model/experiment/outcome_definitions.hpp"

namespace bansou {
namespace {

/// Of one legal type.
Text admissions(const Text& type) {
  return {
      fmt::format("精神科病棟への{}"
                  "の件数（入院した時の形態で分ける）。同じ都道府県の圏域外への入院を含む。開始日にすでに入院"
                  "していた人、病床を待っている人、転院先での入院は含まない。",
                  type.ja),
      fmt::format(
          "{}, by the type at the start of the stay. Those outside the own area, within the prefecture, are "
          "included; who was in hospital on day 0, who waits for a bed, and stays after a transfer are not.",
          type.en)};
}

/// Of the admissions that are followed.
Text ended_within(int months) {
  return {
      fmt::format("そのうち、入院から{}か月（{:.0f}"
                  "日）以内に終わったもの。死亡と転院も退院に数える。NDBの退院率（2019年）に合わせてある。",
                  months, months * days_per_month),
      fmt::format("Of these, stays that ended within {} months ({:.0f} days). Deaths and transfers count as "
                  "discharges. Fitted to the discharge rates of the national claims database (NDB, 2019).",
                  months, months * days_per_month)};
}

/// Of the discharges that are followed.
Text readmitted_within(int days) {
  return {
      fmt::format("そのうち、{}"
                  "日以内にまた入院したもの。その間に亡くなった人と転出した人は、再入院しなかったものとする。"
                  "NDBの再入院率（2019年）に合わせてある。",
                  days),
      fmt::format(
          "Of these, followed by another admission within {} days. Who dies or moves away meanwhile counts "
          "as not readmitted. Fitted to the readmission rates of the national claims database (NDB, 2019).",
          days)};
}

Text exits_in(int month) {
  return {fmt::format("入院（退院を1年追ったもの）のうち、入院した月を1か月目として{}"
                      "か月目に終わった入院（死亡・転院を含む）。630調査の残存率（2010・2011年6月の入院者）と"
                      "比べてある。",
                      month),
          fmt::format("Of the admissions followed for a year, those that ended in month {} of the stay, the "
                      "month of admission being the first; deaths and transfers included. Compared with the "
                      "cohorts of June 2010 and 2011 (630 survey).",
                      month)};
}

}  // namespace

Text definition_of(Flow flow) {
  using enum Flow;
  switch (flow) {
    case onset:
      return {
          "支援の必要が新しく生じた人。再発は含まない。回復が続いて対象から外れた人に再び必要が生じたときは、"
          "新しい人として数える。",
          "Residents in whom a need arises. Relapses are left out; whoever was long recovered, and out of "
          "view, counts as new."};
    case asked_for_help:
      return {
          "支援が必要なのに、どのサービスも利用せず通院もしていない人が、自分から相談窓口か精神科を訪ねた"
          "件数。紹介された人と危機の人は含まない。",
          "Requests for help, at a window or a clinic, by residents in need who are with no service and not "
          "in treatment. Referrals and crises are left out."};
    case first_contacts:
      return {
          "相談窓口での初回相談を終えた件数。紹介されて来た人、再び来た人も含む。精神科の初診は含まない。",
          "First contacts at consultation windows that took place. Referrals and people who come again are "
          "included; first appointments at clinics are not."};
    case gave_up_waiting:
      return {
          "初回相談か精神科の初診を期限（…patience、出典のない仮定）まで待っても始まらず、やめた件数。紹介さ"
          "れて初診を待った人も含む。",
          "Residents who waited for a first contact or a first psychiatric appointment until their limit "
          "(parameters ...patience, an assumption) and left. Who had been referred to the clinic is "
          "included."};
    case found_nobody:
      return {
          "相談を求めたが、その人を受ける窓口や精神科が開いていなかった件数と、窓口の手前で引き返し、ほかに行"
          "ける窓口がなかった件数。",
          "Requests for help where no window or clinic that takes the resident is open and staffed, and "
          "residents who turned away before a window and had no other."};
    case missed_assessments:
      return {
          "初回相談で、支援が必要なのに、そうと気づかれなかった件数。待つ間に回復していた人は含まない。",
          "First contacts at which a need was not recognised. Who had recovered while waiting is left out."};
    case cases_opened:
      return {
          "担当者のつく伴走支援が始まった件数。なくなったチームから引き継いだものは、あらためて数えない。",
          "Cases opened with a named worker. A case that another team takes over is not opened again."};
    case cases_closed:
      return {
          "伴走支援のうち、面接・訪問のときに回復していたか、具合は悪くなく所定の回数に達していて、終えたもの"
          "。入院・死亡・転出で終わったものは含まない。",
          "Cases that ended at a contact because the resident had recovered, or was not unwell after the "
          "planned number of contacts. Cases that end with an admission, a death or a move are left out."};
    case cases_lost:
      return {
          "伴走支援のうち、面接・訪問の後に連絡が途切れたものと、チームがなくなり引き継ぎ先がないか届かなかっ"
          "たもの。入院・死亡・転出で終わったものは含まない。",
          "Cases with whom contact was lost after a meeting, and cases of a team that ended which nobody "
          "took over or which did not arrive. Cases that end with an admission, a death or a move are left "
          "out."};
    case contacts_office:
      return {
          "伴走支援の来所面接と、相談窓口の初回相談（電話やSNSの窓口のものも）の件数。行った仕事の量で、求め"
          "の量ではない。地域保健・健康増進事業報告（2019年度）の来所に合わせてある。",
          "Office contacts of casework, and first contacts at windows (those by telephone, too): work "
          "delivered, not demand. Fitted to the national report on community health (2019)."};
    case contacts_telephone:
      return {
          "伴走支援の電話相談の件数。初回相談と、専門的支援の電話での助言は含まない。行った仕事の量で、求めの"
          "量ではない。地域保健・健康増進事業報告（2019年度）の電話に合わせてある。",
          "Telephone contacts of casework; first contacts and advice by specialists are left out. Work "
          "delivered, not demand. Fitted to the national report on community health (2019)."};
    case contacts_visit:
      return {
          "伴走支援の訪問の件数。危機時の訪問、同行訪問、入院者への訪問、暮らしの支援の訪問は含まない。行った"
          "仕事の量で、求めの量ではない。地域保健・健康増進事業報告（2019年度）の訪問に合わせてある。",
          "Home visits of casework; crisis visits, joint visits, visits to inpatients and visits of other "
          "supports are left out. Work delivered, not demand. Fitted to the national report on community "
          "health (2019)."};
    case backup_requested:
      return {
          "伴走支援から専門的支援を求めた件数。応えたうえで、さらに上の機関へつないだものは、もう一件と数"
          "える。期限を過ぎて次の機関に求めたもの（…passed_on）は、同じ一件のまま。応えるチームがない所で求め"
          "たものを含む。",
          "Requests for specialist backup of a case; one that is answered and passed to a higher level "
          "counts again, one that is too late and goes on (parameters ...passed_on) is the same request. "
          "Where no "
          "team gives backup a request counts all the same."};
    case backup_answered:
      return {"専門的支援（電話での助言、事例検討、同行訪問）を行った件数。",
              "Backup given: advice by telephone, a case review or a joint visit."};
    case backup_unanswered:
      return {
          "求めた専門的支援のうち、応えるチームがなかったもの、期限（保健所では "
          "health_centre_backup.patience、出典のない仮定）までに始まらなかったもの、求めたチームがなくなった"
          "もの。次の機関にも求めたものは、そこでも応えがなかったとき一件と数える。待つ間に伴走支援が終わった"
          "もの（入院・死亡・転出を含む）は数えない。",
          "Requests for backup where no team gives it, on which no work began before their limit (of health "
          "centres health_centre_backup.patience, an assumption), or whose team ended; one that went on to "
          "another level counts once, if that did not answer either. Where the case ended first (admission, "
          "death and moving away included) nothing is counted."};
    case joint_visits:
      return {"専門的支援のうち、同行訪問として行ったもの。", "Backup that was given as a joint visit."};
    case plans_made:
      return {
          "支給決定が出て、計画に沿った支援が始まった件数。セルフプランを含む。期間が終わって作り直したものも"
          "一件。",
          "Service plans that took effect with the municipality's decision, self-written ones included. A "
          "new plan after the term of the last one counts again."};
    case first_appointments:
      return {"通院していない人の、精神科での最初の診察。中断した人が再び受診したものを含む。",
              "First psychiatric appointments of residents who are not in treatment; who comes back after an "
              "interruption is included."};
    case treatment_dropped:
      return {
          "地域で通院していた人が、通院をやめた件数。退院後の通院につながらなかった人と、通院先がなくなった人"
          "は含まない。",
          "Outpatients in the community who stop coming. Who is not linked to treatment after discharge, or "
          "whose clinic has ended, is left out."};
    case crises:
      return {
          "地域で暮らす人が、すぐに誰かの対応が要る状態になった件数。退院後1年は、落ち着いて見える人にも起き"
          "る。入院中のものは含まない。",
          "Residents in the community who come to need somebody at once; in the year after a discharge this "
          "may happen to the recovered, too. Nothing in hospital is counted."};
    case crisis_visits:
      return {
          "危機のうち、期限（crisis_response."
          "patience）までに訪問が始まったもの。当番のチームのほか、常時の連絡先（地域定着支援など）が行ったも"
          "のを含む。",
          "Crises to which a visit began before the limit (crisis_response.patience), by the team on duty or "
          "by whoever stands by (settlement support and others)."};
    case emergencies:
      return {
          "危機のうち、訪問への同意がないか、期限までに訪問が始まらず、救急や警察に至ったもの。それまでに過ぎ"
          "た危機と、司法からの通報は含まない。",
          "Crises that came to ambulance or police because there was no consent to a visit, or no visit "
          "began in time. Crises that passed before, and reports out of custody, are left out."};
    case reports:
      return {
          "都道府県への通報等。救急・警察の対応のうち通報されたものと、検察官・保護観察所・矯正施設からのもの"
          "。衛生行政報告例（2023年度）と比べてある。",
          "Reports to the prefecture: of emergencies, and by prosecutors, probation offices and prisons. "
          "Compared with the national report on health administration (2023)."};
    case examinations:
      return {
          "通報等のうち、措置診察を行った件数（一人の診察で一件）。衛生行政報告例（2023年度）と比べてある。",
          "Examinations for compulsory admission that followed a report, one for each person examined. "
          "Compared with the national report on health administration (2023)."};
    case admissions_voluntary:
      return admissions({"任意入院", "Voluntary admissions to psychiatric wards"});
    case admissions_medical_protection:
      return admissions({"医療保護入院", "Admissions to psychiatric wards for medical care and protection"});
    case admissions_compulsory:
      return admissions({"措置入院", "Compulsory admissions to psychiatric wards"});
    case medical_protection_notifications:
      return {
          "医療保護入院の届出。医療保護入院での入院と、入院中に任意入院や措置入院から移ったものの和。衛生行政"
          "報告例（2023年度）と比べてある。",
          "Notifications of medical protection: admissions, and stays that turn into it (from voluntary or "
          "compulsory). Compared with the national report on health administration (2023)."};
    case admissions_elsewhere:
      return {
          "入院のうち、自分の圏域の病床が空かず、同じ都道府県の別の圏域に入院したもの。入院の件数の内数。",
          "Admissions to another area of the prefecture because the own one had no free bed; they are a part "
          "of all admissions."};
    case readmissions:
      return {"入院のうち、地域への前の退院（開始日より前のものを含む）から365日たっていないもの。",
              "Admissions less than 365 days after the last discharge to the community, which may lie before "
              "day 0."};
    case discharges_home:
      return {"病棟から地域（グループホームを含む）へ退院した件数。",
              "Discharges from hospital to the community, group homes included."};
    case discharges_transfer:
      return {"転院した人と、施設へ移った人。そこで対象から外れる。",
              "Residents who leave the ward for another hospital or an institution; they are out of view "
              "from then on."};
    case deaths_in_hospital:
      return {"入院中に亡くなった人。", "Residents who die in hospital."};
    case became_long_stay:
      return {
          "期間中に、入院が365日に達した人。開始日にすでに達していた人は含まない。",
          "Residents whose stay reaches 365 days within the run; who had reached them on day 0 is left out."};
    case transitions_begun:
      return {"入院中の人に、地域移行支援が始まった件数。",
              "Transition support that begins, of residents in hospital."};
    case transitions_done:
      return {
          "地域移行支援を受けている間に住まい（グループホームを含む）が決まり、退院した人。支援の途中で、それ"
          "とは別に退院した人は含まない。",
          "Residents who found a dwelling (group homes included) while in transition support, and left "
          "hospital. Who is discharged otherwise while in support is left out."};
    case housing_refusals:
      return {"住まいを探す人が、内見の後に断られた件数。同じ人が何度も断られれば、そのつど数える。",
              "Viewings after which a resident who looks for a dwelling was refused; each refusal counts."};
    case settlements_begun:
      return {"地域定着支援が始まった件数。空きのない人は待たず、受けないままになる（数えない）。",
              "Settlement support that begins. Who finds no free place goes without, and is not counted."};
    case recoveries:
      return {
          "地域で暮らす人が回復した件数。初回相談で落ち着いた人を含む。退院した時に回復していた人は含まない"
          "。",
          "Residents in the community who recover, at a first contact included. Who is well at discharge is "
          "left out."};
    case relapses:
      return {
          "回復していた人が、地域で再び支援の必要な状態になった件数。退院後にすぐ危機になった人は含まない。",
          "Recovered residents in the community who come to be in need again. Who falls into a crisis after "
          "discharge at once is left out."};
    case moved_away:
      return {"対象となっている人のうち、転出した人。そこで対象から外れる。",
              "Residents in view who move away; they are out of view from then on."};
    case deaths:
      return {"対象となっている人のうち、地域で亡くなった人。入院中に亡くなった人は含まない。",
              "Residents in view who die in the community; deaths in hospital are left out."};
    case balked:
      return {
          "相談に来たが、知り合いの職員がいるか混んでいるために、窓口の手前で引き返した件数。別の窓口に行った"
          "人も含む。",
          "Residents who came for help and turned away before the window, because of acquaintances there or "
          "because it was busy. Who went on to another window is included."};
    case hand_offs_failed:
      return {
          "初回相談の窓口から別のチームの伴走支援への引き継ぎのうち、（確かめてやり直しても）届かなかったもの"
          "。受け手のチームがない場合と、チームがなくなったときの引き継ぎは含まない。",
          "Hand-offs from a first contact to casework by another team that did not arrive, nor after a "
          "follow-up where there is one. Where no such team is there, or a team ends, nothing is counted."};
    case council_cases:
      return {"協議の場で検討した事例の件数。", "Cases that a council took up."};
    case hospital_visits:
      return {"入院者への訪問（市町村、ピア、退院支援委員会など）を行った件数。一人の一回で一件。",
              "Visits to inpatients by municipalities, peers or committees; one for each person and time."};
    case supports_begun:
      return {
          "暮らしの支援（訪問看護、デイ・ケア、自立生活援助、グループホームなど）が始まった件数。地域定着支援"
          "は含まない。",
          "Supports in daily life that begin (visiting nursing, day care, independent living, group homes "
          "and others); settlement support is left out."};
    case standby_visits:
      return {"危機時の訪問のうち、常時の連絡先（地域定着支援、自立生活援助、主治医など）が行ったもの。",
              "Crisis visits by whoever stands by: settlement support, independent living, the own "
              "psychiatrist and others."};
    case settlement_visits:
      return {"危機時の訪問のうち、地域定着支援が行ったもの。", "Crisis visits by settlement support."};
    case staff_left:
      return {
          "離職か異動をした職員の数。出入りを計算しているチームだけ。チームの所在地に数え、端数は1人になるま"
          "で繰り越す。",
          "Staff who left or were transferred, in teams whose turnover is simulated. Counted at the team's "
          "seat; fractions are carried forward."};
    case admissions_followed:
      return {
          "入院のうち、その後12か月が期間内に収まるもの。入院した年に数える。開始日にすでに入院していた人は含"
          "まない。",
          "Admissions whose next twelve months lie within the run, counted in the year of the admission. Who "
          "was in hospital on day 0 is left out."};
    case discharged_within_3_months:
      return ended_within(3);
    case discharged_within_6_months:
      return ended_within(6);
    case discharged_within_12_months:
      return ended_within(12);
    case exits_in_month_1:
    case exits_in_month_2:
    case exits_in_month_3:
    case exits_in_month_4:
    case exits_in_month_5:
    case exits_in_month_6:
    case exits_in_month_7:
    case exits_in_month_8:
    case exits_in_month_9:
    case exits_in_month_10:
    case exits_in_month_11:
    case exits_in_month_12:
      return exits_in(static_cast<int>(flow) - static_cast<int>(exits_in_month_1) + 1);
    case discharges_followed:
      return {
          "地域への退院のうち、入院が365日未満で、その後365日が期間内に収まるもの。退院した年に数える。死亡と"
          "転院は含まない。",
          "Discharges to the community after less than 365 days whose next 365 days lie within the run, "
          "counted in the year of the discharge. Deaths and transfers are left out."};
    case readmitted_within_90_days:
      return readmitted_within(90);
    case readmitted_within_180_days:
      return readmitted_within(180);
    case readmitted_within_365_days:
      return readmitted_within(365);
    case hospital_days_after_discharge:
      return {
          "そのうち、退院後365日に病棟で過ごした日数の和。再入院して転院した人は、その後もほかの人と同じくら"
          "い入院しているものとする。",
          "Of these, days in hospital within the 365 days after the discharge. Who is transferred in a later "
          "stay is expected to stay as long as others."};
    case came_from_custody:
      return {"検察官・保護観察所・矯正施設の通報によって、新しく対象に加わった人。",
              "Residents who come into view by a report of a prosecutor, a probation office or a prison."};
    case long_recovered:
      return {"回復が続き、かかわるサービスもなくなって、対象から外れた人。",
              "Residents who have been well for long, are with no service, and go out of view."};
    case interviews_repeated:
      return {"窓口で聞き取った内容が伝わらず、引き継ぎ先のチームが同じことを聞き直した件数。",
              "Hand-offs after which the other team asked again what the window had been told."};
    case information_shared:
      return {
          "本人の情報が、引き継ぎ先のチームに伝わった件数と、協議の場や事例の見立てで共有された件数の合計。一"
          "人が何度も数えられることがある。",
          "Times a resident's information went along with a hand-off, or was shared at a council or a review "
          "of cases; one person may count several times."};
    case shared_without_need:
      return {
          "協議の場で共有された事例のうち、担当が決まっていて止まってもいなかった件数と、事例の見立てで専門的"
          "支援が要らない、またはすでに受けているか頼んでいるとわかった件数の合計。",
          "Cases shared at a council that had somebody in charge and were not stuck, and cases reviewed that "
          "needed no backup, had it or had asked for it: there was nothing to decide."};
    case family_notices:
      return {
          "家族と暮らす人の相談のうち、家族が相談先を知ったために求められた件数（家族支援によって増えた"
          "分）。",
          "Requests for help, of residents who live with family, that come because the family has learned "
          "where to ask: what family support adds."};
    case count_:
      break;
  }
  return {};
}

}  // namespace bansou
