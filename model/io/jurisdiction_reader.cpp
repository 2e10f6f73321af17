#include "model/io/jurisdiction_reader.hpp"

#include <map>

#include <fmt/format.h>

#include "model/io/csv.hpp"
#include "model/io/wording.hpp"

namespace bansou {
namespace {

void take(const CsvTable& table, std::size_t row, const char* column, std::string& into, Problems& problems) {
  const std::string& cell = table.cell(row, column);
  if (cell.empty()) {
    problems.add(table.at(row, column), {fmt::format("列「{}」に値がありません。", column),
                                         fmt::format("column '{}': found nothing.", column)});
  }
  into = cell.empty() ? "?" : cell;  // reported once: no longer left out
}

}  // namespace

void read_jurisdiction(const std::filesystem::path& file, std::span<Municipality> municipalities,
                       Problems& problems) {
  static const std::vector<std::string> columns{"code", "health_centre", "centre", "source"};
  std::map<std::string, Municipality*> by_code;
  for (Municipality& town : municipalities) by_code.emplace(town.code, &town);
  const CsvTable table = read_csv(file, columns, problems);
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
}

void check_jurisdiction(const std::filesystem::path& file, std::span<const Municipality> region,
                        Problems& problems) {
  std::vector<std::string> missing;
  for (const Municipality& town : region) {
    if (town.health_centre.empty()) missing.push_back(town.code + " " + town.prefecture + town.name);
  }
  if (missing.empty()) return;
  const Text names = listing(missing);
  problems.add({file.string()}, {fmt::format("次の市町村の行がありません: {}", names.ja),
                                 fmt::format("there is no row for these municipalities: {}.", names.en)});
}

}  // namespace bansou
