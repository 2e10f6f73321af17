#include "model/text/told_staff.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "model/core/team.hpp"
#include "model/text/change_text.hpp"
#include "model/text/number_text.hpp"

namespace bansou {
namespace {

Text difference_told(const Scenario& scenario, const TeamSpec& team, const Catchment& place,
                     const RoleSpec& role, double rule, double told) {
  const std::string figures = fte_text(rule) + " → " + fte_text(told);
  const auto towns = [&](Language language) { return places_text(scenario, place.municipalities, language); };
  return {
      fmt::format("{}（{}）{} {}人（常勤換算）", team.name.ja, towns(Language::ja), role.name.ja, figures),
      fmt::format("{} ({}) {} {} FTE", team.name.en, towns(Language::en), role.name.en, figures)};
}

}  // namespace

std::vector<Text> shared_staff_told(const Scenario& scenario) {
  Scenario by_rule = scenario;
  for (auto& local : by_rule.local) local.fte.clear();
  std::vector<Text> found;
  for (const TeamSpec& team : scenario.teams) {
    if (team.level == Level::municipality) continue;
    for (const Catchment& place : catchments(scenario, team.level)) {
      const Staff told = baseline_staff(scenario, team, place.municipalities);
      const Staff rule = baseline_staff(by_rule, team, place.municipalities);
      for (const RoleSpec& role : team.roles) {
        if (told.at(role.id) != rule.at(role.id))
          found.push_back(difference_told(scenario, team, place, role, rule.at(role.id), told.at(role.id)));
      }
    }
  }
  return found;
}

}  // namespace bansou
