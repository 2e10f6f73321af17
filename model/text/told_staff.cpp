#include "model/text/told_staff.hpp"

#include <fmt/format.h>

#include "model/experiment/posts.hpp"
#include "model/text/change_text.hpp"
#include "model/text/number_text.hpp"

namespace bansou {

std::vector<Text> shared_staff_told(const Scenario& scenario) {
  std::vector<Text> found;
  for (const RolePosts& posts : posts_beside_rule(scenario, scenario.teams)) {
    if (posts.team->level == Level::municipality || !posts.are_own()) continue;
    const Text &team = posts.team->name, &role = posts.role->name;
    const auto towns = [&](Language language) {
      return places_text(scenario, posts.place.municipalities, language);
    };
    const std::string figures = fte_text(posts.by_rule) + " → " + fte_text(posts.fte);
    found.push_back(
        {fmt::format("{}（{}）{} {}人（常勤換算）", team.ja, towns(Language::ja), role.ja, figures),
         fmt::format("{} ({}) {} {} FTE", team.en, towns(Language::en), role.en, figures)});
  }
  return found;
}

MunicipalitiesTold municipalities_told(const Scenario& scenario) {
  const auto own = own_posts(scenario);
  MunicipalitiesTold told;
  for (std::size_t town = 0; town < own.size(); ++town) {
    if (!own[town].empty() || scenario.local[town].open_cases)
      ++told.own;
    else if (!scenario.local[town].fte.empty())
      ++told.by_rule;
  }
  return told;
}

}  // namespace bansou
