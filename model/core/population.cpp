#include "model/core/population.hpp"

#include <algorithm>
#include <numeric>

namespace bansou {

Population::Population(std::size_t municipalities, const std::vector<bool>& open, std::size_t likely)
    : likely_(likely), next_serials_(municipalities) {
  for (const bool is_open : open) {
    column_.push_back(static_cast<std::uint16_t>(open_services_));
    if (is_open) ++open_services_;
  }
}

ResidentId Population::add(std::size_t municipality, AgeClass age, Origin origin) {
  ResidentId who = 0;
  if (free_.empty()) {
    who = static_cast<ResidentId>(residents_.size());
    if (residents_.empty()) {
      residents_.reserve(likely_);
      care_draws_.reserve(likely_ * open_services_);
    }
    residents_.emplace_back();
    care_draws_.resize(residents_.size() * open_services_);
  } else {
    who = free_.back();
    free_.pop_back();
    residents_[who] = Resident();
    std::fill_n(care_draws_.begin() + static_cast<std::ptrdiff_t>(who * open_services_), open_services_, 0);
  }
  Resident& resident = residents_[who];
  constexpr std::array<std::uint32_t, origins> marks{0, 0x80000000U, 0x40000000U};
  const auto from = static_cast<std::size_t>(origin);
  resident.serial = marks[from] | next_serials_[municipality][from]++;
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
