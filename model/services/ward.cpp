// Hospital (flows B14, 8): beds by area; stay by clinical phase and by whether there is a place to go.
#include <algorithm>
#include <cmath>

#include "model/services/kind.hpp"
#include "model/services/ward.hpp"

namespace bansou {

void Ward::configure(const ParameterSet& parameters) {
  ServiceWith::configure(parameters);
  legal_status_.configure(spec->id, parameters);
}

void Ward::open_beds(const World& world) {
  if (beds_.open(world, spec->level, set_.beds)) note_where_open(world);
}

void Ward::note_where_open(const World& world) {
  std::vector<bool> open(world.municipalities());
  for (std::size_t m = 0; m < open.size(); ++m) open[m] = world.is_open(*this, m);
  beds_.set_open(open);
}

bool Ward::has_room(const World& world, std::size_t) {
  open_beds(world);
  return beds_.has_room();
}

FollowUp& Ward::follow_up(const World& world) {
  for (auto next = world.services.begin(); followed_by_ == nullptr; ++next) {
    if (auto* ward = dynamic_cast<Ward*>(next->get())) followed_by_ = &ward->follow_up_;
  }
  return *followed_by_;
}

void Ward::staff_changed(World& world) {
  beds_.open(world, spec->level, set_.beds);
  note_where_open(world);
  beds_.resize(set_.beds);
  for (Beds::Hospital& place : beds_.hospitals()) {
    while (const auto next = beds_.next_of_own(place, world.now())) admit(world, next->who, place);
  }
  for (Beds::Hospital& place : beds_.hospitals()) fill(world, place);
}

void Ward::fill(World& world, Beds::Hospital& place) {
  while (const auto next = beds_.next(place, world.now())) {
    if (next->from_elsewhere) world.count(next->who, Flow::admissions_elsewhere);
    admit(world, next->who, place);
  }
}

void Ward::arrive(World& world, ResidentId who) {
  open_beds(world);
  if (world.resident(who).in_hospital()) return discharge(world, who);  // comes back with a place to go
  if (world.is_waiting(who, Wait::bed)) return;
  world.engage(who, *this, true);
  Beds::Hospital& own = beds_.of(world.resident(who));
  Beds::Hospital* place = beds_.take(own, world.now());
  if (place == nullptr) {
    world.begin_wait(who, Wait::bed);
    return beds_.wait(who, own, world.now());
  }
  if (place != &own) world.count(who, Flow::admissions_elsewhere);
  world.spare_wait(who, Wait::bed);
  admit(world, who, *place);
}

void Ward::admit(World& world, ResidentId who, Beds::Hospital& place) {
  Resident& resident = world.resident(who);
  beds_.occupy(who, resident, place);
  world.end_wait(who, Wait::bed, true);
  world.leave_all(who, this);
  const bool again = world.now() - resident.discharged < 365.0;
  const double order = legal_status_.admitted(world, who);
  if (again) world.count(who, Flow::readmissions);
  follow_up(world).admitted(world, who);
  sim::Stream draw = world.stay_stream(resident);
  const double budget = -std::log(draw.uniform()) / (again ? set_.readmission_exit : 1.0);
  stay(world, who, budget, order);
}

void Ward::leave_some_day(World& world, ResidentId who, double from, sim::Stream& draw) {
  const double leaves = from - std::log(draw.uniform()) / set_.exit_long_stay;
  world.resident(who).stay_timer = world.schedule_cancellable(leaves, who, *this, ready);
}

void Ward::stay(World& world, ResidentId who, double budget, double order) {
  Resident& resident = world.resident(who);
  resident.place = Place::hospital;
  resident.treatment = Treatment::in_treatment;
  resident.severity = Severity::unwell;
  resident.admitted = world.now();
  const double days = set_.days_until_used(budget);
  const double ends = resident.admitted + std::max(days, order);
  beds_.stay_of(resident).ends = ends;
  const bool stays_on = 0.0 < order && order < days;
  resident.stay_timer = stays_on
                            ? world.schedule_cancellable(resident.admitted + order, who, *this, order_lifted)
                            : world.schedule_cancellable(ends, who, *this, ready);
  world.schedule(resident.admitted + 365.0, who, *this, a_year);
  world.refresh(who);
}

void Ward::on(World& world, ResidentId who, std::uint16_t step) {
  Resident& resident = world.resident(who);
  if (!resident.in_hospital() || !resident.is_with(index)) return;
  switch (step) {
    case ready:
      return end_stay(world, who);
    case order_lifted:
      legal_status_.lift_order(world, who);
      resident.stay_timer = world.schedule_cancellable(beds_.stay_of(resident).ends, who, *this, ready);
      return;
    default:
      return anniversary(world, who, step);
  }
}

void Ward::end_stay(World& world, ResidentId who) {
  Resident& resident = world.resident(who);
  const bool held = world.now() < 0.0 && beds_.stay_of(resident).held && !resident.in_transition;
  if (!held) return leave_hospital(world, who);
  sim::Stream draw = world.stay_stream(resident);
  leave_some_day(world, who, 0.0, draw);
}

void Ward::anniversary(World& world, ResidentId who, std::uint16_t step) {
  Resident& resident = world.resident(who);
  constexpr double rounding = 1e-6;
  Beds::Stay& its_stay = beds_.stay_of(resident);
  if (!its_stay.held && world.now() - resident.admitted < 365.0 - rounding)
    return;  // meant for an earlier stay
  if (step == a_year) {
    // During the spin-up the stock of long stays is held: whoever would join it without a place leaves.
    if (world.now() < 0.0) {
      if (vacant_ == 0) return world.depart(who, Flow::count_);
      --vacant_;
      its_stay.held = true;
    }
    world.count(who, Flow::became_long_stay);
  } else {
    sim::Stream draw = world.stay_stream(resident);
    const bool wishes = draw.chance(1.0 - std::exp(-set_.wish * 365.0));
    if (wishes && !resident.in_transition) {
      if (world.now() < 0.0) {  // of those in support some leave otherwise meanwhile, now as ever
        world.cancel(who, resident.stay_timer);
        leave_some_day(world, who, world.now(), draw);
      }
      world.refer(who, *this, "transition");
    }
  }
  world.schedule(world.now() + 365.0, who, *this, asked_about_wish);
}

void Ward::leave_hospital(World& world, ResidentId who) {
  Resident& resident = world.resident(who);
  const bool long_stay = world.now() - resident.admitted >= 365.0;
  sim::Stream draw = world.stay_stream(resident);
  const double death = long_stay ? set_.death_long_stay : set_.death;
  const double transfer = long_stay ? set_.transfer_long_stay : set_.transfer;
  switch (draw.pick(std::array{death, transfer, 1.0 - death - transfer})) {
    case 0:
      follow_up(world).left(world, who);
      return world.depart(who, Flow::deaths_in_hospital);
    case 1:
      follow_up(world).transferred(world, who, set_);
      return world.depart(who, Flow::discharges_transfer);
    default:
      break;
  }
  const bool homeless = draw.chance(long_stay ? set_.no_home_long_stay : set_.no_home);
  if (homeless && world.refer(who, *this, "housing")) return legal_status_.lift_order(world, who);
  discharge(world, who);
}

void Ward::discharge(World& world, ResidentId who) {
  follow_up(world).discharged(world, who);
  world.leave_all(who, nullptr);
  Resident& resident = world.resident(who);
  resident.place = Place::community;
  resident.discharged = static_cast<float>(world.now());
  world.count(who, Flow::discharges_home);
  sim::Stream draw = world.stay_stream(resident);
  world.set_severity(who,
                     draw.chance(set_.recovered_at_discharge) ? Severity::recovered : Severity::distressed);
  if (draw.chance(set_.interrupted_aftercare)) {
    world.set_treatment(who, Treatment::interrupted);
  } else {
    world.refer(who, *this, "aftercare");
  }
  if (draw.chance(set_.followed_up)) world.refer(who, *this, "follow_up");
  if (draw.chance(set_.settlement_offered)) world.refer(who, *this, "settlement");
  world.offer(who, *this, "support");
}

void Ward::leave(World& world, ResidentId who) {
  Resident& resident = world.resident(who);
  if (beds_.is_waiting(who)) {
    beds_.stop_waiting(who, beds_.of(resident), world.now());
    world.end_wait(who, Wait::bed, false);
  }
  world.cancel(who, resident.stay_timer);
  world.engage(who, *this, false);
  if (resident.bed == Resident::no_bed) return;
  if (world.now() < 0.0 && beds_.stay_of(resident).held) ++vacant_;
  fill(world, beds_.vacate(world, who));
}

void Ward::dissolve(World& world, ResidentId who) {
  if (beds_.is_waiting(who)) leave(world, who);
}

void Ward::crisis_over(World& world, ResidentId who) {
  if (beds_.is_waiting(who) && world.resident(who).admission != Admission::compulsory) leave(world, who);
}

void Ward::month_closed(World& world) {
  open_beds(world);
  const std::vector<Beds::Stay>& stays = beds_.stays();
  constexpr std::size_t ahead = 8;
  for (std::size_t i = 0; i < stays.size(); ++i) {
    if (i + ahead < stays.size()) world.fetch(stays[i + ahead].who);
    legal_status_.month_closed(world, stays[i].who);
    world.recount(stays[i].who);  // stays have grown longer, too
  }
  constexpr double a_day = 1.0;
  if (world.now() > world.scenario().horizon() - a_day) {
    for (const Beds::Stay& stay : stays) follow_up(world).cut_off(world, stay.who);
  }
  beds_.close_month(spec->id, world.now(), world.outcomes.wards);
}

Kind ward_kind() {
  Kind kind = describe<Ward, WardSettings>("ward", {"精神科病棟", "ward"},
                                           {{.name = "home", .ends = true},
                                            {"transition", false},
                                            {"housing", false, false, {}, "housed"},
                                            {"aftercare"},
                                            {"follow_up", false},
                                            {"settlement", false},
                                            {"support", false}});
  kind.needs_team = false;
  kind.require_parameters = [](std::string_view service, std::vector<Requirement>& requirements) {
    require<WardSettings>(service, requirements);
    require<LegalStatusSettings>(service, requirements);
  };
  return kind;
}

}  // namespace bansou
