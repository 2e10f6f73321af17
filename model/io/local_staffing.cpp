#include "model/io/local_staffing.hpp"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "model/core/post_ledger.hpp"
#include "model/core/team.hpp"
#include "model/io/csv.hpp"
#include "model/io/quantity_reader.hpp"
#include "model/io/unknown_name.hpp"
#include "model/io/utf8.hpp"
#include "model/io/wording.hpp"

namespace bansou {
namespace {

class Rows {
 public:
  Rows(std::string file, const CsvTable& table, const Gazetteer& region, const Gazetteer& country,
       Problems& problems)
      : file_(std::move(file)), table_(table), region_(region), country_(country), problems_(problems) {}

  /// The columns that hold figures.
  std::vector<std::string> figures(const std::vector<TeamSpec>& teams) const {
    std::vector<NamedId> known{{"code", {"市区町村コード", "code"}},
                               {"name", {"市区町村名", "name"}},
                               {open_cases, {"担当件数", "open cases"}}};
    for (const TeamSpec& team : teams) {
      for (const RoleSpec& role : team.roles) {
        known.push_back({join(team.id, role.id),
                         {team.name.ja + "／" + role.name.ja, team.name.en + " / " + role.name.en}});
      }
    }
    std::vector<std::string> result;
    for (const std::string& column : table_.columns()) {
      if (std::ranges::find(known, column, &NamedId::id) == known.end()) {
        problems_.add(header_position(column), unknown_name({"列", "column"}, column, known));
      } else if (column != "code" && column != "name") {
        result.push_back(column);
      }
    }
    return result;
  }

  /// The municipality of a row, as index into the region.
  std::optional<std::size_t> municipality(std::size_t row) {
    const std::string code = with_leading_zero(table_.cell(row, "code"));
    const auto found = region_.find(code);
    if (found.empty() || region_.municipalities()[found[0]].code != code) {
      report_code(row, code);
      return std::nullopt;
    }
    const Municipality& town = region_.municipalities()[found[0]];
    const std::string& name = table_.cell(row, "name");
    if (name != town.name && name != town.prefecture + town.name) {
      problems_.add(
          table_.at(row, "name"),
          {fmt::format("コード「{}」は{}です。「{}」とあります。", code, town.name, excerpt(name)),
           fmt::format("the code '{}' is that of {}; found '{}'.", code, town.name, excerpt(name))});
    }
    const auto [first, is_new] = lines_.emplace(found[0], table_.at(row, "code").line);
    if (is_new) return found[0];
    problems_.add(table_.at(row, "code"),
                  {fmt::format("{}の行は {} 行目にもあります。", town.name, first->second),
                   fmt::format("{} also has a row in line {}.", town.name, first->second)});
    return std::nullopt;
  }

  void read_figure(std::size_t row, const std::string& column, double population,
                   LocalStaffing& local) const {
    if (table_.cell(row, column).empty()) return;
    constexpr double persons_per_post = 10.0;  // fewer is a slip of the pen
    const bool cases = column == open_cases;
    const double most = cases ? population : population / persons_per_post;
    const auto figure = table_.real(row, column, 0.0, most, problems_);
    if (!figure) return;
    if (cases) {
      local.open_cases = *figure;
    } else if (is_too_small_a_post(*figure)) {
      problems_.add(table_.at(row, column), too_small_a_post(column, *figure));
    } else {
      local.fte[column] = *figure;
    }
  }

 private:
  static constexpr const char* open_cases = "open_cases";

  /// Of a name in the header line, which has no quotes as a rule.
  Position header_position(const std::string& column) const {
    Position at{file_, table_.header_line(), 1};
    for (const std::string& before : table_.columns()) {
      if (before == column) break;
      at.column += count_code_points(before) + 1;
    }
    return at;
  }

  void report_code(std::size_t row, const std::string& code) const {
    const auto elsewhere = country_.find(code);
    if (!elsewhere.empty() && country_.municipalities()[elsewhere[0]].code == code) {
      // A prefecture's table may serve a scenario of a part of it.
      return;
    }
    problems_.add(table_.at(row, "code"), [&]() -> Text {
      if (code.empty())
        return {"コードがありません。空の行や合計の行は消してください。",
                "there is no code. Delete rows that are empty or add up others."};
      std::vector<std::string> known;
      for (const Municipality& town : region_.municipalities()) known.push_back(town.code);
      return unknown_name({"市町村のコード", "municipality's code"}, code, known);
    });
  }

  std::string file_;
  const CsvTable& table_;
  const Gazetteer& region_;
  const Gazetteer& country_;
  Problems& problems_;
  std::map<std::size_t, int> lines_;
};

}  // namespace

LocalTable read_local_staffing(const NamedText& source, const std::vector<TeamSpec>& teams,
                               const Gazetteer& region, const Gazetteer& country, Problems& problems) {
  static const std::vector<std::string> columns{"code", "name"};
  LocalTable result;
  result.staffing.resize(region.municipalities().size());
  const CsvTable table = read_csv(source, columns, problems);
  Rows local(source.name, table, region, country, problems);
  const std::vector<std::string> figures = local.figures(teams);
  for (std::size_t row = 0; row < table.rows(); ++row) {
    const auto index = local.municipality(row);
    if (!index) continue;
    ++result.rows;
    for (const std::string& column : figures) {
      local.read_figure(row, column, region.municipalities()[*index].population, result.staffing[*index]);
    }
  }
  return result;
}

void put_on_top(Scenario& scenario, const std::vector<LocalStaffing>& table) {
  std::vector<LocalStaffing>& local = scenario.local;
  for (const TeamSpec& team : scenario.teams) {
    for (const Catchment& place : catchments(scenario, team.level)) {
      for (const RoleSpec& role : team.roles) {
        const std::string key = join(team.id, role.id);
        const auto states = [&](std::size_t town) { return table[town].fte.contains(key); };
        if (std::ranges::none_of(place.municipalities, states)) continue;
        for (const std::size_t town : place.municipalities) {
          local[town].fte.erase(key);
          if (states(town)) local[town].fte.emplace(key, table[town].fte.at(key));
        }
      }
    }
  }
  for (std::size_t town = 0; town < table.size(); ++town) {
    if (table[town].open_cases) local[town].open_cases = table[town].open_cases;
  }
}

}  // namespace bansou
