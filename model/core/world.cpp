#include "model/core/world.hpp"

#include <algorithm>
#include <bit>
#include <cassert>
#include <cmath>
#include <limits>

namespace bansou {
namespace {

std::uint64_t mix(std::uint64_t value) {
  value ^= value >> 30;
  value *= 0xBF58476D1CE4E5B9ULL;
  value ^= value >> 27;
  value *= 0x94D049BB133111EBULL;
  return value ^ (value >> 31);
}

/// An eighth of the population: hardly ever are there more at once, and memory is taken as it is used.
std::size_t likely_residents(const Scenario& scenario, std::size_t first, std::size_t count) {
  double population = 0.0;
  for (std::size_t m = first; m < first + count; ++m) population += scenario.municipalities[m].population;
  return static_cast<std::size_t>(population / 8.0);
}

/// By service, whether it ever draws: it opens, or it is the last on a list and told that nobody is there
/// (Service::not_there).
std::vector<bool> ever_draw(const Scenario& scenario, const CareRoutes& routes) {
  std::vector<bool> draw = routes.last_on_a_list();
  for (std::size_t i = 0; i < draw.size(); ++i)
    draw[i] = draw[i] || is_ever_open(scenario, scenario.services[i]);
  return draw;
}

}  // namespace

bool Service::present(const World& world, std::size_t municipality) const {
  const Team* team = world.team_of(*this, municipality);
  return team == nullptr || team->present();
}

World::World(const Scenario& scenario, std::size_t first, std::size_t count, std::size_t replication)
    : calendar(-scenario.spin_up),
      outcomes(count, scenario.years),
      scenario_(&scenario),
      first_(first),
      count_(count),
      streams_(scenario, first, count, replication),
      parameters_(scenario.parameters),
      work_(settings_from<WorkSettings>("work", parameters_)),
      course_(std::make_unique<CourseOfNeed>(parameters_)),
      teams_(scenario, first, count, work_, calendar),
      routes_(scenario),
      slow_(count),
      residents_(count, ever_draw(scenario, routes_), likely_residents(scenario, first, count)),
      next_onsets_(count),
      stocks_(count) {}

// --- randomness ---

sim::Stream World::need_stream(Resident& resident) {
  return stream(Purpose::need, resident.municipality, resident.serial, resident.need_draws++);
}

sim::Stream World::stay_stream(Resident& resident) {
  return stream(Purpose::stay, resident.municipality, resident.serial, resident.stay_draws++);
}

sim::Stream World::care_stream(Resident& resident, ServiceIndex service) {
  const std::uint32_t episode =
      (services[service]->draws_key << 16) | residents_.next_care_draw(resident, service);
  return stream(Purpose::care, resident.municipality, resident.serial, episode);
}

// --- who is here ---

ResidentId World::add_resident(std::size_t municipality, AgeClass age, Origin origin) {
  const ResidentId who = residents_.add(municipality, age, origin);
  Resident& resident = residents_[who];
  resident.updated = now();
  sim::Stream traits = stream(Purpose::traits, municipality, resident.serial, 0);
  course_->draw_traits(resident, traits);
  stocks_.add(municipality);
  return who;
}

ResidentId World::add_newcomer(std::size_t municipality, AgeClass age, Origin origin, Flow flow) {
  const ResidentId who = add_resident(municipality, age, origin);
  tally(residents_[who], flow);
  return who;
}

void World::depart(ResidentId who, Flow reason) {
  if (reason != Flow::count_) count(who, reason);
  leave_all(who, nullptr);
  Resident& resident = residents_[who];
  while (const WaitRecord* wait = waits_.any(resident)) {
    const Wait cause = wait->cause;
    withdraw(who, wait->job);
    end_wait(who, cause, false);
  }
  resident.need_at = Resident::no_event;
  residents_.retire(who);
  stocks_.remove(resident);
  remember(resident);
}

// --- what is remembered ---

void World::count(ResidentId who, Flow flow) {
  Resident& resident = residents_[who];
  record(resident, happening(Happening::Kind::flow, flow));
  tally(resident, flow);
}

void World::tally(const Resident& resident, Flow flow) {
  if (const int in_year = year(); in_year >= 0) outcomes.count(flow, resident.municipality, in_year);
}

void World::count_follow_up(ResidentId who, Flow flow, double day, std::uint32_t by) {
  outcomes.count(flow, residents_[who].municipality, outcomes.year_of(day), by);
}

void World::record(Resident& resident, Happening what) {
  const std::uint64_t word =
      std::uint64_t{static_cast<std::uint8_t>(what.kind)} << 56 | std::uint64_t{what.index} << 48;
  resident.history = mix(resident.history ^ std::bit_cast<std::uint64_t>(now()) ^ word);
  if (on_happening) on_happening(resident, now(), what);
}

void World::remember(const Resident& resident) {
  outcomes.history[resident.municipality] += mix(resident.history + resident.serial);
  if (on_history) on_history(*this, resident);
}

void World::finish() {
  for (ResidentId who = 0; who < residents_.size(); ++who) {
    Resident& resident = residents_[who];
    if (resident.place == Place::gone) continue;
    while (const WaitRecord* wait = waits_.any(resident))
      observe(*waits_.end(resident, wait->cause), resident.municipality, now(), false, outcomes);
    remember(resident);
  }
  // As precise as files keep it: a run that goes on from them gives the same figures.
  for (double& days : outcomes.waiting_days()) days = static_cast<float>(days);
}

// --- things that take time ---

void World::schedule(double at, ResidentId who, const Service& service, std::uint16_t step) {
  residents_.expect(who);
  calendar.schedule(at, {who, service.index, step});
}

sim::Handle World::schedule_cancellable(double at, ResidentId who, const Service& service,
                                        std::uint16_t step) {
  residents_.expect(who);
  return calendar.schedule_cancellable(at, {who, service.index, step});
}

void World::cancel(ResidentId who, sim::Handle handle) {
  if (calendar.cancel(handle)) residents_.settle(who);
}

Job World::request(ResidentId who, const Service& service, std::uint16_t step, double hours, double urgency,
                   const Service* by) {
  const Service& worker = by == nullptr ? service : *by;
  Team& team = *team_of(worker, residents_[who].municipality);
  assert(team.present());
  residents_.expect(who);
  const bool at_once = urgency >= in_danger;
  double rank = this->urgency(who, worker, urgency);
  if (!at_once && step != unwatched &&
      reserved_.take(worker.index, residents_[who].municipality, hours, now()))
    rank += within_reserve;
  const Event done{who, service.index, step};
  return {team.station().request(done, hours, rank, at_once), team.id(), service.index, step};
}

bool World::withdraw(ResidentId who, const Job& job) {
  if (job.team == Job::no_team || !teams_[job.team].station().withdraw(job.handle)) return false;
  residents_.settle(who);
  return true;
}

void World::request_unwatched(ResidentId who, const Service& service, double hours) {
  request(who, service, unwatched, hours, 0.0);
}

void World::set_routine(ResidentId who, const Service& service, bool on) {
  teams_.set_routine(service.index, residents_[who].municipality, on);
}

void World::handle(Event event) {
  act(event);
  refresh_stale();
}

/// Whether it is about this part of the region.
bool World::concerns(const Change& change) const {
  return change.kind == Change::Kind::parameter ||
         std::ranges::any_of(change.municipalities, [this](std::size_t index) {
           return index >= first_ && index < first_ + count_;
         });
}

void World::begin() {
  for (const auto& service : services) service->staff_changed(*this);
  refresh_stale();
  for (std::size_t m = 0; m < count_; ++m) await_onset(m);
  const auto world_step = [](Step step, std::size_t which) {
    return Event{static_cast<std::uint32_t>(which), world_event, static_cast<std::uint16_t>(step)};
  };
  // The first day's come once the books are open: what they bring and take counts.
  constexpr double first_day = std::numeric_limits<double>::min();
  for (std::size_t i = 0; i < scenario_->changes.size(); ++i) {
    const Change& change = scenario_->changes[i];
    if (concerns(change))
      calendar.schedule(std::max(change.from, first_day), world_step(Step::change, i),
                        sim::Priority::release);
  }
  for (int month = 0; month <= scenario_->months(); ++month) {
    calendar.schedule(month * days_per_month, world_step(Step::month_end, static_cast<std::size_t>(month)),
                      sim::Priority::observe);
  }
  constexpr double noon = 0.5;
  for (int month = static_cast<int>(std::ceil((now() - noon) / days_per_month)); month < scenario_->months();
       ++month)
    calendar.schedule(month * days_per_month + noon, world_step(Step::month_begin, 0));
}

void World::act(Event event) {
  if (event.step == team_event) {
    Station& station = teams_[event.service].station();
    if (event.who == Station::wake) return station.wake_up();
    const auto done = station.spell_end(event.who);
    // What was under way as the staff left, and is not done, is done by nobody.
    if (!teams_[event.service].present()) turn_away(station);
    if (!done) return;
    job_started_ = done->started;
    return dispatch(done->job);
  }
  job_started_ = now();
  if (event.service != world_event) return dispatch(event);
  switch (static_cast<Step>(event.step)) {
    case Step::course:
      return course_event(event.who);
    case Step::onset:
      return onset(event.who);
    case Step::change:
      return apply(scenario_->changes[event.who]);
    case Step::team_gone:
      return let_go(teams_[event.who]);
    case Step::month_begin:
      for (const auto& service : services) service->month_begun(*this);
      return;
    case Step::month_end:
      return close_month();
  }
}

void World::dispatch(Event event) {
  const bool here = residents_[event.who].place != Place::gone;
  residents_.settle(event.who);
  if (!here || event.step == unwatched) return;
  // Work is done that was begun for an earlier wait: the one of today is for something else.
  if (waits_.waits_for_later(residents_[event.who], event.service, job_started_)) return;
  services[event.service]->on(*this, event.who, event.step);
}

}  // namespace bansou
