#include "model/experiment/traffic.hpp"

#include <Eigen/Dense>

#include <algorithm>
#include <cmath>
#include <utility>

#include "model/experiment/queueing.hpp"
#include "model/services/kind.hpp"
#include "model/services/ward.hpp"

namespace bansou {
namespace {

/// One municipality's residents on their way through the services, age class by age class.
class Traffic {
 public:
  Traffic(const World& world, const Scenario& scenario, const ExpectedNeeds& needs, Loads& loads)
      : world_(world), scenario_(scenario), needs_(needs), loads_(loads) {}

  /// Adds what the municipality's residents bring to its teams.
  void add(std::size_t municipality) {
    person_ = Resident();
    person_.municipality = static_cast<std::uint16_t>(municipality);
    expect();
    wards_ = wards_at(world_, municipality);
    for (std::size_t age = 0; age < age_classes; ++age) add_age(static_cast<AgeClass>(age));
  }

 private:
  struct Running {
    const Service* service;
    Expectation expected;
  };

  void add_age(AgeClass age) {
    const auto a = static_cast<std::size_t>(age);
    const double people = world_.municipality(person_.municipality).by_age[a];
    if (people <= 0.0) return;
    person_.age = age;
    open_.clear();
    at_.assign(world_.services.size(), -1);
    served_.clear();
    for (const Running& running : running_) {
      const double served = share_served(running.service->spec->serves);
      if (served <= 0.0) continue;
      at_[running.service->index] = static_cast<Eigen::Index>(open_.size());
      open_.push_back(&running);
      served_.push_back(served);
    }
    const auto n = static_cast<Eigen::Index>(open_.size());
    passes_on_.assign(open_.size(), false);
    arrivals_ = Eigen::VectorXd::Zero(n);
    routing_ = Eigen::MatrixXd::Zero(n, n);
    const ExpectedNeed& need = needs_.by_age[a];
    send(world_.entries("help"),
         [&](Eigen::Index to, double share) { arrivals_(to) += share * people * need.help; });
    send(world_.entries("treatment"),
         [&](Eigen::Index to, double share) { arrivals_(to) += share * people * need.treatment; });
    send(world_.entries("crisis"),
         [&](Eigen::Index to, double share) { arrivals_(to) += share * people * need.crises; });
    leave_hospital(people);
    for (Eigen::Index i = 0; i < n; ++i)
      arrivals_(i) += people * open_[static_cast<std::size_t>(i)]->expected.begins;
    for (Eigen::Index from = 0; from < n; ++from) route(from);
    const Eigen::VectorXd visits =
        (Eigen::MatrixXd::Identity(n, n) - routing_.transpose()).partialPivLu().solve(arrivals_);
    for (Eigen::Index i = 0; i < n; ++i) book(i, visits(i), people * need.in_treatment);
  }

  /// Of the residents of this age, those for whom the service is, as far as traits tell that are known before
  /// a run.
  double share_served(const Eligibility& serves) const {
    if (serves.living == 0) return serves.fits(person_) ? 1.0 : 0.0;
    const double alone = world_.course().alone_share(person_.age);
    const double group_home = world_.course().group_home_share(person_.age);
    double share = 0.0;
    Resident person = person_;
    for (const auto& [living, live_so] :
         {std::pair{Living::with_family, 1.0 - alone - group_home}, std::pair{Living::alone, alone},
          std::pair{Living::group_home, group_home}}) {
      person.living = living;
      if (serves.fits(person)) share += live_so;
    }
    return share;
  }

  /// The services that run there, and what is expected of one who comes.
  void expect() {
    const NeedSettings& need = world_.course().need();
    running_.clear();
    for (const auto& service : world_.services) {
      const Kind* kind = find_kind(service->spec->kind);
      if (kind->expect == nullptr || !world_.runs(*service, person_.municipality)) continue;
      Callers callers{.unwell = needs_.unwell,
                      .unwell_in_casework = needs_.unwell_in_casework,
                      .refuses = need.refuses_treatment,
                      .complex = need.complex,
                      .alone = need.lives_alone,
                      .known = needs_.known,
                      .unwell_days = needs_.unwell_days,
                      .distressed_days = needs_.distressed_days};
      if (const Team* team = world_.team_of(*service, person_.municipality)) {
        callers.specialist = team->specialist_share();
        callers.posts = team->posts();
        callers.residents = world_.residents_served(*service, person_.municipality);
        callers.travel = world_.travel_hours_from(person_.municipality, *service);
      }
      running_.push_back({service.get(), kind->expect(service->spec->id, scenario_.parameters, callers)});
    }
  }

  /// Hands `visit(place in open_, share)` where those go who are referred: to the first service, the ones who
  /// find no slot and nobody free there to the next, all that are left to the last.
  template <class Visit>
  void send(const std::vector<ServiceIndex>& targets, Visit visit) {
    double left = 1.0;
    Eigen::Index before = -1, last = -1;
    for (const ServiceIndex target : targets) {
      const Eigen::Index to = at_[target];
      if (to < 0) continue;
      if (last >= 0) {
        const double let_in = left * share(last) * served(last);
        visit(last, let_in);
        left -= let_in;
        passes_on_[static_cast<std::size_t>(last)] = true;
      }
      before = std::exchange(last, to);
    }
    if (last < 0) return;
    visit(last, left * served(last));
    if (before >= 0) visit(before, left * (1.0 - served(last)));  // full or not: nobody else is for them
  }

  double served(Eigen::Index open) const { return served_[static_cast<std::size_t>(open)]; }

  double share(Eigen::Index open) const {
    const Service& service = *open_[static_cast<std::size_t>(open)]->service;
    const std::pair place{service.index,
                          static_cast<const Team*>(world_.team_of(service, person_.municipality))};
    const auto slots = loads_.slots.find(place);
    const auto overflow = loads_.overflows.find(place);
    return (slots == loads_.slots.end() ? 1.0 : slots->second.share) *
           (overflow == loads_.overflows.end() ? 1.0 : overflow->second.share);
  }

  /// Long-stay residents who say that they would like to leave, and those who go home after a shorter stay.
  void leave_hospital(double people) {
    for (const auto& [ward, share_of_beds] : wards_) {
      const auto go = [&, beds = share_of_beds](const Ward& from, std::string_view outlet, double rate) {
        send(world_.targets(from, outlet),
             [&](Eigen::Index to, double share) { arrivals_(to) += share * people * beds * rate; });
      };
      const WardSettings& set = ward->settings();
      go(*ward, "transition", scenario_.parameters.at("snapshot.long_stay").value * set.wish);
      go(*ward, "settlement",
         scenario_.parameters.at("snapshot.admissions").value * set.goes_home() * set.settlement_offered);
    }
  }

  void route(Eigen::Index from) {
    const Running& open = *open_[static_cast<std::size_t>(from)];
    for (const auto& [outlet, expected] : open.expected.onward) {
      const auto& targets = world_.targets(*open.service, outlet);
      if (outlet != "support") {
        send(targets, [&, referrals = expected](Eigen::Index to, double share) {
          routing_(from, to) += share * referrals;
        });
        continue;
      }
      for (const ServiceIndex target : targets) {  // offered by all that there are
        if (at_[target] >= 0) routing_(from, at_[target]) += expected * served(at_[target]);
      }
    }
  }

  void book(Eigen::Index open, double visits, double in_treatment) {
    const auto& [service, expected] = *open_[static_cast<std::size_t>(open)];
    const Team* team = world_.team_of(*service, person_.municipality);
    if (team == nullptr || !team->present()) return;
    Work& of = loads_.work[team];
    if (expected.slots_per_fte > 0.0) {
      Slots& slots = loads_.slots[{service->index, team}];
      const double cases = visits * std::min(expected.days, scenario_.horizon() / 2.0);
      slots.per_fte = expected.slots_per_fte;
      slots.goes_without = expected.goes_without;
      slots.cases += cases;
      slots.needed += cases / (expected.slots_per_fte * team->fte());
      if (!expected.goes_without) {
        of.without_slot += visits * (1.0 - 1.0 / slots.crowding);
        of.hours_without_slot += visits * (1.0 - 1.0 / slots.crowding) * expected.hours;
      }
      visits /= slots.crowding;
    }
    if (expected.overflows) {
      Overflow& overflow = loads_.overflows[{service->index, team}];
      overflow.hours += visits * expected.hours;
      const bool passes_on = passes_on_[static_cast<std::size_t>(open)] && overflow.share > 0.0;
      overflow.offered += visits * expected.hours / (passes_on ? overflow.share : 1.0);
    }
    of.hours += visits * expected.hours;
    of.jobs += visits * expected.jobs;
    // What begins within the period lasts, on average, not beyond its half.
    const double held = visits * std::min(expected.days, scenario_.horizon() / 2.0);
    of.routine += held * expected.routine + in_treatment * expected.attendance;
  }

  const World& world_;
  const Scenario& scenario_;
  const ExpectedNeeds& needs_;
  Loads& loads_;
  Resident person_;
  std::vector<Running> running_;                 ///< in the municipality
  std::vector<std::pair<Ward*, double>> wards_;  ///< there, and their shares of the beds
  std::vector<const Running*> open_;             ///< of these, those for residents of this age
  std::vector<double> served_;    ///< as open_: of those who are sent there, the share that it is for
  std::vector<Eigen::Index> at_;  ///< by service: place in open_, or -1
  std::vector<bool> passes_on_;   ///< as open_: somebody else may be asked after it
  Eigen::VectorXd arrivals_;
  Eigen::MatrixXd routing_;
};

/// Of those who come, who find somebody free: Erlang's loss formula, for the hours of all that is asked of
/// the team. Returns by how much that has changed.
double settle(const Team& team, const Work& work, Overflow& overflow) {
  const int servers = team.station().servers();
  const double free = team.free_hours_a_day();
  const double asked = work.hours - overflow.hours + overflow.offered;
  const double share = free > 0.0 ? 1.0 - erlang_b(servers, asked * servers / free) : 0.0;
  return std::abs(share - std::exchange(overflow.share, share));
}

}  // namespace

Loads loads_of(const World& world, const Scenario& scenario, const ExpectedNeeds& needs) {
  constexpr int rounds = 4;  // shares settle at once where there are slots, else within a few
  Loads loads;
  for (int round = 0; round < rounds; ++round) {
    loads.work.clear();
    for (auto& [place, slots] : loads.slots) slots.needed = slots.cases = 0.0;
    for (auto& [place, overflow] : loads.overflows) overflow.hours = overflow.offered = 0.0;
    Traffic traffic(world, scenario, needs, loads);
    for (std::size_t m = 0; m < world.municipalities(); ++m) traffic.add(m);
    bool settled = true;
    for (auto& [place, slots] : loads.slots) {
      settled = settled && std::abs(std::max(slots.needed, 1.0) - slots.crowding) < 0.01;
      slots.crowding = std::max(slots.needed, 1.0);
      slots.share /= slots.crowding;
    }
    for (auto& [place, overflow] : loads.overflows)
      settled = settle(*place.second, loads.work[place.second], overflow) < 0.01 && settled;
    if (settled) break;
  }
  return loads;
}

}  // namespace bansou
