#pragma once

#include <functional>
#include <memory>
#include <string_view>
#include <vector>

#include "model/core/care_routes.hpp"
#include "model/core/course_of_need.hpp"
#include "model/core/happening.hpp"
#include "model/core/outcomes.hpp"
#include "model/core/policy.hpp"
#include "model/core/population.hpp"
#include "model/core/reserved_hours.hpp"
#include "model/core/scenario.hpp"
#include "model/core/service.hpp"
#include "model/core/stock_count.hpp"
#include "model/core/streams.hpp"
#include "model/core/team_map.hpp"
#include "model/core/wait_book.hpp"
#include "sim/calendar.hpp"
#include "sim/prefetch.hpp"

namespace bansou {

/// One prefecture in one replication: residents, teams, the clock, and the words in which services speak.
class World {
 public:
  World(const Scenario& scenario, std::size_t first, std::size_t count, std::size_t replication);
  World(const World&) = delete;
  World& operator=(const World&) = delete;

  // --- the clock ---
  sim::Calendar<Event> calendar;
  double now() const { return calendar.now(); }
  /// Of the books that are open: what happens at the end of a month belongs to the month. -1 during the
  /// spin-up.
  int year() const { return year_; }

  // --- who is here ---
  const Scenario& scenario() const { return *scenario_; }
  std::size_t municipalities() const { return count_; }
  const Municipality& municipality(std::size_t index) const {
    return scenario_->municipalities[first_ + index];
  }
  std::size_t first() const { return first_; }
  std::vector<Catchment> catchments(Level level) const { return teams_.catchments(level); }
  Resident& resident(ResidentId who) { return residents_[who]; }
  const sim::HugeVector<Resident>& residents() const { return residents_.all(); }
  /// How many residents there have ever been.
  std::uint64_t ever() const { return residents_.ever(); }
  /// A new resident with the next serial of the municipality, its traits drawn.
  ResidentId add_resident(std::size_t municipality, AgeClass age, Origin origin = Origin::here);
  /// Somebody who comes from outside by this flow.
  ResidentId add_newcomer(std::size_t municipality, AgeClass age, Origin origin, Flow flow);
  /// Death or removal: every service lets go; nothing more happens to this resident.
  void depart(ResidentId who, Flow reason);

  // --- randomness ---
  sim::Stream stream(Purpose purpose, std::size_t municipality, std::uint32_t owner,
                     std::uint32_t episode) const {
    return streams_.at(purpose, municipality, owner, episode);
  }
  sim::Stream need_stream(Resident& resident);
  sim::Stream stay_stream(Resident& resident);
  sim::Stream care_stream(Resident& resident, ServiceIndex service);

  // --- course of need ---
  const CourseOfNeed& course() const { return *course_; }
  /// Onsets a day, by age.
  std::array<double, age_classes> onset_rates(std::size_t municipality) const;
  /// To be called after anything has changed that the course of need depends on. Takes effect once, when the
  /// event now being handled is over. Stocks are brought up to date then, too.
  void refresh(ResidentId who);
  /// Does so now, for changes that are made outside of any event.
  void refresh_stale();
  void set_severity(ResidentId who, Severity severity);
  void set_support(ResidentId who, Support support, bool on);
  void set_treatment(ResidentId who, Treatment treatment);
  /// Tells the services that the resident is with: see Service::case_over().
  void case_is_over(ResidentId who);

  /// From 0 to 1, of a municipality.
  double slow(SlowState state, std::size_t municipality) const {
    return slow_[municipality][static_cast<std::size_t>(state)];
  }
  /// Closes the `share` of what is missing to 1. Forgetting is the world's: parameters "slow.*".
  void raise(SlowState state, std::size_t municipality, double share);

  // --- decisions left to somebody else ---
  /// From now on; without a policy the scenario's own rules decide. See Policy.
  void decide_by(std::unique_ptr<Policy> policy) { policy_ = std::move(policy); }
  /// Of somebody who joins a line; `usual`: by the service's own rule.
  double urgency(ResidentId who, const Service& service, double usual) const;

  // --- services, teams, referral ---
  std::vector<std::unique_ptr<Service>> services;
  /// The service with that index in the scenario; called once, before the first event.
  void add_service(std::unique_ptr<Service> service, const ServiceSpec& spec);
  /// Whether the service takes residents of this municipality now; staff is another matter:
  /// Service::present().
  bool is_open(const Service& service, std::size_t municipality) const {
    return open_[service.index][municipality];
  }
  /// Whether the service is open and staffed there.
  bool runs(const Service& service, std::size_t municipality) const {
    return is_open(service, municipality) && service.present(*this, municipality);
  }
  /// nullptr if the kind needs no team. The team may be without staff: see Team::present().
  Team* team_of(const Service& service, std::size_t municipality) const {
    return teams_.of(service.index, municipality);
  }
  /// Of all municipalities that the service's team there serves.
  double residents_served(const Service& service, std::size_t municipality) const;
  const std::vector<std::unique_ptr<Team>>& teams() const { return teams_.all(); }
  /// Sends the resident along an outlet: to the first service in order of preference that exists there. False
  /// if the outlet leads home or nothing on it exists, which its last service is told (Service::not_there),
  /// or if a policy asks nobody.
  bool refer(ResidentId who, const Service& from, std::string_view outlet);
  /// Whether the service is open and staffed there, and for this resident.
  bool takes(const Service& service, const Resident& resident) const;
  /// Where the outlet leads, in order of preference; present or not.
  const std::vector<ServiceIndex>& targets(const Service& from, std::string_view outlet) const {
    return routes_.targets(from.index, outlet);
  }
  /// Back to the service of the outlet that the resident is still with, whether it takes anybody else or not.
  void hand_back(ResidentId who, const Service& from, std::string_view outlet);
  /// To every service of the outlet that exists there and is for this resident.
  void offer(ResidentId who, const Service& from, std::string_view outlet);
  /// The service of the outlet that the resident is with, nullptr if none.
  Service* holder_on(ResidentId who, const Service& from, std::string_view outlet) const;
  /// The service of the outlet whose support the resident has now, nullptr if none.
  Service* supporter_on(ResidentId who, const Service& from, std::string_view outlet) const;
  /// To the service where residents come by themselves: "help", "treatment", "crisis". False if none exists
  /// there.
  bool enter(ResidentId who, std::string_view entry);
  const std::vector<ServiceIndex>& entries(std::string_view entry) const { return routes_.entries(entry); }
  /// The service that would be chosen, nullptr if none.
  Service* first_present(ResidentId who, const Service& from, std::string_view outlet) const;
  void engage(ResidentId who, const Service& service, bool on);
  /// The service's support begins to work, or ends: see Service::effect().
  void support(ResidentId who, const Service& service, bool on);
  /// Every service but `stays` lets go of the resident.
  void leave_all(ResidentId who, const Service* stays);
  /// Hours on the road, both ways, from the seat of the service's team to the resident's home.
  double travel_hours(ResidentId who, const Service& service) const {
    return travel_hours_from(residents_[who].municipality, service);
  }
  double travel_hours_from(std::size_t municipality, const Service& service) const;
  /// The same of the team that serves `municipality` to an institution elsewhere: it is where seats are.
  double travel_hours_to(std::size_t place, std::size_t municipality, const Service& service) const;

  // --- things that take time ---
  void schedule(double at, ResidentId who, const Service& service, std::uint16_t step);
  sim::Handle schedule_cancellable(double at, ResidentId who, const Service& service, std::uint16_t step);
  void cancel(ResidentId who, sim::Handle handle);
  /// Asks the service's team for `hours` of work; `step` comes back when it is done. Precondition: team
  /// present. `by`: another service whose team does the work.
  Job request(ResidentId who, const Service& service, std::uint16_t step, double hours, double urgency,
              const Service* by = nullptr);

  /// Takes the job out of its team's line, unless work on it has begun or is done.
  bool withdraw(ResidentId who, const Job& job);
  /// The same as request() for hours of which nobody waits for the end.
  void request_unwatched(ResidentId who, const Service& service, double hours);
  /// Work for this resident that makes no events, only takes time of the service's team, begins or ends: see
  /// Service::routine(). Follows the town to whatever team takes over.
  void set_routine(ResidentId who, const Service& service, bool on);

  // --- waiting ---
  /// Precondition: the resident does not wait for that yet, of whatever service.
  void begin_wait(ResidentId who, Wait cause, Job job = {});
  /// Somebody finds a place at once: a wait of no time.
  void spare_wait(ResidentId who, Wait cause);
  /// Nobody is there whom they could wait for: a wait that has no end. They do not stand in any line.
  void wait_for_ever(ResidentId who, Wait cause);
  /// No window is there that could ever see them.
  void find_no_window(ResidentId who);
  /// Ends the wait if there is one; `served`: it led to something; else it is a censored observation.
  void end_wait(ResidentId who, Wait cause, bool served);
  bool is_waiting(ResidentId who, Wait cause) const {
    return residents_[who].waits_for(static_cast<unsigned>(cause));
  }
  /// For a timer that was set as work of this service was asked for: whether the resident still waits for it
  /// and has done so for `patience` days; if not for that long yet, `step` comes again when they have
  /// (patience has changed, or the timer was that of an earlier wait).
  bool is_out_of_patience(ResidentId who, const Service& service, Wait cause, double patience,
                          std::uint16_t step);
  /// Takes a waiting job out of its team's line; the wait goes on, for what somebody else is asked for. False
  /// if nobody waits or work has already begun.
  bool take_back(ResidentId who, Wait cause);
  /// The wait goes on, from now on for this work; none: nobody is asked yet.
  void wait_on(ResidentId who, Wait cause, Job job = {}) { waits_.ask(residents_[who], cause, now(), job); }
  /// Whether the resident waits for work that a team was asked for.
  bool is_asked_for(ResidentId who, Wait cause) const {
    const WaitRecord* const wait = waits_.find(residents_[who], cause);
    return wait != nullptr && wait->job.team != Job::no_team;
  }
  /// Takes it back and ends the wait unserved. False if nobody waits or work has already begun.
  bool give_up(ResidentId who, Wait cause);
  /// Gives up if out of patience. True if the wait has ended.
  bool lose_patience(ResidentId who, const Service& service, Wait cause, double patience,
                     std::uint16_t step) {
    return is_out_of_patience(who, service, cause, patience, step) && give_up(who, cause);
  }
  /// Ends the wait unserved in any case: a waiting job is taken back, one that has begun goes on unwatched
  /// for.
  void abandon(ResidentId who, Wait cause) {
    if (!give_up(who, cause)) end_wait(who, cause, false);
  }
  /// Nobody needs any more what the resident waits for: unless work on it has begun, the service that was
  /// asked lets go.
  void call_off(ResidentId who, Wait cause);
  /// When work on the job now being reported began (valid within Service::on after a job).
  double job_started() const { return job_started_; }

  // --- what is remembered ---
  void count(ResidentId who, Flow flow);
  /// Counts in the year of `day` what has become of something that happened then; no part of the resident's
  /// history.
  void count_follow_up(ResidentId who, Flow flow, double day, std::uint32_t by = 1);
  void record(Resident& resident, Happening what);
  Outcomes outcomes;

  /// Brings the stocks up to date. refresh() does so, too; this is for states that change with time alone.
  void recount(ResidentId who);

  // --- driven by the run loop ---
  /// Schedules the first onsets, the changes and the ends of months. The clock stands at the start of the
  /// spin-up.
  void begin();
  void handle(Event event);
  /// Fetches the resident of an event that comes soon: a prefecture's residents are far more than a cache
  /// holds.
  void announce(Event event) const {
    if (event.step == team_event) {
      const Event* const job = teams_[event.service].station().job_in(event.who);
      if (job == nullptr) return;
      event = *job;
    }
    if (event.who >= residents_.size()) return;
    fetch(event.who);
    if (event.service != world_event) residents_.fetch_care_draws(event.who, event.service);
  }
  void fetch(ResidentId who) const {
    const Resident* resident = &residents_[who];
    sim::prefetch(resident);
    sim::prefetch(&resident->need_at);
  }
  /// Notes the stocks of day 0. To be called when the start is as it is meant to be.
  void open_books();
  /// Counts the waits that are not over, and closes the books.
  void finish();
  const ParameterSet& parameters() const { return parameters_; }

  /// For tests: called once for every resident, when nothing more can happen to them.
  std::function<void(const World&, const Resident&)> on_history;
  /// For those who follow somebody: called for all that any history remembers.
  std::function<void(const Resident&, double when, Happening what)> on_happening;

 private:
  /// As of a resident's course of need: a unit-exponential budget is used up at the current rate.
  struct NextOnset {
    sim::Stream draws{{}, {}};  ///< when, and of what age
    double budget = 0.0;
    double rate = 0.0;  ///< a day
    double updated = 0.0;
    sim::Handle event;
  };
  /// Events that belong to no service carry this in Event::service.
  static constexpr ServiceIndex world_event = 0xFFFE;
  enum class Step : std::uint16_t { course, onset, change, team_gone, month_begin, month_end };
  static constexpr std::uint16_t unwatched = 0xFFFE;

  void act(Event event);
  void dispatch(Event event);
  /// Draws until when the next onset of the municipality is put off, in units of its rate.
  void await_onset(std::size_t municipality);
  void schedule_onset(std::size_t municipality);
  void onset(std::size_t municipality);
  /// A parameter has changed: whoever, and whichever place, has another rate now.
  void refresh_changed();
  void reschedule(ResidentId who);
  /// The course event, for when the budget is used up at the present rate, or the rate changes by itself.
  void schedule_course(ResidentId who);
  void course_event(ResidentId who);
  void transition(ResidentId who, Transition what);
  Hazards hazards(const Resident& resident, double at) const;
  /// By what families who have learned where to ask make the resident's search for help more likely.
  double family_seek(const Resident& resident) const;
  double total_rate(const Resident& resident) const;
  Service* choose(const Resident& resident, const std::vector<ServiceIndex>& targets) const;
  /// The chosen one; where there is none, the last of them is told (Service::not_there).
  Service* choose_or_tell(ResidentId who, const std::vector<ServiceIndex>& targets);
  void configure(Service& service);
  void forget_month();
  void learn_from(const std::vector<SlowLevels>& before);
  bool concerns(const Change& change) const;
  void apply(const Change& change);
  /// The work is with another team now.
  void rebook(const Event& work, std::uint32_t team, sim::Handle handle);
  /// Tells the services; teams that were staffed `before` and no longer are let go of their residents, once
  /// all changes of the day are made.
  void staff_has_changed(const std::vector<bool>& before);
  void let_go(Team& team);
  void turn_away(Station& station);
  void apply_opening(const Change& change);
  void reserve(const Change& change);
  void reserve_again();
  /// By team: residents who wait for a slot with it, beside the jobs in its own line.
  std::vector<std::size_t> without_slot() const;
  void close_month();
  /// Whether a policy decides now: from the start on, as changes do, so that all options start alike.
  bool decided() const { return policy_ != nullptr && now() >= 0.0; }
  Service* backup(ResidentId who, const std::vector<ServiceIndex>& targets, Service* usual) const;
  void post(const std::vector<Posting>& postings);
  void remember(const Resident& resident);
  /// Counts it without making it a part of the resident's history.
  void tally(const Resident& resident, Flow flow);

  const Scenario* scenario_;
  std::size_t first_;
  std::size_t count_;
  int year_ = -1;
  Streams streams_;
  ParameterSet parameters_;
  WorkSettings work_;
  std::unique_ptr<CourseOfNeed> course_;
  std::unique_ptr<Policy> policy_;  ///< nullptr: the scenario's own rules
  TeamMap teams_;
  CareRoutes routes_;
  std::vector<std::vector<bool>> open_;  ///< [service][municipality]
  ReservedHours reserved_;
  std::vector<SlowLevels> slow_;  ///< by municipality
  Population residents_;
  std::vector<ResidentId> stale_;
  std::vector<NextOnset> next_onsets_;  ///< by municipality
  StockCount stocks_;
  WaitBook waits_;
  double job_started_ = 0.0;
};

}  // namespace bansou
