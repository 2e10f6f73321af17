// The course of need in the world: onsets, and what comes over a resident without any service doing it.
#include <algorithm>
#include <bit>
#include <cmath>
#include <numeric>

#include "model/core/world.hpp"

namespace bansou {
namespace {

/// Calls `tell` of every service that the resident is with, unless one that was told before has let go.
void tell_engaged(World& world, ResidentId who, void (Service::*tell)(World&, ResidentId)) {
  for (std::uint64_t left = world.resident(who).engaged; left != 0; left &= left - 1) {
    Service& service = *world.services[static_cast<std::size_t>(std::countr_zero(left))];
    if (world.resident(who).is_with(service.index)) (service.*tell)(world, who);
  }
}

}  // namespace

std::array<double, age_classes> World::onset_rates(std::size_t municipality) const {
  std::array<double, age_classes> rates{};
  for (std::size_t age = 0; age < age_classes; ++age) {
    rates[age] =
        this->municipality(municipality).by_age[age] * course_->onset_rate(static_cast<AgeClass>(age));
  }
  return rates;
}

void World::await_onset(std::size_t municipality) {
  NextOnset& next = next_onsets_[municipality];
  const std::uint32_t serial = residents_.next_serial(municipality, Origin::here);
  next = {stream(Purpose::arrival, municipality, serial, 0), 0.0, 0.0, now(), {}};
  next.budget = -std::log(next.draws.uniform());
  schedule_onset(municipality);
}

void World::schedule_onset(std::size_t municipality) {
  NextOnset& next = next_onsets_[municipality];
  const auto by_age = onset_rates(municipality);
  const double rate = std::accumulate(by_age.begin(), by_age.end(), 0.0);
  if (rate == next.rate) return;
  next.budget = std::max(0.0, next.budget - next.rate * (now() - next.updated));
  next.updated = now();
  next.rate = rate;
  calendar.cancel(next.event);
  if (rate <= 0.0) return;
  next.event = calendar.schedule_cancellable(
      now() + next.budget / next.rate,
      {static_cast<std::uint32_t>(municipality), world_event, static_cast<std::uint16_t>(Step::onset)});
}

void World::onset(std::size_t municipality) {
  const auto age = next_onsets_[municipality].draws.pick(onset_rates(municipality));
  const ResidentId who = add_resident(municipality, static_cast<AgeClass>(age));
  count(who, Flow::onset);
  refresh(who);
  await_onset(municipality);
}

void World::refresh_changed() {
  for (std::size_t m = 0; m < count_; ++m) schedule_onset(m);
  for (ResidentId who = 0; who < residents_.size(); ++who) {
    const Resident& resident = residents_[who];
    if (resident.place != Place::gone && total_rate(resident) != resident.rate) refresh(who);
  }
}

double World::total_rate(const Resident& resident) const {
  const Hazards rates = hazards(resident, now());
  return std::accumulate(rates.begin(), rates.end(), 0.0);
}

void World::refresh(ResidentId who) {
  if (residents_[who].stale) return;
  residents_[who].stale = true;
  stale_.push_back(who);
}

void World::refresh_stale() {
  for (const ResidentId who : stale_) {
    residents_[who].stale = false;
    recount(who);
    reschedule(who);
  }
  stale_.clear();
}

void World::recount(ResidentId who) { stocks_.recount(residents_[who], now()); }

/// The resident's own hazards, and what the place has learned.
Hazards World::hazards(const Resident& resident, double at) const {
  Hazards rates = course_->hazards(resident, at);
  double& seek = rates[static_cast<std::size_t>(Transition::seek_help)];
  if (seek == 0.0) return rates;
  const double aware = slow(SlowState::awareness, resident.municipality);
  seek *= (1.0 + aware * (course_->effect().awareness_seek - 1.0)) * family_seek(resident);
  return rates;
}

double World::family_seek(const Resident& resident) const {
  if (resident.living != Living::with_family) return 1.0;
  return 1.0 + slow(SlowState::family_links, resident.municipality) * (course_->effect().family_seek - 1.0);
}

void World::raise(SlowState state, std::size_t municipality, double share) {
  double& level = slow_[municipality][static_cast<std::size_t>(state)];
  level += share * (1.0 - level);
}

void World::reschedule(ResidentId who) {
  Resident& resident = residents_[who];
  if (resident.place == Place::gone) return;
  resident.budget = std::max(0.0, resident.budget - resident.rate * (now() - resident.updated));
  resident.updated = now();
  resident.rate = total_rate(resident);
  if (resident.rate > 0.0) schedule_course(who);  // else: whatever is pending comes early
}

void World::schedule_course(ResidentId who) {
  Resident& resident = residents_[who];
  // At a breakpoint the rates must really have changed, whatever rounding says: hence the second after it.
  constexpr double a_second = 1.0 / 86'400.0;
  const double until = std::min(resident.updated + resident.budget / resident.rate,
                                course_->constant_until(resident, resident.updated) + a_second);
  // An event that comes early finds out and is put off: cheaper than moving it at every change of rate.
  if (resident.need_at <= until || until > scenario_->horizon()) return;
  resident.need_at = until;
  calendar.schedule(until, {who, world_event, static_cast<std::uint16_t>(Step::course)});
}

void World::course_event(ResidentId who) {
  Resident& resident = residents_[who];
  if (resident.need_at != now()) return;  // an earlier one was scheduled later: cheaper than handles
  resident.need_at = Resident::no_event;
  constexpr double rounding = 1e-9;
  const bool ends = resident.rate > 0.0;
  if (!ends || resident.updated + resident.budget / resident.rate > now() + rounding) {
    // It came early: put off if nothing has changed since, else found anew.
    const bool same = ends && now() < course_->constant_until(resident, resident.updated);
    return same ? schedule_course(who) : refresh(who);
  }
  const Hazards rates = hazards(resident, resident.updated);
  sim::Stream draw = need_stream(resident);
  resident.budget = -std::log(draw.uniform());
  resident.rate = 0.0;
  resident.updated = now();
  transition(who, static_cast<Transition>(draw.pick(rates)));
}

void World::transition(ResidentId who, Transition what) {
  const Resident& resident = residents_[who];
  switch (what) {
    case Transition::worsen:
      if (resident.severity == Severity::recovered) count(who, Flow::relapses);
      return set_severity(who,
                          resident.severity == Severity::recovered ? Severity::distressed : Severity::unwell);
    case Transition::improve:
      if (resident.severity == Severity::distressed) count(who, Flow::recoveries);
      return set_severity(who, static_cast<Severity>(static_cast<int>(resident.severity) - 1));
    case Transition::crisis:
      count(who, Flow::crises);
      set_severity(who, Severity::crisis);
      enter(who, "crisis");
      return;
    case Transition::seek_help: {
      count(who, Flow::asked_for_help);
      sim::Stream draw = need_stream(residents_[who]);
      const bool to_clinic =
          !resident.has(Difficulty::refuses_treatment) && draw.chance(course_->need().to_clinic);
      const double family = family_seek(resident);
      if (family > 1.0 && draw.chance(1.0 - 1.0 / family)) count(who, Flow::family_notices);
      if (!enter(who, to_clinic ? "treatment" : "help")) {
        if (to_clinic)
          count(who, Flow::found_nobody);
        else
          find_no_window(who);
      }
      return refresh(who);  // in case there is no such service
    }
    case Transition::drop_out:
      count(who, Flow::treatment_dropped);
      return set_treatment(who, Treatment::interrupted);
    case Transition::finish_treatment:
      return set_treatment(who, Treatment::never);
    case Transition::leave:
      return depart(who, Flow::moved_away);
    case Transition::forget:
      tally(resident, Flow::long_recovered);
      return depart(who, Flow::count_);
    case Transition::die:
      return depart(who, Flow::deaths);
    case Transition::count_:
      break;
  }
}

void World::set_severity(ResidentId who, Severity severity) {
  Resident& resident = residents_[who];
  const bool over = resident.severity == Severity::crisis && severity != Severity::crisis;
  resident.severity = severity;
  record(resident, happening(Happening::Kind::severity, severity));
  if (over) {
    tell_engaged(*this, who, &Service::crisis_over);
  }
  refresh(who);
}

void World::set_support(ResidentId who, Support support, bool on) {
  Resident& resident = residents_[who];
  const std::uint8_t mask = bit(support);
  resident.supports = static_cast<std::uint8_t>(on ? resident.supports | mask : resident.supports & ~mask);
  refresh(who);
}

void World::case_is_over(ResidentId who) { tell_engaged(*this, who, &Service::case_over); }

void World::set_treatment(ResidentId who, Treatment treatment) {
  residents_[who].treatment = treatment;
  if (treatment != Treatment::in_treatment) {
    tell_engaged(*this, who, &Service::treatment_over);
  }
  refresh(who);
}

}  // namespace bansou
