#include "model/text/caveats.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "model/experiment/team_reach.hpp"
#include "model/text/cut_area_note.hpp"
#include "model/text/number_text.hpp"
#include "model/text/unit_text.hpp"

namespace bansou {

Text calibration_banner(const Scenario& scenario) {
  const std::size_t fitted = count_from(scenario.parameters, calibration_source);
  if (fitted == 0) {
    return {
        "【未較正】実績にまだ合わせていない数字です。水準ではなく、案どうしの差を読んでください。",
        "UNCALIBRATED: not yet fitted to what was observed. Read differences between options, not levels."};
  }
  const std::size_t assumed = count_from(scenario.parameters, assumption_source);
  return {fmt::format("【一部較正】{}個の値を全国の公表値に合わせ、{}個は仮定のままです。"
                      "水準ではなく、案どうしの差を読んでください。",
                      fitted, assumed),
          fmt::format("PARTLY CALIBRATED: {} figures are fitted to national totals, {} are assumptions. "
                      "Read differences between options, not levels.",
                      fitted, assumed)};
}

Text synthetic_area_note(const Scenario& scenario) {
  const auto& all = scenario.municipalities;
  const bool synthetic =
      std::any_of(all.begin(), all.end(), [](const Municipality& m) { return is_synthetic_area(m.area); });
  if (!synthetic) return {};
  return {"【仮の圏域】障害保健福祉圏域と一部の保健所の受け持ちは、公表の区域ではなく仮に置いたものです。",
          "SYNTHETIC AREAS: areas and some health centres' catchments are made up, not the published ones."};
}

Text beds_note(const Scenario& scenario) {
  const auto ward = std::ranges::find(scenario.services, "ward", &ServiceSpec::kind);
  if (ward == scenario.services.end()) return {};
  const std::string beds = join(ward->id, "beds"), stays = "snapshot.long_stay";
  if (!scenario.parameters.contains(beds) || !scenario.parameters.contains(stays)) return {};
  const auto per_1000 = [&](const std::string& name) {
    return fixed_text(1e3 * scenario.parameters.at(name).value, 2);
  };
  return {
      fmt::format("【病床】どの市区町村も、住民千人に精神病床{}床、1年以上の入院者{}人としています。地域の"
                  "実数は {} と {} に書けます。",
                  per_1000(beds), per_1000(stays), beds, stays),
      fmt::format("BEDS: {} psychiatric beds and {} long stays for 1,000 residents everywhere. State the "
                  "region's own in {} and {}.",
                  per_1000(beds), per_1000(stays), beds, stays)};
}

Text limits_text(const Scenario& scenario) {
  if (scenario.limits.ja.empty()) return {};
  return {"答えられないこと: " + scenario.limits.ja, "Not answered here: " + scenario.limits.en};
}

std::vector<Text> scenario_notes(const Scenario& scenario) {
  std::vector<Text> notes{calibration_banner(scenario), synthetic_area_note(scenario), beds_note(scenario),
                          cut_area_note(scenario), limits_text(scenario)};
  std::erase_if(notes, [](const Text& note) { return note.ja.empty(); });
  return notes;
}

std::vector<Text> caveats(const Scenario& scenario) {
  std::vector<Text> limits{calibration_banner(scenario)};
  if (const Text note = synthetic_area_note(scenario); !note.ja.empty()) limits.push_back(note);
  limits.push_back(
      {"待ち日数には、比べられる実績（全国調査など）がありません。"
       "1件あたりの時間や精神保健にあてる時間の割合も仮定です。",
       "No wait has an observed counterpart, and neither have minutes per contact or the share of time "
       "for mental health: they are assumed."});
  limits.push_back(
      {"人口は2020年の国勢調査のもので、開始日がいつでも、期間中も変わりません。"
       "精神病床は、ward.beds を書き換えないかぎり、どこでも全国平均の人口比です。",
       "Residents are those of the 2020 census, whatever the start, and their number does not change. "
       "Psychiatric beds are the national rate per resident everywhere, unless ward.beds says otherwise."});
  limits.push_back({"都道府県をまたぐ入院は扱っていません。", "Admissions across prefectures are left out."});
  limits.push_back(
      {"中くらいの規模の市町村ほど対応に困っているという調査の結果は、この計算では再現できていません。"
       "誰が仕事に追いつかないかを、人口規模の違いとして読まないでください。",
       "That middle-sized municipalities cope least, as they say themselves, is not reproduced: do not read "
       "who "
       "is overloaded by size of place."});
  limits.push_back(
      {"全国の1年以上の入院者は、実際には年に約3%ずつ減っています。この計算には在院者の高齢化も病床の削減も"
       "ないため、全国ではほぼ横ばいです。その数も、水準ではなく案どうしの差を読んでください。",
       "Nationwide long stays really fall by some 3 % a year; here they keep about level, since inpatients "
       "do not age and no beds close. Of them, too, read differences between options, not levels."});
  limits.push_back(
      {"区間は、同じ仮定のもとでの偶然のばらつきだけを表します。"
       "仮定をありうる幅の中で動かした結果は含みません"
       "（bansou compare --robust が、それでも残る結論を示します）。",
       "Intervals show chance under the same assumptions only, not the assumptions' own ranges "
       "(bansou compare --robust tells which conclusions survive those)."});
  limits.push_back(
      {"支援の効果を示す研究は少なく、効果がないとする結果もあります。効果の大きさは幅のある仮定です。",
       "Evidence on effects is thin and partly null: effect sizes are assumptions with wide ranges."});
  return limits;
}

Text stationary_method() {
  return {
      "定常と宣言した実験：はじめの月を MSER-5 で除き（反復の平均に対して、種類ごとに一つの切れ目）、"
      "残りの月の平均を反復ごとに求めます。半分より多く除くことになるもの、"
      "残りの前半と後半が偶然では説明できないほど違うもの、内訳が落ち着かないものは"
      "「落ち着かない」とします。"
      "短い期間では、ゆっくりした動きを見落とします。"
      "落ち着かないものは、もっと長く計算してください。"
      "区間の下端は0で切ります。"
      "初回相談や危機の件数は年ごとにしか残らないので、ここには入りません。",
      "Declared stationary: the first months are cut by MSER-5 (one cut a figure, on the mean over "
      "replications), and the mean of the rest is taken in each replication. "
      "A figure has not settled if more than half would be cut, if the two halves of the rest differ beyond "
      "chance, or if one of its parts has not. "
      "Short periods hide slow movement. What has not settled: simulate longer. "
      "Bounds are cut at 0. "
      "First contacts and crises are kept by year only, so they are not here."};
}

Text region_text(const Scenario& scenario) {
  double population = 0.0;
  std::vector<std::string> prefectures;
  for (const Municipality& municipality : scenario.municipalities) {
    population += municipality.population;
    const bool is_new =
        std::find(prefectures.begin(), prefectures.end(), municipality.prefecture) == prefectures.end();
    if (is_new) prefectures.push_back(municipality.prefecture);
  }
  const std::size_t count = scenario.municipalities.size();
  const std::string people = number_text(population);
  std::string where = prefectures.size() == 1 ? prefectures[0] : "";
  if (count == 1) where += scenario.municipalities[0].name;
  const Text several{fmt::format("{}都道府県", prefectures.size()),
                     fmt::format("{} prefectures", prefectures.size())};
  const Text name = where.empty() ? several : Text{where, where};
  if (count == 1)
    return {fmt::format("{} 人口{}人", name.ja, people), fmt::format("{}, {} residents", name.en, people)};
  return {fmt::format("{} {}市区町村 人口{}人", name.ja, count, people),
          fmt::format("{}, {} municipalities, {} residents", name.en, count, people)};
}

Text period_text(const Scenario& scenario) {
  return {fmt::format("{}から{}年間", iso_date(scenario.start), scenario.years),
          fmt::format("{} from {}", counted(static_cast<std::size_t>(scenario.years), "years"),
                      iso_date(scenario.start))};
}

}  // namespace bansou
