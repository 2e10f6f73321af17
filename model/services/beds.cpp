#include "model/services/beds.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <utility>

namespace bansou {
namespace {

int rounded(double beds) { return static_cast<int>(std::lround(beds)); }

}  // namespace

bool Beds::open(const World& world, Level level, double per_resident) {
  if (!hospitals_.empty()) return false;
  at_.assign(world.municipalities(), 0);
  for (const Catchment& catchment : world.catchments(level)) {
    double population = 0.0;
    for (const std::size_t town : catchment.municipalities) {
      population += world.scenario().municipalities[town].population;
      at_[town - world.first()] = hospitals_.size();
    }
    const int beds = rounded(per_resident * population);
    hospitals_.push_back({catchment.place, population, sim::Resource<ResidentId>(beds)});
  }
  return true;
}

void Beds::set_open(const std::vector<bool>& municipalities) {
  for (Hospital& place : hospitals_) place.open = false;
  for (std::size_t m = 0; m < at_.size(); ++m) {
    if (municipalities[m]) hospitals_[at_[m]].open = true;
  }
}

void Beds::resize(double per_resident) {
  for (Hospital& place : hospitals_) place.beds.set_capacity(rounded(per_resident * place.population));
}

bool Beds::has_room() const {
  return std::ranges::any_of(hospitals_,
                             [](const Hospital& place) { return place.open && place.beds.has_room(); });
}

Beds::Hospital* Beds::take(Hospital& own, double now) {
  if (own.beds.try_seize(now)) return &own;
  for (Hospital& other : hospitals_) {
    if (other.open && other.beds.try_seize(now)) return &other;
  }
  return nullptr;
}

void Beds::wait(ResidentId who, Hospital& own, double now) { waiting_[who] = {own.beds.wait(now, who), now}; }

void Beds::stop_waiting(ResidentId who, Hospital& own, double now) {
  own.beds.renege(now, waiting_.at(who).handle);
  waiting_.erase(who);
}

std::optional<Beds::Next> Beds::next_of_own(Hospital& place, double now) {
  const auto who = place.beds.admit(now);
  if (!who) return std::nullopt;
  waiting_.erase(*who);
  return Next{*who, false};
}

std::optional<Beds::Next> Beds::next(Hospital& place, double now) {
  if (place.beds.busy() >= place.beds.capacity()) return std::nullopt;
  Hospital* line = next_line(place);
  if (line == nullptr) return std::nullopt;
  const ResidentId who = *line->beds.send_away(now);
  place.beds.seize(now);
  waiting_.erase(who);
  return Next{who, line != &place};
}

Beds::Hospital* Beds::next_line(Hospital& own) {
  if (waiting_.empty()) return nullptr;
  if (own.beds.waiting() > 0) return &own;
  if (!own.open) return nullptr;
  Hospital* first = nullptr;
  const auto since = [this](Hospital& place) { return waiting_.at(place.beds.head()).since; };
  for (Hospital& place : hospitals_) {
    if (place.beds.waiting() > 0 && (first == nullptr || since(place) < since(*first))) first = &place;
  }
  return first;
}

void Beds::occupy(ResidentId who, Resident& resident, Hospital& place) {
  resident.bed = static_cast<std::uint32_t>(stays_.size());
  stays_.push_back({.who = who, .place = &place});
}

Beds::Hospital& Beds::vacate(World& world, ResidentId who) {
  const std::uint32_t bed = std::exchange(world.resident(who).bed, Resident::no_bed);
  assert(bed < stays_.size() && stays_[bed].who == who);
  Hospital& place = *stays_[bed].place;
  const Stay last = stays_.back();
  stays_.pop_back();
  if (last.who != who) {
    stays_[bed] = last;
    world.resident(last.who).bed = bed;
  }
  place.beds.give_back(world.now());
  return place;
}

void Beds::close_month(std::string_view service, double now, std::vector<WardOutcome>& wards) {
  for (Hospital& place : hospitals_) {
    const auto same = [&](const WardOutcome& ward) {
      return ward.service == service && ward.place == place.name;
    };
    auto found = std::ranges::find_if(wards, same);
    if (found == wards.end()) found = wards.insert(wards.end(), {std::string(service), place.name, {}, {}});
    if (now > 0.0) {
      found->beds.push_back(static_cast<std::uint32_t>(place.planned));
      found->occupied.push_back(static_cast<float>(place.beds.busy_over_time().mean(now)));
    }
    place.planned = place.open ? place.beds.capacity() : 0;
    place.beds.reset_statistics(now);
  }
}

}  // namespace bansou
