#include "model/app/municipalities_command.hpp"

#include <algorithm>

#include "model/app/table.hpp"
#include "model/app/text_output.hpp"
#include "model/experiment/team_reach.hpp"
#include "model/io/municipality_table.hpp"
#include "model/io/places.hpp"
#include "model/text/number_text.hpp"

namespace bansou {

std::vector<Municipality> matching(const std::vector<Municipality>& all, const std::string& wanted) {
  std::vector<Municipality> found;
  std::copy_if(all.begin(), all.end(), std::back_inserter(found), [&](const Municipality& municipality) {
    const bool by_name = (municipality.prefecture + municipality.name).find(wanted) != std::string::npos;
    return by_name || municipality.code.starts_with(wanted);
  });
  return found;
}

int municipalities_command(const std::string& wanted, Console& console) {
  Problems problems;
  const auto all = read_municipalities(default_places({}).shipped / "data" / "municipalities.csv", problems);
  problems.raise(console.language);
  const auto found = matching(all, wanted);
  if (found.empty()) {
    console.err << wanted
                << console.say(
                       {": 該当する市区町村がありません。漢字の名前か5桁のコードで探してください。\n",
                        ": no such municipality. Search by the name in kanji or the 5-digit code.\n"});
    return 2;
  }
  const bool ja = console.language == Language::ja;
  Table table({Align::left, Align::left, Align::left, Align::left, Align::right, Align::right});
  table.add(ja ? std::vector<std::string>{"コード", "都道府県", "市区町村", "圏域", "規模", "人口"}
               : std::vector<std::string>{"code", "prefecture", "name", "area", "band", "residents"});
  for (const Municipality& municipality : found) {
    table.add({municipality.code, municipality.prefecture, municipality.name, municipality.area,
               std::to_string(municipality.band), number_text(municipality.population)});
  }
  print_lines(table.lines(), console.out);
  const bool synthetic = std::any_of(found.begin(), found.end(),
                                     [](const Municipality& m) { return is_synthetic_area(m.area); });
  if (synthetic) console.err << console.say({"圏域は仮の圏域です。\n", "Areas are synthetic.\n"});
  return 0;
}

}  // namespace bansou
