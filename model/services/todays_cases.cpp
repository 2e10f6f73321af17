#include "model/services/todays_cases.hpp"

#include <algorithm>
#include <cmath>

#include "model/services/snapshot.hpp"

namespace bansou {
namespace {

bool is_casework(const Service& service) { return service.spec->kind == "casework"; }

/// Who has an open case, or waits for one, by municipality: those who are there longest first.
std::vector<std::vector<ResidentId>> open_cases(World& world) {
  std::vector<std::vector<ResidentId>> cases(world.municipalities());
  for (ResidentId who = 0; who < world.residents().size(); ++who) {
    const Resident& resident = world.resident(who);
    if (resident.place == Place::gone) continue;
    if (resident.has(Support::casework) || world.is_waiting(who, Wait::caseload_slot))
      cases[resident.municipality].push_back(who);
  }
  for (auto& town : cases) {
    std::ranges::sort(town, [&](ResidentId a, ResidentId b) {
      const bool a_waits = !world.resident(a).has(Support::casework);
      const bool b_waits = !world.resident(b).has(Support::casework);
      return std::pair(a_waits, world.resident(a).serial) < std::pair(b_waits, world.resident(b).serial);
    });
  }
  return cases;
}

void let_go(World& world, ResidentId who) {
  for (const auto& service : world.services) {
    if (is_casework(*service) && world.resident(who).is_with(service->index)) service->leave(world, who);
  }
}

}  // namespace

void match_todays_cases(World& world) {
  const ServicesOfKind caseworks(world, "casework");
  const auto& local = world.scenario().local;
  const bool nobody_told =
      std::none_of(local.begin() + static_cast<std::ptrdiff_t>(world.first()),
                   local.begin() + static_cast<std::ptrdiff_t>(world.first() + world.municipalities()),
                   [](const LocalStaffing& town) { return town.open_cases.has_value(); });
  if (caseworks.empty() || nobody_told) return;
  const std::vector<std::vector<ResidentId>> now = open_cases(world);
  for (std::size_t m = 0; m < world.municipalities(); ++m) {
    const auto& told = local[world.first() + m].open_cases;
    if (!told) continue;
    const auto wanted = static_cast<std::size_t>(std::lround(*told));
    for (std::size_t i = now[m].size(); i > wanted; --i) let_go(world, now[m][i - 1]);
    sim::Stream draw = snapshot_stream(world, SnapshotDraws::todays_cases, m);
    for (std::size_t i = now[m].size(); i < wanted; ++i) {
      const ResidentId who = add_somebody_asking(world, m, draw);
      if (Service* casework = caseworks.choose(who)) casework->arrive(world, who);
    }
  }
  world.refresh_stale();
}

}  // namespace bansou
