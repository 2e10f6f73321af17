#include "model/io/jurisdiction_reader.hpp"

#include <map>
#include <set>

#include <fmt/format.h>

#include "model/io/csv.hpp"
#include "model/io/wording.hpp"

namespace bansou {
namespace {

const std::string nothing = "?";

void take(const CsvTable& table, std::size_t row, const char* column, std::string& into, Problems& problems) {
  const std::string& cell = table.cell(row, column);
  if (cell.empty()) {
    problems.add(table.at(row, column), {fmt::format("列「{}」に値がありません。", column),
                                         fmt::format("column '{}': found nothing.", column)});
  }
  into = cell.empty() ? nothing : cell;  // reported once: no longer left out
}

/// Prefectures share nobody: places of one name in two of them would be counted as one.
void check_names(const CsvTable& table, const std::map<std::string, Municipality*>& by_code,
                 const char* column, std::string Municipality::*place, Problems& problems) {
  std::map<std::string, const Municipality*> first;
  std::set<std::string> told;
  for (std::size_t row = 0; row < table.rows(); ++row) {
    const auto found = by_code.find(table.cell(row, "code"));
    if (found == by_code.end()) continue;
    const Municipality& town = *found->second;
    const std::string& name = town.*place;
    const Municipality& other = *first.emplace(name, &town).first->second;
    if (name == nothing || other.prefecture == town.prefecture || !told.insert(name).second) continue;
    problems.add(
        table.at(row, table.has(column) ? column : "code"),
        {fmt::format("「{0}」が{1}と{2}の両方にあります。「{2}{0}」のように、都道府県の名前をつけて区別"
                     "してください。",
                     excerpt(name), other.prefecture, town.prefecture),
         fmt::format("'{0}' is in both {1} and {2}; tell them apart by the prefecture's name, such as "
                     "'{2}{0}'.",
                     excerpt(name), other.prefecture, town.prefecture)});
  }
}

}  // namespace

void read_jurisdiction(const NamedText& source, std::span<Municipality> municipalities, Problems& problems) {
  static const std::vector<std::string> columns{"code", "health_centre", "centre", "source"};
  std::map<std::string, Municipality*> by_code;
  for (Municipality& town : municipalities) by_code.emplace(town.code, &town);
  const CsvTable table = read_csv(source, columns, problems);
  for (std::size_t row = 0; row < table.rows(); ++row) {
    const std::string& code = table.cell(row, "code");
    const auto found = by_code.find(code);
    if (found == by_code.end()) continue;
    Municipality& town = *found->second;
    if (!town.health_centre.empty()) {
      problems.add(table.at(row, "code"), {fmt::format("コード「{}」の行が 2 つあります。", excerpt(code)),
                                           fmt::format("the code '{}' has two rows.", excerpt(code))});
      continue;
    }
    take(table, row, "health_centre", town.health_centre, problems);
    take(table, row, "centre", town.centre, problems);
    if (table.has("area")) take(table, row, "area", town.area, problems);
  }
  check_names(table, by_code, "area", &Municipality::area, problems);
  check_names(table, by_code, "health_centre", &Municipality::health_centre, problems);
  check_names(table, by_code, "centre", &Municipality::centre, problems);
}

void check_jurisdiction(const std::string& file, std::span<const Municipality> region, Problems& problems) {
  std::vector<std::string> missing;
  for (const Municipality& town : region) {
    if (town.health_centre.empty()) missing.push_back(town.code + " " + town.prefecture + town.name);
  }
  if (missing.empty()) return;
  const Text names = listing(missing);
  problems.add({file}, {fmt::format("次の市町村の行がありません: {}", names.ja),
                        fmt::format("there is no row for these municipalities: {}.", names.en)});
}

}  // namespace bansou
