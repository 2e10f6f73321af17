#include "model/text/journey_text.hpp"

#include <array>
#include <map>

#include "model/core/outcomes.hpp"

namespace bansou {
namespace {

/// Flows whose label counts people; here it is one who is spoken of.
const std::map<Flow, Text>& told_otherwise() {
  static const std::map<Flow, Text> table{
      {Flow::onset, {"支援の必要が生じる", "a need arises"}},
      {Flow::asked_for_help, {"相談に行く", "asks for help"}},
      {Flow::gave_up_waiting, {"待つ間に諦める", "gives up waiting"}},
      {Flow::found_nobody, {"行った先に会える人がいない", "finds nobody to see them"}},
      {Flow::missed_assessments, {"見立てで見逃される", "the need is missed at assessment"}},
      {Flow::crises, {"危機", "a crisis"}},
      {Flow::recoveries, {"回復", "recovers"}},
      {Flow::relapses, {"再発", "relapses"}},
      {Flow::balked, {"窓口の手前で引き返す", "turns away before the window"}},
      {Flow::became_long_stay, {"入院が1年になる", "has been in hospital for a year"}},
      {Flow::discharges_home, {"地域へ退院", "discharged to the community"}},
      {Flow::discharges_transfer, {"転院・施設へ", "transferred"}},
      {Flow::moved_away, {"転出", "moves away"}},
      {Flow::deaths, {"亡くなる", "dies"}},
      {Flow::deaths_in_hospital, {"病院で亡くなる", "dies in hospital"}},
  };
  return table;
}

const std::array<Text, 4> severity_texts{{{"落ち着いている", "well again"},
                                          {"つらさがある", "in distress"},
                                          {"具合が悪い", "unwell"},
                                          {"", ""}}};  // the crisis is told as such

}  // namespace

std::string happening_text(Happening what, Language language) {
  const bool ja = language == Language::ja;
  const auto label_in = [&](const Label& label) { return std::string(ja ? label.ja : label.en); };
  switch (what.kind) {
    case Happening::Kind::flow: {
      const auto found = told_otherwise().find(static_cast<Flow>(what.index));
      return found == told_otherwise().end() ? label_in(flow_labels()[what.index])
                                             : found->second.in(language);
    }
    case Happening::Kind::severity:
      return severity_texts.at(what.index).in(language);
    case Happening::Kind::wait_begun:
      return (ja ? "待ち始める：" : "waits: ") + label_in(wait_labels()[what.index]);
    case Happening::Kind::wait_over:
      return (ja ? "待ちが終わる：" : "no longer waits: ") + label_in(wait_labels()[what.index]);
  }
  return {};
}

std::string resident_text(const Resident& resident, Language language) {
  static const std::array<Text, 4> ages{{{"18歳未満", "under 18"},
                                         {"18〜64歳", "18 to 64"},
                                         {"65〜74歳", "65 to 74"},
                                         {"75歳以上", "75 and over"}}};
  static const std::array<Text, conditions> names{{{"精神病圏", "psychosis"},
                                                   {"気分の障害", "mood"},
                                                   {"不安", "anxiety"},
                                                   {"依存", "addiction"},
                                                   {"発達", "developmental"},
                                                   {"認知症", "dementia"},
                                                   {"診断のないつらさ", "distress without a diagnosis"}}};
  static const std::array<Text, 3> homes{{{"家族と同居", "lives with family"},
                                          {"一人暮らし", "lives alone"},
                                          {"グループホーム", "lives in a group home"}}};
  const std::string between = language == Language::ja ? "、" : ", ";
  return ages.at(static_cast<std::size_t>(resident.age)).in(language) + between +
         names.at(static_cast<std::size_t>(resident.condition)).in(language) + between +
         homes.at(static_cast<std::size_t>(resident.living)).in(language);
}

}  // namespace bansou
