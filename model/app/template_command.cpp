#include "model/app/template_command.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

#include "model/app/screen.hpp"
#include "model/app/table.hpp"
#include "model/app/text_output.hpp"
#include "model/core/team.hpp"
#include "model/experiment/team_reach.hpp"
#include "model/io/output_path.hpp"
#include "model/io/places.hpp"
#include "model/io/scenario_reader.hpp"

namespace bansou {

namespace {

using Column = std::string;            ///< "team.role"
using Row = std::map<Column, double>;  ///< FTE

/// What the rule gives, by the municipality in whose row it stands: of a team that serves others, too, all
/// its posts, as a table states them.
std::map<std::size_t, Row> standard_rows(const Scenario& scenario) {
  std::map<std::size_t, Row> rows;
  for (const TeamSpec& team : scenario.teams) {
    for (const Catchment& place : catchments(scenario, team.level)) {
      const double part =
          part_in_region(scenario, team, scenario.municipalities[place.municipalities.front()]);
      for (const auto& [role, fte] : baseline_staff(scenario, team, place.municipalities)) {
        const Column column = team.id + "." + role;
        const bool stated = std::ranges::any_of(place.municipalities, [&](std::size_t town) {
          return scenario.local[town].fte.contains(column);
        });
        if (fte > 0.0 && !stated) rows[place.municipalities.front()][column] = fte / part;
      }
    }
  }
  return rows;
}

/// "保健所ごと: 鳥取市保健所（鳥取市、若桜町）、…": which towns share the teams of a level.
std::string sharing_text(const Scenario& scenario, Level level, const Text& each, Language language) {
  const bool ja = language == Language::ja;
  std::string text;
  for (const Catchment& place : catchments(scenario, level)) {
    std::string towns;
    for (const std::size_t town : place.municipalities)
      towns += (towns.empty() ? "" : ja ? "、" : ", ") + scenario.municipalities[town].name;
    text += (text.empty() ? each.in(language)
             : ja         ? "、"
                          : ", ") +
            name_of_shared_place(place.place).in(language) + (ja ? "（" : " (") + towns + (ja ? "）" : ")");
  }
  return text;
}

/// Where so many share that naming them helps nobody, the way to find out.
Lines sharing_lines(const Scenario& scenario, Language language) {
  constexpr std::size_t many = 100;
  static const std::pair<Level, Text> levels[] = {
      {Level::area, {"圏域ごと: ", "By area: "}},
      {Level::health_centre, {"保健所ごと: ", "By health centre: "}},
      {Level::centre, {"精神保健福祉センターごと: ", "By mental health centre: "}}};
  if (scenario.municipalities.size() > many) {
    const Text look{"どの町が圏域や保健所を共有するかは、bansou municipalities で分かります。",
                    "bansou municipalities tells which towns share an area or a health centre."};
    return wrap(look.in(language), screen_width);
  }
  Lines lines{Text{"（共有）のチームが受け持つ区域（この地域の町）", "Who shares teams (of this region)"}.in(
      language)};
  for (const auto& [level, each] : levels) {
    if (std::ranges::find(scenario.teams, level, &TeamSpec::level) == scenario.teams.end()) continue;
    append_indented(lines, wrap(sharing_text(scenario, level, each, language), screen_width - 2));
  }
  return lines;
}

}  // namespace

std::string staffing_template(const Scenario& scenario, bool standard) {
  std::vector<Column> columns;
  for (const TeamSpec& team : scenario.teams) {
    for (const RoleSpec& role : team.roles) columns.push_back(team.id + "." + role.id);
  }
  std::string csv =
      "\xEF\xBB\xBF"
      "code,name";
  for (const Column& column : columns) csv += "," + column;
  csv += ",open_cases\n";
  std::map<std::size_t, Row> rows;
  if (standard) rows = standard_rows(scenario);
  for (std::size_t i = 0; i < scenario.municipalities.size(); ++i) {
    const LocalStaffing& local = scenario.local[i];
    const Row& row = rows[i];
    csv += scenario.municipalities[i].code + "," + scenario.municipalities[i].name;
    for (const Column& column : columns) {
      csv += ',';
      if (const auto known = local.fte.find(column); known != local.fte.end())
        csv += fmt::format("{}", known->second);
      else if (const auto rule = row.find(column); rule != row.end())
        csv += fmt::format("{:.3g}", rule->second);
    }
    csv += local.open_cases ? fmt::format(",{}\n", *local.open_cases) : ",\n";
  }
  return csv;
}

/// How the scenario names the file; by the name alone where it is not in the scenario's folder, and has to go
/// there.
std::filesystem::path as_seen_from(const std::filesystem::path& scenario, const std::filesystem::path& file) {
  const std::filesystem::path seen = std::filesystem::proximate(
      file, scenario.parent_path().empty() ? std::filesystem::path(".") : scenario.parent_path());
  return seen.is_absolute() || *seen.begin() == ".." ? file.filename() : seen;
}

int template_command(const TemplateRequest& request, Console& console) {
  const Scenario scenario =
      read_scenario(request.file, default_places(request.file, request.root), console.language);
  const std::string csv = staffing_template(scenario, request.standard);
  const auto& out = request.out;
  if (!out) {
    console.out << csv;
    return 0;
  }
  check_outputs(std::array{OutputPath{*out, OutputPath::Kind::table}}, console.language);
  write_output(*out, csv);
  const std::string name = out->string(), seen = as_seen_from(request.file, *out).string();
  const Text how{
      name + " に精神保健にあてる常勤換算の人数（1人の3割なら 0.3）を書き、シナリオに local: " + seen +
          " と書いてください（シナリオのファイルから見た場所。同じフォルダーかその下に置きます）。"
          "空欄は標準の計算のままです。"
          "（共有）とあるチームは、受け持つ区域のどれか1つの町の行に、全体の人数を書いてください。",
      "Write the full-time equivalents for mental health into " + name +
          " (0.3 for a third of one person's time) and add 'local: " + seen +
          "' to the scenario (as seen from its file; in the same folder or below). Empty cells keep the "
          "rule. Of a shared team, all its posts go into the row "
          "of any one town that it serves."};
  print_lines(wrap(console.say(how), screen_width), console.err);
  if (request.standard)
    console.err << console.say(
        {"標準のまま残した数は、調べた人数とはみなしません。\n",
         "Figures that are left as the rule gives them do not count as the real staff.\n"});
  const Text shared{"（共有）", " (shared)"};
  for (const TeamSpec& team : scenario.teams) {
    for (const RoleSpec& role : team.roles) {
      console.err << fmt::format("  {}.{}: {} / {}{}\n", team.id, role.id, team.name.in(console.language),
                                 role.name.in(console.language),
                                 team.level == Level::municipality ? "" : console.say(shared));
    }
  }
  console.err << console.say({"  open_cases: いま担当している件数\n", "  open_cases: cases open now\n"});
  print_lines(sharing_lines(scenario, console.language), console.err);
  return 0;
}

}  // namespace bansou
