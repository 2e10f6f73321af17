#include "model/services/snapshot.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "model/core/resting_course.hpp"
#include "model/services/ward.hpp"

namespace bansou {
namespace {

using Group = RestingCourse::Group;

/// So many that the mean over replications is exact, drawn from the municipality's own stream.
std::size_t whole(double expected, sim::Stream& draw) {
  const double below = std::floor(expected);
  return static_cast<std::size_t>(below) + (draw.chance(expected - below) ? 1 : 0);
}

/// Somebody who came home from hospital before the start.
struct Discharged {
  AgeClass age;
  double days_ago;
};

/// The residents of one municipality at the start. How each of them is comes from draws of their own.
class Town {
 public:
  Town(World& world, const RestingCourse& resting, std::size_t index)
      : world_(world), resting_(resting), index_(index) {}

  sim::Stream draws(SnapshotDraws what) const { return snapshot_stream(world_, what, index_); }

  /// Where the course of need rests: how many, or how often a day; by age.
  std::array<double, age_classes> amounts(Group group) const {
    std::array<double, age_classes> amounts = world_.onset_rates(index_);
    for (std::size_t age = 0; age < age_classes; ++age)
      amounts[age] *= resting_.amount(group, static_cast<AgeClass>(age));
    return amounts;
  }

  AgeClass draw_age(Group group, sim::Stream& draw) const {
    auto weights = amounts(group);
    for (std::size_t age = 0; group == Group::in_crisis && age < age_classes; ++age) {
      if (!may_start_in_hospital(static_cast<AgeClass>(age))) weights[age] = 0.0;
    }
    if (std::ranges::count(weights, 0.0) == age_classes) weights = world_.municipality(index_).by_age;
    return static_cast<AgeClass>(draw.pick(weights));
  }

  /// Somebody of the group, in its state; of those in crisis the caller says what has become of them.
  ResidentId add(AgeClass age, Group group, Origin origin = Origin::here) {
    const ResidentId who = world_.add_resident(index_, age, origin);
    Resident& resident = world_.resident(who);
    sim::Stream own = snapshot_stream(world_, SnapshotDraws::state, index_, resident.serial);
    const RestingCourse::Member member = resting_.draw(group, age, own.uniform());
    take_after(resident, member.like, world_.course(), own);
    if (group != Group::in_crisis) become(who, member.state);
    return who;
  }

  ResidentId add_discharged(const Discharged& home) {
    const ResidentId who = add(home.age, Group::in_crisis);
    become(who, {Severity::distressed, Treatment::in_treatment});
    world_.resident(who).discharged = static_cast<float>(world_.now() - home.days_ago);
    return who;
  }

  void become(ResidentId who, RestingCourse::State state) {
    world_.resident(who).known = state.treatment != Treatment::never;
    world_.set_severity(who, state.severity);
    world_.set_treatment(who, state.treatment);
  }

  /// Those with nobody: their number depends on the rates, so they have serials of their own.
  void place_untreated() {
    sim::Stream draw = draws(SnapshotDraws::untreated);
    for (const Group group : {Group::hidden, Group::recovered}) {
      const auto amounts = this->amounts(group);
      const double people = std::accumulate(amounts.begin(), amounts.end(), 0.0);
      for (std::size_t n = whole(people, draw); n > 0; --n)
        add(draw_age(group, draw), group, Origin::earlier);
    }
  }

  /// Plays the admissions of the year before: who is still in hospital is there, who came home is returned.
  std::vector<Discharged> place_admissions(Ward& ward, double expected, sim::Stream& draw) {
    std::vector<Discharged> home;
    for (std::size_t n = whole(expected, draw); n > 0; --n) {
      const double days_ago = draw.uniform() * 365.0;
      const Ward::EarlierStay stay = ward.draw_earlier_stay(draw);
      const AgeClass age = draw_age(Group::in_crisis, draw);
      if (stay.days >= days_ago)
        ward.admit_earlier(world_, add(age, Group::in_crisis, Origin::admitted_earlier), days_ago, stay.days);
      else if (stay.home)
        home.push_back({age, days_ago - stay.days});
    }
    return home;
  }

  /// `discharged`: they are the first of the outpatients.
  void place_outpatients(const ServicesOfKind& clinics, double expected,
                         const std::vector<Discharged>& discharged, sim::Stream& draw) {
    const std::size_t people = whole(expected, draw);
    for (std::size_t i = 0; i < people; ++i) {
      const AgeClass age = draw_age(Group::outpatients, draw);  // in any case: nobody else's shifts
      const bool came_home = i < discharged.size();
      const ResidentId who = came_home ? add_discharged(discharged[i]) : add(age, Group::outpatients);
      if (Service* clinic = clinics.choose(who)) clinic->arrive(world_, who);
    }
  }

  void place_cases(const ServicesOfKind& caseworks, double expected, sim::Stream& draw) {
    for (std::size_t n = whole(expected, draw); n > 0; --n) {
      const ResidentId who = add(draw_age(Group::asking, draw), Group::asking);
      if (Service* casework = caseworks.choose(who)) casework->arrive(world_, who);
    }
  }

  void place_long_stays(Ward& ward, const SnapshotSettings& set, double expected, sim::Stream& draw) {
    for (std::size_t n = whole(expected, draw); n > 0; --n) {
      const ResidentId who = add(draw_age(Group::in_crisis, draw), Group::in_crisis);
      const double beyond = -std::log(draw.uniform()) * set.long_stay_mean_years;
      ward.admit_long_stay(world_, who, 365.0 + beyond);
    }
  }

 private:
  World& world_;
  const RestingCourse& resting_;
  std::size_t index_;
};

}  // namespace

std::span<const Field<SnapshotSettings>> SnapshotSettings::fields() {
  using enum Dimension;
  using S = SnapshotSettings;
  static constexpr Field<S> table[] = {
      {"outpatients", "通院中の人（人口比）", "outpatients per resident", density, &S::outpatients, 0, 1},
      {"open_cases", "伴走支援中の人（人口比）", "open cases per resident", density, &S::open_cases, 0, 1},
      {"admissions", "準備計算の前1年の入院の率（人口比）",
       "admissions per resident, year before the spin-up", rate, &S::admissions, 0, 1e-4},
      {"long_stay", "1年以上の入院者（人口比）", "inpatients over a year, per resident", density,
       &S::long_stay, 0, 1},
      {"long_stay_mean_years", "開始時までの在院（1年を超えた分の平均）",
       "stay until the start, mean beyond a year", time, &S::long_stay_mean_years, 1, 36500},
  };
  return table;
}

ServicesOfKind::ServicesOfKind(World& world, std::string_view kind) : world_(world) {
  for (const auto& service : world.services) {
    if (service->spec->kind == kind) services_.push_back(service.get());
  }
  std::stable_partition(services_.begin(), services_.end(),
                        [](const Service* service) { return !service->spec->serves.particular(); });
}

Service* ServicesOfKind::choose(ResidentId who) const {
  Service* first = nullptr;
  for (Service* service : services_) {
    if (!world_.takes(*service, world_.resident(who))) continue;
    if (service->has_room(world_, world_.resident(who).municipality)) return service;
    if (first == nullptr) first = service;
  }
  return first;
}

void require_snapshot_parameters(std::vector<Requirement>& requirements) {
  require<SnapshotSettings>("snapshot", requirements);
}

ResidentId add_somebody_asking(World& world, std::size_t municipality, sim::Stream& draw) {
  const auto resting = RestingCourse::of(world.course());
  Town town(world, *resting, municipality);
  return town.add(town.draw_age(Group::asking, draw), Group::asking, Origin::in_a_case);
}

void place_snapshot(World& world) {
  const auto set = settings_from<SnapshotSettings>("snapshot", world.parameters());
  const ServicesOfKind clinics(world, "clinic");
  const ServicesOfKind caseworks(world, "casework");
  const auto resting = RestingCourse::of(world.course());
  for (std::size_t m = 0; m < world.municipalities(); ++m) {
    const double population = world.municipality(m).population;
    if (population <= 0.0) continue;
    Town town(world, *resting, m);
    town.place_untreated();
    std::vector<Discharged> discharged;
    const auto wards = wards_at(world, m);
    sim::Stream admissions = town.draws(SnapshotDraws::admissions);
    for (const auto& [ward, share] : wards) {
      const auto home = town.place_admissions(*ward, share * set.admissions * population * 365.0, admissions);
      discharged.insert(discharged.end(), home.begin(), home.end());
    }
    sim::Stream draw = town.draws(SnapshotDraws::stated);
    town.place_outpatients(clinics, set.outpatients * population, discharged, draw);
    const double cases =
        world.scenario().local[world.first() + m].open_cases.value_or(set.open_cases * population);
    if (!caseworks.empty()) town.place_cases(caseworks, cases, draw);
    for (const auto& [ward, share] : wards)
      town.place_long_stays(*ward, set, share * set.long_stay * population, draw);
  }
}

}  // namespace bansou
