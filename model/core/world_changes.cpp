// Changes at their dates.
#include <algorithm>

#include "model/core/world.hpp"

namespace bansou {

void World::apply(const Change& change) {
  switch (change.kind) {
    case Change::Kind::parameter:
      parameters_[change.parameter].value = change.value;
      course_ = std::make_unique<CourseOfNeed>(parameters_);
      break;
    case Change::Kind::joint:
      apply_joint(change);
      break;
    case Change::Kind::open:
    case Change::Kind::close:
      apply_opening(change);
      break;
    default:
      apply_staff(change);
  }
  for (const auto& service : services) {
    configure(*service);
    service->staff_changed(*this);
  }
}

/// Whoever is in a service that closes stays until they leave it.
void World::apply_opening(const Change& change) {
  for (const auto& service : services) {
    if (service->spec->id != change.service) continue;
    for (const std::size_t index : change.municipalities) {
      if (index < first_ || index >= first_ + count_) continue;
      open_[service->index][index - first_] = change.kind == Change::Kind::open;
    }
  }
}

void World::apply_staff(const Change& change) {
  const auto& specs = scenario_->teams;
  const auto spec =
      std::find_if(specs.begin(), specs.end(), [&](const TeamSpec& t) { return t.id == change.team; });
  const auto& at = team_at_[static_cast<std::size_t>(spec - specs.begin())];
  std::map<std::uint32_t, double> concerned;  // team -> residents
  for (const std::size_t index : change.municipalities) {
    if (index < first_ || index >= first_ + count_) continue;
    concerned[at[index - first_]] += scenario_->municipalities[index].population;
  }
  for (const auto& [id, residents] : concerned) {
    Staff staff = change.staff_after(teams_[id]->staff(), residents);
    for (auto& [role, fte] : staff) fte = std::max(0.0, fte);
    teams_[id]->set_staff(std::move(staff));
  }
}

void World::apply_joint(const Change& change) {
  const auto joint = joint_teams_.find(&change);
  if (joint == joint_teams_.end()) return;
  Team& team = *teams_[joint->second];
  auto staff = change.add;
  for (auto& at : team_at_) {
    if (teams_[at.front()]->spec().id != change.team) continue;
    for (const std::size_t index : change.municipalities) {
      std::uint32_t& place = at[index - first_];
      // Whoever worked alone before now works together.
      for (const auto& [role, fte] : teams_[place]->staff()) staff[role] += fte;
      teams_[place]->set_staff({});
      place = joint->second;
    }
  }
  team.set_staff(std::move(staff));
}

}  // namespace bansou
