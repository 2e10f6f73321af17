#include "model/core/post_ledger.hpp"

#include <algorithm>
#include <cmath>
#include <set>

#include "model/core/post_price.hpp"
#include "model/core/team.hpp"

namespace bansou {

namespace {

/// Whether a municipality runs the team at this place, be it one that the region leaves out.
bool is_municipal(const Scenario& scenario, Level level, const Catchment& catchment) {
  const auto runs_it = [&](std::size_t index) { return scenario.municipalities[index].runs_own(level); };
  const CutArea* const cut = cut_area_at(scenario, level, catchment.place);
  return std::ranges::any_of(catchment.municipalities, runs_it) || (cut != nullptr && cut->municipal);
}

}  // namespace

PostLedger::PostLedger(const Scenario& scenario) : scenario_(scenario) {
  for (const TeamSpec& team : scenario.teams) {
    std::vector<std::size_t>& at = at_[team.id];
    at.resize(scenario.municipalities.size());
    for (const Catchment& catchment : catchments(scenario, team.level)) {
      for (const std::size_t index : catchment.municipalities) at[index] = posts_.size();
      const std::string& town = scenario.municipalities[catchment.municipalities.front()].name;
      posts_.push_back({team.level == Level::municipality ? town : catchment.place,
                        baseline_staff(scenario, team, catchment.municipalities),
                        is_municipal(scenario, team.level, catchment)});
    }
  }
}

PostLedger::Effect PostLedger::apply(const Change& change) {
  const auto at = at_.find(change.team);
  if (at == at_.end()) return {};
  if (change.kind == Change::Kind::staff || change.kind == Change::Kind::scale)
    return apply_staff(change, at->second);
  if (change.kind == Change::Kind::joint) return apply_joint(change, at->second);
  return {};
}

YenByRole PostLedger::prices_of(const std::string& team) const {
  return own_prices(scenario_.parameters, *find_team(scenario_.teams, team));
}

Staff PostLedger::sum_of(const std::string& team, bool municipal_only) const {
  Staff sum;
  const auto at = at_.find(team);
  if (at == at_.end()) return sum;
  for (const std::size_t index : std::set(at->second.begin(), at->second.end())) {
    if (municipal_only && !posts_[index].municipal) continue;
    for (const auto& [role, fte] : posts_[index].fte) sum[role] += fte;
  }
  return sum;
}

Staff PostLedger::posts_of(const std::string& team) const { return sum_of(team, false); }

Staff PostLedger::municipal_posts_of(const std::string& team) const { return sum_of(team, true); }

PostLedger::Largest PostLedger::largest(const std::string& team) const {
  Largest largest;
  const auto at = at_.find(team);
  if (at == at_.end()) return largest;
  for (const std::size_t index : at->second) {
    const double fte = bansou::posts_of(posts_[index].fte);
    if (fte > largest.fte) largest = {posts_[index].place, fte};
  }
  return largest;
}

PostLedger::Effect PostLedger::apply_staff(const Change& change, const std::vector<std::size_t>& at) {
  constexpr double rounding = 1e-9;
  const YenByRole prices = prices_of(change.team);
  Effect effect;
  for (const auto& [index, residents] :
       residents_concerned(change, at, std::span(scenario_.municipalities), 0)) {
    Posts& posts = posts_[index];
    const Staff before = posts.fte;
    posts.fte = change.staff_after(std::move(posts.fte), residents, prices);
    for (const auto& [role, fte] : change.added(residents, prices)) {
      const double left = posts.fte.at(role);
      if (left < -rounding) effect.shortfalls.push_back({posts.place, role, left - fte, -fte});
    }
    for (auto& [role, fte] : posts.fte) {
      fte = std::max(0.0, fte);
      const auto known = before.find(role);
      const double gained = fte - (known == before.end() ? 0.0 : known->second);
      effect.gained[role] += gained;
      if (posts.municipal) effect.municipal[role] += gained;
    }
  }
  return effect;
}

/// Whoever worked alone before now works together.
PostLedger::Effect PostLedger::apply_joint(const Change& change, std::vector<std::size_t>& at) {
  const Staff gained = change.added(0.0, prices_of(change.team));  // all others are there already
  Posts joint{scenario_.municipalities[change.seat].name, gained, true};
  for (const std::size_t index : change.municipalities) {
    for (const auto& [role, fte] : posts_[at[index]].fte) joint.fte[role] += fte;
    posts_[at[index]].fte.clear();
    at[index] = posts_.size();
  }
  posts_.push_back(std::move(joint));
  return {gained, gained, {}};
}

}  // namespace bansou
