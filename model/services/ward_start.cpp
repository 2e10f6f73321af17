// Who is in hospital on day 0, and since when.
#include <algorithm>
#include <cmath>
#include <utility>

#include "model/services/ward.hpp"

namespace bansou {

std::vector<std::pair<Ward*, double>> wards_at(const World& world, std::size_t municipality) {
  std::vector<Ward*> open;
  for (const auto& service : world.services) {
    auto* ward = dynamic_cast<Ward*>(service.get());
    if (ward != nullptr && world.is_open(*ward, municipality)) open.push_back(ward);
  }
  const auto for_all = [](const Ward* ward) { return !ward->spec->serves.particular(); };
  if (std::ranges::any_of(open, for_all))
    std::erase_if(open, [&](const Ward* ward) { return !for_all(ward); });
  double beds = 0.0;
  for (const Ward* ward : open) beds += ward->settings().beds;
  std::vector<std::pair<Ward*, double>> shares;
  for (Ward* ward : open) {
    const double equal = 1.0 / static_cast<double>(open.size());
    shares.emplace_back(ward, beds > 0.0 ? ward->settings().beds / beds : equal);
  }
  return shares;
}

void Ward::place(World& world, ResidentId who, double admitted) {
  open_beds(world);
  Resident& resident = world.resident(who);
  Beds::Hospital& place = beds_.of(resident);
  place.beds.seize(world.now());
  beds_.occupy(who, resident, place);
  world.engage(who, *this, true);
  resident.place = Place::hospital;
  resident.treatment = Treatment::in_treatment;
  resident.admitted = admitted;
  legal_status_.placed(world, who);
  world.refresh(who);
}

void Ward::admit_long_stay(World& world, ResidentId who, double days_stayed) {
  place(world, who, -days_stayed);
  Resident& resident = world.resident(who);
  beds_.stay_of(resident).held = true;
  sim::Stream draw = world.stay_stream(resident);
  leave_some_day(world, who, 0.0, draw);
  // But with support to go home, as ever, else nobody would be in it on day 0: asked on each anniversary of
  // the admission from the second on, as whoever reaches a year later.
  const double anniversary = std::max(2.0, std::ceil((world.now() + days_stayed) / 365.0));
  world.schedule(anniversary * 365.0 - days_stayed, who, *this, asked_about_wish);
}

Ward::EarlierStay Ward::draw_earlier_stay(sim::Stream& draw) const {
  const double days = set_.days_until_used(-std::log(draw.uniform()));
  return {days, draw.chance(set_.goes_home())};
}

void Ward::admit_earlier(World& world, ResidentId who, double days_ago, double days) {
  place(world, who, world.now() - days_ago);
  Resident& resident = world.resident(who);
  const double ends = beds_.stay_of(resident).ends = resident.admitted + days;
  resident.stay_timer = world.schedule_cancellable(ends, who, *this, ready);
  world.schedule(resident.admitted + 365.0, who, *this, a_year);
}

}  // namespace bansou
