#include "model/text/unit_text.hpp"

#include <algorithm>
#include <map>

namespace bansou {
namespace {

/// What stands between the slashes of a unit; anything else is the same in both languages (%, km, FTE).
const std::map<std::string, std::string>& japanese_parts() {
  static const std::map<std::string, std::string> parts{
      {"h", "時間"},          {"hour", "時間"},  {"hours", "時間"},  {"min", "分"},     {"minutes", "分"},
      {"day", "日"},          {"days", "日"},    {"week", "週"},     {"weeks", "週"},   {"month", "か月"},
      {"months", "か月"},     {"year", "年"},    {"years", "年"},    {"yr", "年"},      {"yen", "円"},
      {"FTE", "常勤1人"},     {"person", "人"},  {"persons", "人"},  {"cases", "件"},   {"contacts", "回"},
      {"admissions", "入院"}, {"beds", "床"},    {"places", "か所"}, {"units", "単位"}, {"count", "件"},
      {"factor", "係数"},     {"x", "倍"},       {"ratio", "比"},    {"share", "割合"}, {"1000", "千人"},
      {"10k", "1万人"},       {"100k", "10万人"}};
  return parts;
}

std::string singular(const std::string& plural) {
  if (plural.ends_with("ies")) return plural.substr(0, plural.size() - 3) + "y";
  return plural.substr(0, plural.size() - 1);
}

}  // namespace

std::string unit_text(const std::string& unit, Language language) {
  if (language == Language::en || unit == "km/h") return unit;
  if (unit == "FTE") return "人（常勤換算）";
  std::string text;
  for (std::size_t at = 0; at <= unit.size();) {
    const std::size_t end = std::min(unit.find('/', at), unit.size());
    const std::string part = unit.substr(at, end - at);
    const auto known = japanese_parts().find(part);
    text += (at == 0 ? "" : "/") + (known == japanese_parts().end() ? part : known->second);
    at = end + 1;
  }
  return text;
}

std::string with_unit(const std::string& number, const std::string& unit, Language language) {
  if (language == Language::ja) return number + unit_text(unit, language);
  const bool one_of_many = number == "1" && unit.ends_with('s') && unit.find('/') == std::string::npos;
  return number + " " + (one_of_many ? singular(unit) : unit);
}

std::string counted(std::size_t number, const std::string& things) {
  return with_unit(std::to_string(number), things, Language::en);
}

}  // namespace bansou
