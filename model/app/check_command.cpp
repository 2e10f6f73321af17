#include "model/app/check_command.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include <fmt/format.h>

#include "model/app/preflight_screen.hpp"
#include "model/app/screen.hpp"
#include "model/app/table.hpp"
#include "model/app/text_output.hpp"
#include "model/experiment/cost.hpp"
#include "model/io/places.hpp"
#include "model/io/preflight_json.hpp"
#include "model/io/question_reader.hpp"
#include "model/text/caveats.hpp"
#include "model/text/change_text.hpp"
#include "model/text/implausible_inputs.hpp"
#include "model/text/number_text.hpp"
#include "model/text/option_text.hpp"
#include "model/text/told_staff.hpp"
#include "model/text/unit_text.hpp"

namespace bansou {
namespace {

/// Of the present and of the arms, each once.
std::vector<std::string> warnings_of(const Question& question, Language language) {
  std::vector<std::string> warnings;
  const auto add = [&](const Scenario& scenario) {
    for (const Text& warning : implausible_inputs(scenario)) {
      const std::string& text = warning.in(language);
      if (std::ranges::find(warnings, text) == warnings.end()) warnings.push_back(text);
    }
  };
  add(question.baseline);
  for (const Scenario& arm : question.arms) add(arm);
  return warnings;
}

/// On as many lines as it takes, those after the first further in.
void print_item(const std::string& mark, const std::string& text, Console& console) {
  const std::string indent(display_width(mark), ' ');
  const Lines lines = wrap(text, screen_width - indent.size());
  for (const std::string& line : lines)
    console.out << (&line == &lines.front() ? mark : indent) << line << '\n';
}

/// A change, and what it costs a year where that is known.
void print_change(const std::string& mark, const Scenario& scenario, const Change& change, double yen,
                  Console& console) {
  std::string text = change_text(scenario, change, console.language);
  if (!std::isnan(yen) && yen != 0.0)
    text += console.say({"（年", " (a year "}) + yen_text(yen, console.language) + console.say({"）", ")"});
  print_item(mark, text, console);
}

}  // namespace

int check_command(const CheckRequest& request, Console& console) {
  const Question question =
      read_question(request.file, default_places(request.file, request.root), console.language);
  const Scenario& scenario = question.baseline;
  if (request.json) {
    console.out << preflight_json(scenario, preflight(scenario));
    return 0;
  }
  const std::size_t assumed = count_from(scenario.parameters, assumption_source);
  const Text text{
      fmt::format(
          "{}: 問題ありません。\n  {}\n  {}、{}\n  チーム{}、サービス{}、数値{}（うち出典のない仮定{}）\n",
          scenario.path, scenario.title.ja, region_text(scenario).ja, period_text(scenario).ja,
          scenario.teams.size(), scenario.services.size(), scenario.parameters.size(), assumed),
      fmt::format("{}: no problem found.\n  {}\n  {}; {}\n  {}, {}, {} ({} of them "
                  "assumptions without a source)\n",
                  scenario.path, scenario.title.en, region_text(scenario).en, period_text(scenario).en,
                  counted(scenario.teams.size(), "teams"), counted(scenario.services.size(), "services"),
                  counted(scenario.parameters.size(), "figures"), assumed)};
  console.out << console.say(text);
  const MunicipalitiesTold told = municipalities_told(scenario);
  if (told.own > 0) {
    console.out << console.say(
        {fmt::format("  職員数や担当件数を表（local）で指定した市区町村: {}\n", told.own),
         fmt::format("  municipalities whose staff or cases a table (local) states: {}\n", told.own)});
  }
  if (told.by_rule > 0) {
    console.out << console.say(
        {fmt::format("  表（local）にあるが、標準の計算のままの市区町村: {}\n", told.by_rule),
         fmt::format("  municipalities in a table (local) with nothing but the rule's posts: {}\n",
                     told.by_rule)});
  }
  for (const Text& team : shared_staff_told(scenario))
    print_item(console.say({"    共有のチーム: ", "    a shared team: "}), console.say(team), console);
  const std::vector<double> costs = yearly_costs(scenario);
  for (std::size_t i = 0; i < costs.size(); ++i)
    print_change("  + ", scenario, scenario.changes[i], costs[i], console);
  for (const Scenario& arm : question.arms) {
    print_item(console.say({"  案: ", "  arm: "}), console.say(arm.title), console);
    const std::vector<double> of_arm = yearly_costs(arm);
    for (const Change* change : new_changes(scenario, arm, console.language))
      print_change("    + ", arm, *change, of_arm[static_cast<std::size_t>(change - arm.changes.data())],
                   console);
  }
  for (const std::string& warning : warnings_of(question, console.language))
    print_item(console.say({"  【確認】", "  CHECK: "}), warning, console);
  if (request.load) {
    console.out << '\n';
    print_lines(preflight_lines(scenario, preflight(scenario), console.language), console.out);
  }
  return 0;
}

}  // namespace bansou
