#include "python/bindings/policy_view.hpp"

namespace bansou::python {

CaseView view_of(const World& world, ResidentId who) {
  const Resident& resident = world.residents()[who];
  return {world.municipality(resident.municipality).code, resident.serial, world.now(), resident};
}

LineView view_of(const World& world, ResidentId who, const Service& service) {
  const std::size_t home = world.residents()[who].municipality;
  const Team& team = *world.team_of(service, home);
  return {.service = service.spec->id,
          .team = team.spec().id,
          .place = team.place(),
          .fte = team.fte(),
          .specialist_share = team.specialist_share(),
          .travel_hours = world.travel_hours_from(home, service),
          .waiting = team.station().waiting() + service.in_line(team)};
}

std::vector<TeamView> views_of_teams(const World& world) {
  std::vector<TeamView> views;
  for (std::size_t i = 0; i < world.teams().size(); ++i) {
    const Team& team = *world.teams()[i];
    const TeamOutcome& month = world.outcomes.teams[i];
    TeamView view{.team = team.spec().id,
                  .place = team.place(),
                  .staff = team.staff(),
                  .roles = {},
                  .available_hours = month.available_hours.back(),
                  .worked_hours = month.worked_hours.back(),
                  .waiting = month.backlog.back()};
    for (const RoleSpec& role : team.spec().roles) view.roles.push_back(role.id);
    views.push_back(std::move(view));
  }
  return views;
}

}  // namespace bansou::python
