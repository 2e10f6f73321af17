#include "model/core/population.hpp"

#include <algorithm>
#include <numeric>

namespace bansou {

namespace {

/// 31 bits for those by onset, 24 for each other origin.
std::uint32_t serial_of(Origin origin, std::uint32_t number) {
  if (origin == Origin::here) return number;
  return 0x80000000U | (static_cast<std::uint32_t>(origin) << 24U) | number;
}

}  // namespace

Population::Population(std::size_t municipalities, const std::vector<bool>& draw, std::size_t likely)
    : likely_(likely), next_serials_(municipalities) {
  constexpr std::uint16_t none = 0xFFFF;
  for (const bool draws : draw) column_.push_back(draws ? static_cast<std::uint16_t>(columns_++) : none);
}

ResidentId Population::add(std::size_t municipality, AgeClass age, Origin origin) {
  ResidentId who = 0;
  if (free_.empty()) {
    who = static_cast<ResidentId>(residents_.size());
    if (residents_.empty()) {
      residents_.reserve(likely_);
      care_draws_.reserve(likely_ * columns_);
    }
    residents_.emplace_back();
    care_draws_.resize(residents_.size() * columns_);
  } else {
    who = free_.back();
    free_.pop_back();
    residents_[who] = Resident();
    std::fill_n(care_draws_.begin() + static_cast<std::ptrdiff_t>(who * columns_), columns_, 0);
  }
  Resident& resident = residents_[who];
  resident.serial = serial_of(origin, next_serials_[municipality][static_cast<std::size_t>(origin)]++);
  resident.municipality = static_cast<std::uint16_t>(municipality);
  resident.age = age;
  return who;
}

std::uint64_t Population::ever() const {
  std::uint64_t sum = 0;
  for (const auto& next : next_serials_) sum = std::accumulate(next.begin(), next.end(), sum);
  return sum;
}

}  // namespace bansou
