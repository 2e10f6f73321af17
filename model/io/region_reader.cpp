#include "model/io/region_reader.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "model/io/unknown_name.hpp"

namespace bansou {
namespace {

/// One selector's conditions; what is empty leaves everything in.
struct Selection {
  std::vector<std::string> prefectures, areas;
  std::vector<std::int64_t> bands;
  std::vector<std::size_t> named;
  std::optional<double> least, most;
  bool all_known = true;

  bool fits(const Municipality& town, std::size_t index) const {
    const auto in = [](const auto& list, const auto& value) {
      return list.empty() || std::ranges::find(list, value) != list.end();
    };
    return in(prefectures, town.prefecture) && in(areas, town.area) && in(bands, town.band) &&
           in(named, index) && town.population >= least.value_or(0.0) &&
           town.population <= most.value_or(town.population);
  }
};

/// Texts that must be among the known values of a member.
std::vector<std::string> read_names(const Entry& entry, const Text& what,
                                    const std::vector<std::string>& known, bool& all_known) {
  for (const Entry& name : entry.entries()) {
    const auto text = name.string();
    if (!text || std::ranges::find(known, *text) != known.end()) continue;
    name.report(unknown_name(what, *text, known));
    all_known = false;
  }
  return entry.strings();
}

void read_named(const Entry& list, const Gazetteer& gazetteer, Selection& selection) {
  for (const Entry& entry : list.entries()) {
    const auto index = gazetteer.resolve(entry, selection.prefectures);
    if (index) selection.named.push_back(*index);
    selection.all_known = selection.all_known && index.has_value();
  }
}

Selection read_selection(const Entry& selector, const Gazetteer& gazetteer) {
  Selection result;
  if (!selector.value().is_object()) {
    read_named(selector, gazetteer, result);
    return result;
  }
  result.prefectures = read_names(selector["prefecture"], {"都道府県", "prefecture"},
                                  gazetteer.values(&Municipality::prefecture), result.all_known);
  result.areas =
      read_names(selector["area"], {"圏域", "area"}, gazetteer.values(&Municipality::area), result.all_known);
  for (const Entry& band : selector["band"].entries()) {
    if (const auto number = band.integer()) result.bands.push_back(*number);
  }
  read_named(selector["municipalities"], gazetteer, result);
  result.least = selector["min_population"].number();
  result.most = selector["max_population"].number();
  return result;
}

}  // namespace

std::optional<std::vector<std::size_t>> select_municipalities(const Entry& selector,
                                                              const Gazetteer& gazetteer) {
  const Selection selection = read_selection(selector, gazetteer);
  if (!selection.all_known) return std::nullopt;
  std::vector<std::size_t> chosen;
  const auto towns = gazetteer.municipalities();
  for (std::size_t i = 0; i < towns.size(); ++i) {
    if (selection.fits(towns[i], i)) chosen.push_back(i);
  }
  if (!chosen.empty()) return chosen;
  selector.report({"すべての条件に合う市町村がありません。条件を減らすか、直してください。",
                   "no municipality fits all of these; take a condition away or mend one."});
  return std::nullopt;
}

std::vector<Municipality> read_region(const Entry& region, const Gazetteer& country) {
  if (!region.present()) {
    region.report_relation({"対象地域がありません。「region: {prefecture: 鳥取県}」のように書いてください。",
                            "the region is missing; write, for instance, 'region: {prefecture: 鳥取県}'."});
    return {};
  }
  if (country.municipalities().empty()) return {};  // the table could not be read
  if (region.value().empty()) {
    region.report(
        {"対象地域（region）が空です。prefecture、area、municipalities、band のどれかを書いてください。",
         "the region is empty; give a prefecture, area, municipalities or band."});
    return {};
  }
  std::vector<Municipality> result;
  for (const std::size_t i : select_municipalities(region, country).value_or(std::vector<std::size_t>{}))
    result.push_back(country.municipalities()[i]);
  const std::vector<std::string> order = country.values(&Municipality::prefecture);
  std::ranges::stable_sort(
      result, {}, [&](const Municipality& town) { return std::ranges::find(order, town.prefecture); });
  return result;
}

}  // namespace bansou
