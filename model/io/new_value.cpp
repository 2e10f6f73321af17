#include "model/io/new_value.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "model/io/quantity_reader.hpp"
#include "model/io/team_reader.hpp"
#include "model/io/unknown_name.hpp"

namespace bansou {
namespace {

/// What only the start looks at would change nothing later.
void report_start_only(const Entry& parameter, const Scenario& scenario) {
  const std::string name = parameter.key();
  const bool of_team = find_team(scenario.teams, name.substr(0, name.find('.'))) != nullptr;
  const Text instead = of_team ? Text{"はじめからの値は parameters に、途中の増減は team と add / set_staff / budget / scale に書いてください。",
                                      "give it under parameters, or change staff with team and add, set_staff, budget or scale."}
                               : Text{"parameters に書いてください。", "give it under parameters."};
  parameter.report_relation(
      {fmt::format("{} は開始時にだけ使われるため、途中で変えても何も変わりません。{}", name, instead.ja),
       fmt::format("{} is only used at the start; a later change would do nothing. Instead, {}", name,
                   instead.en)});
}

}  // namespace

std::optional<double> read_new_value(const Entry& parameter, const Scenario& scenario,
                                     const std::vector<Requirement>& required) {
  const std::string name = parameter.key();
  const auto wanted = std::ranges::find(required, name, &Requirement::name);
  if (wanted == required.end()) {
    std::vector<std::string> known;
    known.reserve(required.size());
    for (const Requirement& other : required) known.push_back(other.name);
    parameter.report_relation(unknown_name({"パラメーター", "parameter"}, name, known));
    return std::nullopt;
  }
  if (wanted->start_only) report_start_only(parameter, scenario);
  const auto known = scenario.parameters.find(name);
  const auto number = parameter.number();
  if (number && known != scenario.parameters.end()) {
    parameter.report(
        {fmt::format("{}: 単位がありません。「{} {}」のように書いてください。", name, *number,
                     known->second.unit),
         fmt::format("{}: the unit is missing; write '{} {}'.", name, *number, known->second.unit)});
    return std::nullopt;
  }
  return read_quantity(parameter, *wanted);
}

}  // namespace bansou
