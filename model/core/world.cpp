#include "model/core/world.hpp"

#include <bit>
#include <cassert>
#include <charconv>
#include <cmath>
#include <numeric>

namespace bansou {
namespace {

std::uint64_t mix(std::uint64_t value) {
  value ^= value >> 30;
  value *= 0xBF58476D1CE4E5B9ULL;
  value ^= value >> 27;
  value *= 0x94D049BB133111EBULL;
  return value ^ (value >> 31);
}

/// The code is an address of random draws, so that a town draws the same numbers in whatever region it
/// stands.
std::uint32_t number_of(const std::string& code) {
  std::uint32_t number = 0;
  std::from_chars(code.data(), code.data() + code.size(), number);
  return number;
}

}  // namespace

bool Service::present(const World& world, std::size_t municipality) const {
  const Team* team = world.team_of(*this, municipality);
  return team == nullptr || team->present();
}

World::World(const Scenario& scenario, std::size_t first, std::size_t count, std::size_t replication)
    : outcomes(count, scenario.years),
      scenario_(&scenario),
      first_(first),
      count_(count),
      key_{static_cast<std::uint32_t>(scenario.seed ^ (scenario.seed >> 32)),
           static_cast<std::uint32_t>(replication)},
      parameters_(scenario.parameters),
      course_(std::make_unique<CourseOfNeed>(parameters_)),
      slow_(count),
      next_serials_(count),
      next_onsets_(count),
      stocks_now_(count),
      newcomers_(count, 0) {
  for (std::size_t m = 0; m < count; ++m) code_numbers_.push_back(number_of(municipality(m).code));
  calendar.advance_to(-scenario.spin_up);
  build_teams();
}

// --- randomness ---

sim::Stream World::stream(Purpose purpose, std::size_t municipality, std::uint32_t owner,
                          std::uint32_t episode) const {
  const std::uint32_t group = code_numbers_[municipality] * 64U + static_cast<std::uint32_t>(purpose);
  return {key_, {owner, group, episode}};
}

sim::Stream World::need_stream(Resident& resident) {
  return stream(Purpose::need, resident.municipality, resident.serial, resident.need_draws++);
}

sim::Stream World::stay_stream(Resident& resident) {
  return stream(Purpose::stay, resident.municipality, resident.serial, resident.stay_draws++);
}

sim::Stream World::care_stream(Resident& resident, ServiceIndex service) {
  const std::uint32_t episode = (services[service]->draws_key << 16) | resident.care_draws++;
  return stream(Purpose::care, resident.municipality, resident.serial, episode);
}

// --- who is here ---

std::uint64_t World::ever() const {
  std::uint64_t sum = 0;
  for (const auto& next : next_serials_) sum = std::accumulate(next.begin(), next.end(), sum);
  return sum;
}

/// An eighth of the population: hardly ever are there more at once, and memory is taken as it is used.
std::size_t World::likely_residents() const {
  double population = 0.0;
  for (std::size_t m = 0; m < count_; ++m) population += municipality(m).population;
  return static_cast<std::size_t>(population / 8.0);
}

ResidentId World::add_resident(std::size_t municipality, AgeClass age, Origin origin) {
  ResidentId who = 0;
  if (free_.empty()) {
    who = static_cast<ResidentId>(residents_.size());
    if (residents_.empty()) residents_.reserve(likely_residents());
    residents_.emplace_back();
  } else {
    who = free_.back();
    free_.pop_back();
    residents_[who] = Resident();
  }
  Resident& resident = residents_[who];
  constexpr std::array<std::uint32_t, origins> marks{0, 0x80000000U, 0x40000000U};
  const auto from = static_cast<std::size_t>(origin);
  resident.serial = marks[from] | next_serials_[municipality][from]++;
  resident.municipality = static_cast<std::uint16_t>(municipality);
  resident.age = age;
  resident.updated = now();
  sim::Stream traits = stream(Purpose::traits, municipality, resident.serial, 0);
  course_->draw_traits(resident, traits);
  ++stocks_now_[municipality][static_cast<std::size_t>(Stock::in_view)];
  return who;
}

ResidentId World::add_newcomer(std::size_t municipality, AgeClass age, Flow flow) {
  const ResidentId who = add_resident(municipality, age, Origin::elsewhere);
  ++newcomers_[municipality];
  tally(residents_[who], flow);
  return who;
}

void World::depart(ResidentId who, Flow reason) {
  if (reason != Flow::count_) count(who, reason);
  leave_all(who, nullptr);
  Resident& resident = residents_[who];
  while (resident.first_wait != Resident::no_wait) {
    const WaitRecord record = wait_records_[resident.first_wait];
    withdraw(who, record.job);
    end_wait(who, record.cause, false);
  }
  resident.need_at = Resident::no_event;
  resident.place = Place::gone;
  recount(who);
  --stocks_now_[resident.municipality][static_cast<std::size_t>(Stock::in_view)];
  remember(resident);
  if (resident.pending == 0) free_.push_back(who);
}

void World::settle_pending(ResidentId who) {
  Resident& resident = residents_[who];
  if (--resident.pending == 0 && resident.place == Place::gone) free_.push_back(who);
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
  outcomes.count(flow, residents_[who].municipality, year_of(day), by);
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
    const Resident& resident = residents_[who];
    if (resident.place == Place::gone) continue;
    for (std::uint32_t i = resident.first_wait; i != Resident::no_wait; i = wait_records_[i].next) {
      const WaitRecord& wait = wait_records_[i];
      observe(resident, wait, now(), false);
      tally_waiting_days(resident, wait.cause, wait.since, now());
    }
    remember(resident);
  }
}

// --- things that take time ---

void World::schedule(double at, ResidentId who, const Service& service, std::uint16_t step) {
  ++residents_[who].pending;
  calendar.schedule(at, {who, service.index, step});
}

sim::Handle World::schedule_cancellable(double at, ResidentId who, const Service& service,
                                        std::uint16_t step) {
  ++residents_[who].pending;
  return calendar.schedule_cancellable(at, {who, service.index, step});
}

void World::cancel(ResidentId who, sim::Handle handle) {
  if (calendar.cancel(handle)) settle_pending(who);
}

Job World::request(ResidentId who, const Service& service, std::uint16_t step, double hours, double urgency,
                   const Service* by) {
  const std::size_t spec = team_spec_of_[by == nullptr ? service.index : by->index];
  const std::uint32_t team = team_at_[spec][residents_[who].municipality];
  assert(teams_[team]->present());
  ++residents_[who].pending;
  const double rank = this->urgency(who, by == nullptr ? service : *by, urgency);
  const Event done{who, service.index, step};
  return {teams_[team]->station().request(done, hours, rank, urgency >= in_danger), team, service.index,
          step};
}

bool World::withdraw(ResidentId who, const Job& job) {
  if (job.team == Job::no_team || !teams_[job.team]->station().withdraw(job.handle)) return false;
  settle_pending(who);
  return true;
}

void World::request_unwatched(ResidentId who, const Service& service, double hours) {
  request(who, service, unwatched, hours, 0.0);
}

void World::set_routine(ResidentId who, const Service& service, bool on) {
  const std::size_t municipality = residents_[who].municipality;
  Routine& routine = routines_[service.index];
  assert(on || routine.people[municipality] > 0);
  on ? ++routine.people[municipality] : --routine.people[municipality];
  team_of(service, municipality)->add_routine(on ? routine.hours : -routine.hours);
}

void World::handle(Event event) {
  act(event);
  refresh_stale();
}

void World::act(Event event) {
  if (event.step == team_event) {
    Station& station = teams_[event.service]->station();
    if (event.who == Station::wake) return station.wake_up();
    if (const auto done = station.spell_end(event.who)) {
      job_started_ = done->started;
      dispatch(done->job);
    }
    return;
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
      return let_go(*teams_[event.who]);
    case Step::month_end:
      return close_month();
  }
}

void World::dispatch(Event event) {
  const bool here = residents_[event.who].place != Place::gone;
  settle_pending(event.who);
  if (here && event.step != unwatched) services[event.service]->on(*this, event.who, event.step);
}

}  // namespace bansou
