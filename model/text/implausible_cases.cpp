#include "model/text/implausible_cases.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "model/core/team.hpp"
#include "model/text/number_text.hpp"

namespace bansou {
namespace {

/// Twice as many as have a need at all.
constexpr double most_open_cases = 0.05;

/// By town: for how many of its residents there is a named worker, if those of its neighbours want none.
std::vector<double> casework_slots(const Scenario& scenario) {
  std::vector<double> slots(scenario.municipalities.size());
  for (const ServiceSpec& service : scenario.services) {
    const TeamSpec* team = find_team(scenario.teams, service.team);
    if (service.kind != "casework" || team == nullptr) continue;
    const double per_fte = scenario.parameters.at(join(service.id, "slots_per_fte")).value;
    for (const Catchment& place : catchments(scenario, team->level)) {
      const double there = per_fte * posts_of(baseline_staff(scenario, *team, place.municipalities));
      for (const std::size_t town : place.municipalities) slots[town] += there;
    }
  }
  return slots;
}

void look_at_slots(const Scenario& scenario, std::vector<Text>& found) {
  const std::vector<double> slots = casework_slots(scenario);
  for (std::size_t i = 0; i < scenario.municipalities.size(); ++i) {
    const double cases = scenario.local[i].open_cases.value_or(0.0);
    if (cases <= std::max(1.0, slots[i])) continue;
    const std::string& town = scenario.municipalities[i].name;
    const std::string number = number_text(cases), room = number_text(slots[i]);
    found.push_back(
        {fmt::format("{}: 担当件数{}件に対して、いまの職員が持てるのは{}件ほどです（担当枠）。超え"
                     "た人は、はじめから担当者の空きを待ちます。職員の時間を書き忘れていませんか。",
                     town, number, room),
         fmt::format("{}: {} open cases, but the staff there have slots for about {}. The others "
                     "wait for a named worker from the start. Is staff time left out?",
                     town, number, room)});
  }
}

void look_at_numbers(const Scenario& scenario, std::vector<Text>& found) {
  for (std::size_t i = 0; i < scenario.municipalities.size(); ++i) {
    const Municipality& town = scenario.municipalities[i];
    const double cases = scenario.local[i].open_cases.value_or(0.0);
    if (cases <= most_open_cases * town.population) continue;
    const std::string number = number_text(cases), people = number_text(town.population);
    found.push_back(
        {fmt::format("{}: 住民{}人に対して担当件数{}件は多すぎませんか。", town.name, people, number),
         fmt::format("{}: {} open cases for {} residents; is that meant?", town.name, number, people)});
  }
}

}  // namespace

std::vector<Text> implausible_cases(const Scenario& scenario) {
  std::vector<Text> found;
  look_at_numbers(scenario, found);
  if (std::ranges::any_of(scenario.local,
                          [](const LocalStaffing& local) { return local.open_cases.has_value(); }))
    look_at_slots(scenario, found);
  return found;
}

}  // namespace bansou
