#include "model/app/template_command.hpp"

#include <fmt/format.h>

#include <array>

#include "model/app/text_output.hpp"
#include "model/io/output_path.hpp"
#include "model/io/places.hpp"
#include "model/io/scenario_reader.hpp"

namespace bansou {

std::string staffing_template(const Scenario& scenario) {
  std::vector<std::string> columns;
  for (const TeamSpec& team : scenario.teams) {
    for (const RoleSpec& role : team.roles) columns.push_back(team.id + "." + role.id);
  }
  std::string csv =
      "\xEF\xBB\xBF"
      "code,name";
  for (const std::string& column : columns) csv += "," + column;
  csv += ",open_cases\n";
  for (std::size_t i = 0; i < scenario.municipalities.size(); ++i) {
    const LocalStaffing& local = scenario.local[i];
    csv += scenario.municipalities[i].code + "," + scenario.municipalities[i].name;
    for (const std::string& column : columns) {
      const auto known = local.fte.find(column);
      csv += known == local.fte.end() ? "," : fmt::format(",{:g}", known->second);
    }
    csv += local.open_cases ? fmt::format(",{:g}\n", *local.open_cases) : ",\n";
  }
  return csv;
}

int template_command(const std::filesystem::path& file, const std::optional<std::filesystem::path>& root,
                     const std::optional<std::filesystem::path>& out, Console& console) {
  const Scenario scenario = read_scenario(file, default_places(file, root), console.language);
  const std::string csv = staffing_template(scenario);
  if (!out) {
    console.out << csv;
    return 0;
  }
  check_outputs(std::array{OutputPath{*out, OutputPath::Kind::table}}, console.language);
  write_output(*out, csv);
  const std::string name = out->string();
  console.err << console.say(
      {name + " に精神保健にあてる常勤換算の人数（1人の3割なら 0.3）を書き、シナリオに local: " + name +
           " と書いてください。空欄は標準の計算のままです。"
           "（共有）とあるチームは、受け持つ区域のどれか1つの町の行に、全体の人数を書いてください。\n",
       "Write the full-time equivalents for mental health into " + name +
           " (0.3 for a third of one person's time) and add 'local: " + name +
           "' to the scenario. Empty cells keep the rule. Of a shared team, all its posts go into the row "
           "of any one town that it serves.\n"});
  const Text shared{"（共有）", " (shared)"};
  for (const TeamSpec& team : scenario.teams) {
    for (const RoleSpec& role : team.roles) {
      console.err << fmt::format("  {}.{}: {} / {}{}\n", team.id, role.id, team.name.in(console.language),
                                 role.name.in(console.language),
                                 team.level == Level::municipality ? "" : console.say(shared));
    }
  }
  console.err << console.say({"  open_cases: いま担当している件数\n", "  open_cases: cases open now\n"});
  return 0;
}

}  // namespace bansou
