#include "model/io/municipality_table.hpp"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "model/io/csv.hpp"
#include "model/io/unknown_name.hpp"
#include "model/io/wording.hpp"

namespace bansou {
namespace {

const std::vector<std::string>& columns() {
  static const std::vector<std::string> names{"code",        "prefecture", "area",      "name",
                                              "kana",        "kind",       "band",      "population",
                                              "age_0_14",    "age_15_64",  "age_65_74", "age_75_plus",
                                              "age_unknown", "latitude",   "longitude"};
  return names;
}

const std::vector<std::string>& kinds_of_municipality() {
  static const std::vector<std::string> names{
      "designated_city", "core_city", "health_centre_city", "special_ward", "city", "town", "village"};
  return names;
}

bool is_code(const std::string& text) {
  return text.size() == 5 && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

/// The census' classes of age as the simulator's. 15-17 of the class 15-64 are children: 3 of 50 years, all
/// years of that class being taken as equally many (an assumption; in fact the young years are rarer). Whose
/// age is unknown is spread in proportion.
std::array<double, age_classes> ages(double to_14, double to_64, double to_74, double older, double unknown) {
  const double to_17 = to_64 * 3.0 / 50.0;
  std::array<double, age_classes> result{to_14 + to_17, to_64 - to_17, to_74, older};
  const double known = to_14 + to_64 + to_74 + older;
  if (known > 0.0) {
    for (double& count : result) count *= 1.0 + unknown / known;
  }
  return result;
}

class Row {
 public:
  Row(const CsvTable& table, std::size_t row, Problems& problems)
      : table_(table), row_(row), problems_(problems) {}

  const std::string& text(std::string_view column) const {
    const std::string& cell = table_.cell(row_, column);
    if (cell.empty()) {
      report(column, {fmt::format("列「{}」に値がありません。", column),
                      fmt::format("column '{}': found nothing.", column)});
    }
    return cell;
  }
  double number(std::string_view column, double minimum, double maximum) const {
    return table_.real(row_, column, minimum, maximum, problems_).value_or(minimum);
  }
  double persons(std::string_view column) const {
    constexpr std::int64_t most = 100'000'000;
    return static_cast<double>(table_.integer(row_, column, 0, most, problems_).value_or(0));
  }
  int band() const { return static_cast<int>(table_.integer(row_, "band", 1, 5, problems_).value_or(1)); }
  void report(std::string_view column, Text text) const {
    problems_.add(table_.at(row_, column), std::move(text));
  }

 private:
  const CsvTable& table_;
  std::size_t row_;
  Problems& problems_;
};

Municipality read_row(const Row& row) {
  Municipality town;
  town.code = row.text("code");
  town.prefecture = row.text("prefecture");
  town.name = row.text("name");
  town.kind = row.text("kind");
  town.area = row.text("area");
  town.band = row.band();
  town.population = row.persons("population");
  town.latitude = row.number("latitude", 20.0, 46.0);
  town.longitude = row.number("longitude", 122.0, 154.0);
  const double to_14 = row.persons("age_0_14"), to_64 = row.persons("age_15_64"),
               to_74 = row.persons("age_65_74"), older = row.persons("age_75_plus"),
               unknown = row.persons("age_unknown");
  town.by_age = ages(to_14, to_64, to_74, older, unknown);
  if (!town.code.empty() && !is_code(town.code)) {
    row.report("code",
               {fmt::format("コード「{}」は 5 桁の数字ではありません（例: 01100）。", excerpt(town.code)),
                fmt::format("the code '{}' does not have five digits, as 01100 has.", excerpt(town.code))});
  }
  if (!town.kind.empty() &&
      std::ranges::find(kinds_of_municipality(), town.kind) == kinds_of_municipality().end())
    row.report("kind",
               unknown_name({"市町村の種類", "kind of municipality"}, town.kind, kinds_of_municipality()));
  const double sum = to_14 + to_64 + to_74 + older + unknown;
  if (sum != town.population || (sum > 0.0 && sum == unknown)) {
    row.report("population",
               {fmt::format("人口は {} ですが、年齢別の人数を合わせると {}（うち不詳 {}）です。",
                            town.population, sum, unknown),
                fmt::format("the population is {}, but the ages add up to {} ({} of them unknown).",
                            town.population, sum, unknown)});
  }
  return town;
}

}  // namespace

std::vector<Municipality> read_municipalities(const NamedText& source, Problems& problems) {
  const CsvTable table = read_csv(source, columns(), problems);
  std::vector<Municipality> towns;
  std::map<std::string, int> lines;
  for (std::size_t i = 0; i < table.rows(); ++i) {
    const Row row(table, i, problems);
    towns.push_back(read_row(row));
    const std::string& code = towns.back().code;
    const auto [first, is_new] = lines.emplace(code, table.at(i, "code").line);
    if (!is_new && !code.empty()) {
      row.report("code", {fmt::format("コード「{}」は {} 行目にもあります。", code, first->second),
                          fmt::format("the code '{}' is also in line {}.", code, first->second)});
    }
  }
  return towns;
}

std::vector<std::string> read_kana(const NamedText& source, Problems& problems) {
  const CsvTable table = read_csv(source, columns(), problems);
  std::vector<std::string> kana;
  for (std::size_t i = 0; i < table.rows(); ++i) kana.push_back(table.cell(i, "kana"));
  return kana;
}

}  // namespace bansou
