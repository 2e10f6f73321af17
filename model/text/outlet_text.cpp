#include "model/text/outlet_text.hpp"

#include <map>

namespace bansou {

Text outlet_text(const std::string& outlet) {
  static const std::map<std::string, Text> known{{"admission", {"入院", "admission"}},
                                                 {"aftercare", {"退院後の受診", "aftercare"}},
                                                 {"agreed", {"事前の取り決め", "agreed beforehand"}},
                                                 {"attend", {"参加する", "attend"}},
                                                 {"backup", {"専門的支援を頼む", "asks for backup"}},
                                                 {"case", {"担当を決めて伴走", "takes a case on"}},
                                                 {"cases", {"対象の事例", "looks through cases"}},
                                                 {"closed", {"終結", "closed"}},
                                                 {"companion", {"同行", "comes along"}},
                                                 {"decision", {"支給決定", "decision"}},
                                                 {"declined", {"入居を断る", "declined"}},
                                                 {"elsewhere", {"別の窓口へ", "elsewhere"}},
                                                 {"emergency", {"救急", "emergency"}},
                                                 {"ended", {"終了", "ended"}},
                                                 {"escalate", {"さらに専門的な所へ", "escalates"}},
                                                 {"follow_up", {"退院後の見守り", "follow-up"}},
                                                 {"home", {"退院", "discharge"}},
                                                 {"housed", {"入居", "housed"}},
                                                 {"housing", {"住まい探し", "housing"}},
                                                 {"late", {"期限を過ぎたら", "too late"}},
                                                 {"lead", {"主担当", "lead"}},
                                                 {"members", {"参加機関", "members"}},
                                                 {"no_lead", {"担当が決まらない", "no lead"}},
                                                 {"not_accepted", {"受け入れない", "not taken on"}},
                                                 {"noticed", {"不調に気づく", "notices"}},
                                                 {"patients", {"勧める相手", "offered to"}},
                                                 {"plan", {"計画相談", "plan"}},
                                                 {"refuses", {"受診を拒む", "refuses treatment"}},
                                                 {"report", {"通報", "report"}},
                                                 {"resolved", {"解決", "resolved"}},
                                                 {"settled", {"落ち着く", "settled"}},
                                                 {"settlement", {"地域定着", "settlement"}},
                                                 {"sheet", {"サポートシート", "support sheet"}},
                                                 {"stalled", {"進まないとき", "stalled"}},
                                                 {"standby", {"緊急時の待機", "standby"}},
                                                 {"stopped", {"中止", "stopped"}},
                                                 {"successor", {"引き継ぎ先", "successor"}},
                                                 {"support", {"生活の支援", "support"}},
                                                 {"transition", {"地域移行", "transition"}},
                                                 {"treated", {"受診を終える", "treated"}},
                                                 {"treatment", {"受診", "treatment"}},
                                                 {"watch", {"見守り", "watching over"}},
                                                 {"wishes", {"退院の希望", "wishes to leave"}}};
  const auto found = known.find(outlet);
  return found == known.end() ? Text{outlet, outlet} : found->second;
}

Text home_text() { return {"地域での暮らし", "life in the community"}; }

}  // namespace bansou
