#include "model/app/check_command.hpp"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "model/app/preflight_screen.hpp"
#include "model/app/text_output.hpp"
#include "model/io/places.hpp"
#include "model/io/preflight_json.hpp"
#include "model/io/question_reader.hpp"
#include "model/text/caveats.hpp"
#include "model/text/change_text.hpp"
#include "model/text/implausible_inputs.hpp"
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
    console.out << console.say({"    共有のチーム: ", "    a shared team: "}) << console.say(team) << '\n';
  for (const Change& change : scenario.changes) {
    console.out << "  + " << change_text(scenario, change, console.language) << '\n';
  }
  for (const Scenario& arm : question.arms) {
    console.out << console.say({"  案: ", "  arm: "}) << console.say(arm.title) << '\n';
    for (const Change* change : new_changes(scenario, arm, console.language))
      console.out << "    + " << change_text(arm, *change, console.language) << '\n';
  }
  for (const std::string& warning : warnings_of(question, console.language))
    console.out << console.say({"  【確認】", "  CHECK: "}) << warning << '\n';
  if (request.load) {
    console.out << '\n';
    print_lines(preflight_lines(scenario, preflight(scenario), console.language), console.out);
  }
  return 0;
}

}  // namespace bansou
