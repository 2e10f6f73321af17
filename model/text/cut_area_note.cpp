#include "model/text/cut_area_note.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "model/core/post_price.hpp"
#include "model/core/team.hpp"
#include "model/experiment/posts.hpp"
#include "model/text/number_text.hpp"

namespace bansou {
namespace {

/// "2", "2–31": the smallest and the largest share, in percent.
std::string percent_text(double least, double most) {
  const std::string low = number_text(100.0 * least), high = number_text(100.0 * most);
  return low == high ? low : low + "–" + high;
}

}  // namespace

Text cut_area_note(const Scenario& scenario) {
  if (scenario.cut_areas.empty()) return {};
  Text teams;
  double least = 1.0;
  double most = 0.0;
  for (const TeamPosts& posts : posts_by_team(scenario)) {
    const TeamSpec& team = *find_team(scenario.teams, posts.team);
    bool concerned = false;
    for (const CutArea& area : scenario.cut_areas) {
      if (area.level != team.level) continue;
      concerned = true;
      least = std::min(least, area.inside / area.whole);
      most = std::max(most, area.inside / area.whole);
    }
    if (!concerned) continue;
    teams.ja += (teams.ja.empty() ? "" : "、") + team.name.ja;
    teams.en += (teams.en.empty() ? "" : ", ") + team.name.en;
  }
  if (teams.ja.empty()) return {};
  const std::string share = percent_text(least, most);
  return {
      fmt::format(
          "【区域の一部】共有のチーム（{}）は、受け持つ区域のうち選んだ市区町村の分（住民の{}%）だけの"
          "小さなチームとして計算します。待ちと稼働率は実際と違い、check --load と run も"
          "食い違うことがあるので、共有のチームのことは都道府県全体で計算してください。",
          teams.ja, share),
      fmt::format("PART OF AN AREA: teams that serve others, too ({}), are only as large here as the chosen "
                  "part of their residents ({}%). Their waits and loads are not the real ones, and check "
                  "--load and run may disagree on them: to judge such a team, run the whole prefecture.",
                  teams.en, share)};
}

Text cut_team_note(const Scenario& scenario, const Change& change) {
  const TeamSpec* team = find_team(scenario.teams, change.team);
  // A factor, or posts by residents, give a part of a team a part of the posts.
  const bool adds = change.kind == Change::Kind::staff && change.per_residents <= 0.0;
  if (scenario.cut_areas.empty() || team == nullptr || !adds) return {};
  const YenByRole prices = own_prices(scenario.parameters, *team);
  std::string places;
  for (const Catchment& place : catchments(scenario, team->level)) {
    const CutArea* const cut = cut_area_at(scenario, team->level, place.place);
    const bool concerned =
        std::ranges::find_first_of(place.municipalities, change.municipalities) != place.municipalities.end();
    if (cut == nullptr || !concerned) continue;
    const Staff before = baseline_staff(scenario, *team, place.municipalities);
    if (posts_of(change.staff_after(before, residents_of(scenario, place), prices)) <= posts_of(before))
      continue;
    const double part = cut->inside / cut->whole;
    places += (places.empty() ? "" : "、") + place.place + " " + percent_text(part, part) + "%";
  }
  if (places.empty()) return {};
  return {fmt::format(
              "増やす職員は、受け持つ住民のうち計算している分（{}）だけのために働きます。効果は実際よりずっと"
              "大きく出るので、都道府県全体で計算してください。",
              places),
          fmt::format("the added posts are all for the part of the residents that is simulated ({}); effects "
                      "look far larger than they would be: run the whole prefecture.",
                      places)};
}

}  // namespace bansou
