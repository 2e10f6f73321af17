#include "model/services/snapshot.hpp"

#include <cmath>

#include "model/core/resting_course.hpp"
#include "model/services/ward.hpp"

namespace bansou {
namespace {

using Group = RestingCourse::Group;

constexpr std::array ages{AgeClass::child, AgeClass::adult, AgeClass::young_old, AgeClass::old};

/// So many that the mean over replications is exact, drawn from the municipality's own stream.
std::size_t whole(double expected, sim::Stream& draw) {
  const double below = std::floor(expected);
  return static_cast<std::size_t>(below) + (draw.chance(expected - below) ? 1 : 0);
}

AgeClass draw_age(const Municipality& town, sim::Stream& draw, bool grown_up) {
  std::array<double, age_classes> weights = town.by_age;
  if (grown_up) weights[0] = 0.0;
  return ages[draw.pick(weights)];
}

/// Somebody who came home from hospital: how long ago, and how frail.
struct Discharged {
  double days_ago;
  std::uint8_t frailty;
};

/// Plays the admissions of the year before: who is still in hospital is there, the others who came home are
/// returned.
std::vector<Discharged> admissions_before(World& world, Ward& ward, std::size_t municipality,
                                          const RestingCourse& resting, double expected) {
  std::vector<Discharged> home;
  sim::Stream draw = world.stream(Purpose::snapshot, municipality, 0, 1);
  for (std::size_t n = whole(expected, draw); n > 0; --n) {
    const double days_ago = draw.uniform() * 365.0;
    const Ward::EarlierStay stay = ward.draw_earlier_stay(draw);
    const std::uint8_t frailty = resting.draw_frailty_in_crisis(draw);
    if (stay.days >= days_ago) {
      const AgeClass age = draw_age(world.municipality(municipality), draw, true);
      const ResidentId who = world.add_resident(municipality, age, World::Origin::elsewhere);
      world.resident(who).frailty = frailty;
      ward.admit_earlier(world, who, days_ago, stay.days);
    } else if (stay.home) {
      home.push_back({days_ago - stay.days, frailty});
    }
  }
  return home;
}

void become(World& world, ResidentId who, const RestingCourse::Member& member) {
  world.resident(who).frailty = member.frailty;
  world.resident(who).known = member.state.treatment != Treatment::never;
  world.set_severity(who, member.state.severity);
  world.set_treatment(who, member.state.treatment);
}

/// Those with nobody: their number depends on the rates, so they have draws and serials of their own.
void place_untreated(World& world, std::size_t municipality, const RestingCourse& resting) {
  sim::Stream draw = world.stream(Purpose::snapshot, municipality, 0, 2);
  const auto by_age = world.onset_rates(municipality);
  for (const Group group : {Group::hidden, Group::recovered}) {
    const double people = world.onsets_a_day(municipality) * resting.people(group);
    for (std::size_t n = whole(people, draw); n > 0; --n) {
      const auto age = static_cast<AgeClass>(draw.pick(by_age));
      become(world, world.add_resident(municipality, age, World::Origin::earlier), resting.draw(group, draw));
    }
  }
}

template <class Kind>
Kind* service_of(World& world) {
  for (const auto& service : world.services) {
    if (auto* found = dynamic_cast<Kind*>(service.get())) return found;
  }
  return nullptr;
}

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

Service* service_of_kind(World& world, std::string_view kind) {
  for (const auto& service : world.services) {
    if (service->spec->kind == kind) return service.get();
  }
  return nullptr;
}

void require_snapshot_parameters(std::vector<Requirement>& requirements) {
  require<SnapshotSettings>("snapshot", requirements);
}

void place_snapshot(World& world) {
  const auto set = settings_from<SnapshotSettings>("snapshot", world.parameters());
  Service* clinic = service_of_kind(world, "clinic");
  Service* casework = service_of_kind(world, "casework");
  Ward* ward = service_of<Ward>(world);
  const RestingCourse resting(world.course());
  for (std::size_t m = 0; m < world.municipalities(); ++m) {
    const Municipality& town = world.municipality(m);
    if (town.population <= 0.0) continue;
    sim::Stream draw = world.stream(Purpose::snapshot, m, 0, 0);
    const auto& local = world.scenario().local[world.first() + m];
    place_untreated(world, m, resting);
    std::vector<Discharged> discharged;
    if (ward != nullptr) {
      const double admitted = set.admissions * town.population * 365.0;
      discharged = admissions_before(world, *ward, m, resting, admitted);
    }
    for (std::size_t n = whole(set.outpatients * town.population, draw); n > 0; --n) {
      const ResidentId who = world.add_resident(m, draw_age(town, draw, false));
      become(world, who, resting.draw(Group::outpatients, draw));
      if (!discharged.empty()) {
        world.resident(who).discharged = static_cast<float>(world.now() - discharged.back().days_ago);
        world.resident(who).frailty = discharged.back().frailty;
        discharged.pop_back();
      }
      if (clinic != nullptr) clinic->arrive(world, who);
    }
    const double cases = local.open_cases.value_or(set.open_cases * town.population);
    for (std::size_t n = whole(cases, draw); n > 0 && casework != nullptr; --n) {
      const ResidentId who = world.add_resident(m, draw_age(town, draw, false));
      casework->arrive(world, who);
    }
    for (std::size_t n = whole(set.long_stay * town.population, draw); n > 0 && ward != nullptr; --n) {
      const ResidentId who = world.add_resident(m, draw_age(town, draw, true));
      world.resident(who).frailty = resting.draw_frailty_in_crisis(draw);
      const double beyond = -std::log(draw.uniform()) * set.long_stay_mean_years;
      ward->admit_long_stay(world, who, 365.0 + beyond);
    }
  }
}

}  // namespace bansou
