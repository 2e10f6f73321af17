#include "model/io/region_reader.hpp"

#include <algorithm>
#include <functional>
#include <set>

#include <fmt/format.h>

#include "model/io/unknown_name.hpp"
#include "model/io/wording.hpp"

namespace bansou {
namespace {

using nlohmann::json;

/// What one entry of a selector demands of a municipality.
struct Condition {
  Entry entry;
  std::function<bool(const Municipality&)> fits;

  /// "prefecture: 鳥取県".
  std::string text() const {
    const json& value = entry.value();
    std::vector<std::string> values;
    for (const Entry& one : entry.entries()) values.push_back(one.string().value_or(one.value().dump()));
    const std::string all = fmt::format("{}", fmt::join(values, ", "));
    return fmt::format("{}: {}", entry.key(), value.is_array() ? "[" + all + "]" : all);
  }
};

/// A municipality that the selector names, and where.
struct Named {
  std::size_t index;
  Entry entry;
};

/// One selector's conditions; what is empty leaves everything in.
struct Selection {
  std::vector<Condition> conditions;
  std::vector<std::string> prefectures;
  std::vector<Named> named;
  bool all_known = true;

  bool fits(const Municipality& town, std::size_t index) const {
    const bool is_named = named.empty() || std::ranges::find(named, index, &Named::index) != named.end();
    return is_named && std::ranges::all_of(conditions, [&](const Condition& one) { return one.fits(town); });
  }
};

/// Of names that are no everyday ones: where to look them up.
const Text shown_by_municipalities{"都道府県ごとに、たとえば「bansou municipalities 鳥取県」で分かります。",
                                   " 'bansou municipalities 鳥取県' shows those of a prefecture."};

/// Texts that must be among the known values of a member.
std::vector<std::string> read_names(const Entry& entry, const Text& what,
                                    const std::vector<std::string>& known, bool& all_known,
                                    const Text& hint = {}) {
  for (const Entry& name : entry.entries()) {
    const auto text = name.string();
    if (!text || std::ranges::find(known, *text) != known.end()) continue;
    const Text problem = unknown_name(what, *text, known);
    name.report({problem.ja + hint.ja, problem.en + hint.en});
    all_known = false;
  }
  return entry.strings();
}

void read_named(const Entry& list, const Gazetteer& gazetteer, Selection& selection) {
  for (const Entry& entry : list.entries()) {
    const auto index = gazetteer.resolve(entry, selection.prefectures);
    if (index) selection.named.push_back({*index, entry});
    selection.all_known = selection.all_known && index.has_value();
  }
}

Condition one_of(const Entry& entry, const std::vector<std::string>& names,
                 std::string Municipality::*member) {
  return {entry,
          [=](const Municipality& town) { return std::ranges::find(names, town.*member) != names.end(); }};
}

Selection read_selection(const Entry& selector, const Gazetteer& gazetteer) {
  Selection result;
  if (!selector.value().is_object()) {
    read_named(selector, gazetteer, result);
    return result;
  }
  const Entry prefecture = selector["prefecture"], area = selector["area"],
              health_centre = selector["health_centre"], band = selector["band"],
              least = selector["min_population"], most = selector["max_population"];
  result.prefectures = read_names(prefecture, {"都道府県", "prefecture"},
                                  gazetteer.values(&Municipality::prefecture), result.all_known);
  const auto areas = read_names(area, {"圏域", "area"}, gazetteer.values(&Municipality::area),
                                result.all_known, shown_by_municipalities);
  const auto centres =
      read_names(health_centre, {"保健所", "health centre"}, gazetteer.values(&Municipality::health_centre),
                 result.all_known, shown_by_municipalities);
  std::vector<std::int64_t> bands;
  for (const Entry& one : band.entries()) {
    if (const auto number = one.integer()) bands.push_back(*number);
  }
  read_named(selector["municipalities"], gazetteer, result);
  if (!result.prefectures.empty())
    result.conditions.push_back(one_of(prefecture, result.prefectures, &Municipality::prefecture));
  if (!areas.empty()) result.conditions.push_back(one_of(area, areas, &Municipality::area));
  if (!centres.empty())
    result.conditions.push_back(one_of(health_centre, centres, &Municipality::health_centre));
  if (!bands.empty()) {
    result.conditions.push_back(
        {band, [=](const Municipality& town) { return std::ranges::find(bands, town.band) != bands.end(); }});
  }
  if (const auto number = least.number())
    result.conditions.push_back(
        {least, [=](const Municipality& town) { return town.population >= *number; }});
  if (const auto number = most.number())
    result.conditions.push_back({most, [=](const Municipality& town) { return town.population <= *number; }});
  return result;
}

/// Whether an entry of a selector was written in another file than the selector: it lies below a page's own.
bool is_inherited(const Entry& entry, const Entry& selector) {
  return entry.at().line != 0 && entry.at().file != selector.at().file;
}

std::string place_of(const Entry& entry) { return fmt::format("{}:{}", entry.at().file, entry.at().line); }

Text origin_of(const Condition& condition, const Entry& selector) {
  if (!is_inherited(condition.entry, selector)) return {};
  const std::string place = place_of(condition.entry);
  return {fmt::format("（{} から受け継いだもの）", place), fmt::format(" (inherited from {})", place)};
}

/// What to do about a municipality that does not fit a condition.
Text instead_of(const Named& named, const Condition& condition, const Entry& selector,
                const Gazetteer& gazetteer) {
  const auto towns = gazetteer.municipalities();
  const std::string name = named.entry.string().value_or(towns[named.index].name);
  if (is_inherited(named.entry, selector) && !is_inherited(condition.entry, selector)) {
    const std::string place = place_of(named.entry);
    return {fmt::format(
                "この町は {} から受け継いだものです。対象にしたい町を「municipalities: [町の名]」と、region "
                "に書いてください。",
                place),
            fmt::format("this town is inherited from {}; write the towns that you mean under region: "
                        "'municipalities: [...]'.",
                        place)};
  }
  if (condition.entry.key() != "prefecture")
    return {"この条件を変えるか、市町村を外してください。",
            "change this condition or leave the municipality out."};
  std::set<std::string> homes{towns[named.index].prefecture};  // of all that may be meant
  for (const std::size_t i : gazetteer.find(name)) homes.insert(towns[i].prefecture);
  return {fmt::format("prefecture に{}も書いてください。", fmt::join(homes, "か")),
          fmt::format("give {} as prefecture, too.", fmt::join(homes, " or "))};
}

/// Whoever is named must fit the other conditions too: nobody is left out without a word.
bool check_named(const Entry& selector, const Selection& selection, const Gazetteer& gazetteer) {
  const auto towns = gazetteer.municipalities();
  bool all_fit = true;
  for (const Named& named : selection.named) {
    const Municipality& town = towns[named.index];
    for (const Condition& condition : selection.conditions) {
      if (condition.fits(town)) continue;
      all_fit = false;
      const Text origin = origin_of(condition, selector),
                 instead = instead_of(named, condition, selector, gazetteer);
      const std::string name = named.entry.string().value_or(town.name), text = condition.text();
      const Entry& at = is_inherited(named.entry, selector) ? condition.entry : named.entry;
      at.report(
          {fmt::format("「{}」は条件「{}」{}に合いません。{}", excerpt(name), text, origin.ja, instead.ja),
           fmt::format("'{}' does not fit '{}'{}; {}", excerpt(name), text, origin.en, instead.en)});
    }
  }
  return all_fit;
}

void report_nothing(const Entry& selector, const Selection& selection, std::span<const Municipality> towns) {
  Text counts, inherited;
  for (const Condition& condition : selection.conditions) {
    const auto count = std::ranges::count_if(towns, condition.fits);
    const Text origin = origin_of(condition, selector);
    counts.ja += fmt::format("{}「{}」{}に合うのは {}", counts.ja.empty() ? "" : "、", condition.text(),
                             origin.ja, count);
    if (!origin.ja.empty())
      inherited = {"受け継いだ条件は、同じ名の条件を自分のページに書けば置きかわります。",
                   " An inherited one is replaced by one of the same name on your page."};
    counts.en +=
        fmt::format("{}{} fit '{}'{}", counts.en.empty() ? "" : ", ", count, condition.text(), origin.en);
  }
  selector.report(
      {fmt::format("すべての条件に合う市町村がありません（{}）。条件を減らすか、直してください。{}",
                   counts.ja, inherited.ja),
       fmt::format("no municipality fits all of these ({}); take a condition away or mend one.{}", counts.en,
                   inherited.en)});
}

/// Those with the most residents, in the order that they had.
void keep_largest(std::vector<std::size_t>& chosen, std::int64_t most, std::span<const Municipality> towns) {
  const std::size_t kept = std::min(chosen.size(), static_cast<std::size_t>(most));
  std::ranges::stable_sort(chosen, std::ranges::greater(),
                           [&](std::size_t town) { return towns[town].population; });
  chosen.resize(kept);
  std::ranges::sort(chosen);
}

}  // namespace

std::optional<std::vector<std::size_t>> select_municipalities(const Entry& selector,
                                                              const Gazetteer& gazetteer) {
  const Selection selection = read_selection(selector, gazetteer);
  const auto towns = gazetteer.municipalities();
  if (!selection.all_known || !check_named(selector, selection, gazetteer)) return std::nullopt;
  std::vector<std::size_t> chosen;
  for (std::size_t i = 0; i < towns.size(); ++i) {
    if (selection.fits(towns[i], i)) chosen.push_back(i);
  }
  if (const auto most = selector["largest"].integer()) keep_largest(chosen, *most, towns);
  if (!chosen.empty()) return chosen;
  report_nothing(selector, selection, towns);
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
