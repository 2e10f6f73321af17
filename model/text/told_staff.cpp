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
  std::vector<bool> own;
  own.reserve(scenario.local.size());
  for (const LocalStaffing& local : scenario.local) own.push_back(local.open_cases.has_value());
  for (const RolePosts& posts : posts_beside_rule(scenario, scenario.teams)) {
    if (!posts.are_own()) continue;
    const std::string post = join(posts.team->id, posts.role->id);
    for (const std::size_t town : posts.place.municipalities)
      own[town] = own[town] || scenario.local[town].fte.contains(post);
  }
  MunicipalitiesTold told;
  for (std::size_t town = 0; town < own.size(); ++town) {
    if (own[town])
      ++told.own;
    else if (!scenario.local[town].fte.empty())
      ++told.by_rule;
  }
  return told;
}

}  // namespace bansou
