#include "model/app/municipalities_command.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "model/app/table.hpp"
#include "model/app/text_output.hpp"
#include "model/experiment/metric_table.hpp"
#include "model/experiment/team_reach.hpp"
#include "model/io/csv.hpp"
#include "model/io/gazetteer.hpp"
#include "model/io/jurisdiction_reader.hpp"
#include "model/io/municipality_table.hpp"
#include "model/io/places.hpp"
#include "model/io/utf8.hpp"
#include "model/io/wording.hpp"
#include "model/text/number_text.hpp"

namespace bansou {

namespace {

std::u32string in_hiragana(const std::string& text) {
  constexpr char32_t apart = U'ァ' - U'ぁ';
  std::u32string letters = code_points(text);
  for (char32_t& letter : letters) {
    if (letter >= U'ァ' && letter <= U'ヶ') letter -= apart;
  }
  return letters;
}

/// "規模: 1 = 1万人未満、…"
std::string bands_legend(Language language) {
  const bool ja = language == Language::ja;
  std::string text;
  for (std::size_t band = 0; band < bands; ++band)
    text += fmt::format("{}{} = {}", text.empty() ? (ja ? "規模: " : "Bands: ") : (ja ? "、" : ", "),
                        band + 1, band_name(band).in(language));
  return text;
}

/// What is near, or else the prefecture that the words begin with.
Text suggestion(const std::string& wanted, const std::vector<Municipality>& all) {
  std::vector<std::string> names;
  names.reserve(all.size());
  for (const Municipality& municipality : all) names.push_back(municipality.name);
  Text near = did_you_mean(wanted, names);
  const auto home = std::ranges::find_if(
      all, [&](const Municipality& town) { return wanted.starts_with(town.prefecture); });
  if (!near.ja.empty() || home == all.end()) return near;
  return did_you_mean(home->prefecture);
}

}  // namespace

std::vector<Municipality> matching(const std::vector<Municipality>& all, const std::vector<std::string>& kana,
                                   const std::string& wanted) {
  const std::string code = in_half_width(wanted);
  const std::u32string sound = in_hiragana(wanted);
  std::vector<Municipality> found;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const bool by_name = (all[i].prefecture + all[i].name).find(wanted) != std::string::npos;
    const bool by_sound = code_points(kana[i]).find(sound) != std::u32string::npos;
    const bool shares = all[i].area == wanted || all[i].health_centre == wanted;
    const bool by_code = all[i].code.starts_with(code) || all[i].code == with_leading_zero(code);
    if (by_name || by_sound || by_code || shares) found.push_back(all[i]);
  }
  return found;
}

int municipalities_command(const std::string& wanted, Console& console) {
  Problems problems;
  const auto shipped = [&](const char* name) {
    const auto file = read_table(default_places({}).shipped / "data" / name, problems);
    problems.raise(console.language);
    return *file;
  };
  const NamedText file = shipped("municipalities.csv");
  auto all = read_municipalities(file, problems);
  const auto kana = read_kana(file, problems);
  read_jurisdiction(shipped("jurisdiction.csv"), all, problems);
  problems.raise(console.language);
  const auto found = matching(all, kana, wanted);
  if (found.empty()) {
    const Text near = suggestion(wanted, all);
    const std::string stop = near.ja.empty() ? "" : "。";
    const Text none{
        fmt::format(
            ": 該当する市区町村がありません。{}探せるのは、市区町村か都道府県の名前（漢字。市区町村はかなでも"
            "）、その一部、コードの数字、圏域と保健所の名前（表のとおり）です。「東部」のような地方の名前では"
            "探"
            "せません。\n",
            near.ja + stop),
        fmt::format(
            ": no such municipality.{} Search by the name of a municipality (kanji or kana) or of a "
            "prefecture (kanji), a part of it, the digits of a code, or the whole name of an area or health "
            "centre; not by parts of a prefecture.\n",
            near.en)};
    console.err << wanted << console.say(none);
    return 2;
  }
  const bool ja = console.language == Language::ja;
  Table table({Align::left, Align::left, Align::left, Align::left, Align::left, Align::right, Align::right});
  table.add(ja ? std::vector<std::string>{"コード", "都道府県", "市区町村", "圏域", "保健所", "規模", "人口"}
               : std::vector<std::string>{"code", "prefecture", "name", "area", "health centre", "band",
                                          "residents"});
  for (const Municipality& municipality : found) {
    table.add({municipality.code, municipality.prefecture, municipality.name, municipality.area,
               name_of_shared_place(municipality.health_centre).in(console.language),
               std::to_string(municipality.band), number_text(municipality.population)});
  }
  print_lines(table.lines(), console.out);
  console.err << bands_legend(console.language) << '\n';
  const bool synthetic = std::any_of(found.begin(), found.end(),
                                     [](const Municipality& m) { return is_synthetic_area(m.area); });
  if (synthetic)
    console.err << console.say({"「31-02」の形の圏域と「(仮)」の保健所は、仮に決めたものです。\n",
                                "Areas like 31-02, and health centres that are called so, are synthetic.\n"});
  return 0;
}

}  // namespace bansou
