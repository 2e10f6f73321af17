#pragma once

#include <array>
#include <cassert>
#include <cstdint>
#include <vector>

#include "model/core/resident.hpp"
#include "sim/huge_pages.hpp"
#include "sim/prefetch.hpp"

namespace bansou {

/// Serials are counted apart by how people come, so that how many come one way moves nobody else's draws:
/// by onset, with the snapshot (those with nobody, those admitted in the year before, and cases that a local
/// table knows of apart from all others), or out of custody, by the service that sees to it.
enum class Origin : std::uint8_t {
  here,
  earlier,
  admitted_earlier,
  in_a_case,
  custody,
  count_ = custody + 64
};
inline constexpr std::size_t origins = static_cast<std::size_t>(Origin::count_);

/// `draws_key`: the service's. Two with the same rest are counted together.
inline Origin out_of_custody(std::uint32_t draws_key) {
  return static_cast<Origin>(static_cast<std::uint32_t>(Origin::custody) + draws_key % 64U);
}

/// Everybody of whom the model knows. The place of somebody who is gone is used again once no event names
/// them any more.
class Population {
 public:
  /// `draw`: by service, whether it ever draws; of others nothing is counted. Room is reserved for so many
  /// residents as are likely: their array is not copied as it grows.
  Population(std::size_t municipalities, const std::vector<bool>& draw, std::size_t likely);

  Resident& operator[](ResidentId who) { return residents_[who]; }
  const Resident& operator[](ResidentId who) const { return residents_[who]; }
  std::size_t size() const { return residents_.size(); }  ///< places, in use or not
  const sim::HugeVector<Resident>& all() const { return residents_; }

  /// A new resident with the next serial of that origin.
  ResidentId add(std::size_t municipality, AgeClass age, Origin origin);
  /// Of whoever comes next.
  std::uint32_t next_serial(std::size_t municipality, Origin origin) const {
    return next_serials_[municipality][static_cast<std::size_t>(origin)];
  }
  /// How often the service has drawn for this resident before: counted for each, so that no service shifts
  /// the draws of another. From the 256th on they are counted together. Precondition: the service draws.
  std::uint16_t next_care_draw(Resident& resident, ServiceIndex service) {
    std::uint8_t& drawn =
        care_draws_[column_of(static_cast<ResidentId>(&resident - residents_.data()), service)];
    constexpr std::uint8_t most = 0xFF;
    return drawn < most ? drawn++ : static_cast<std::uint16_t>(most + resident.care_draws++);
  }
  /// Ahead of next_care_draw().
  void fetch_care_draws(ResidentId who, ServiceIndex service) const {
    sim::prefetch(care_draws_.data() + column_of(who, service));
  }
  /// How many there have ever been.
  std::uint64_t ever() const;

  /// An event or a job names this resident from now on.
  void expect(ResidentId who) { ++residents_[who].pending; }
  /// One of these is over, or will never come.
  void settle(ResidentId who) {
    Resident& resident = residents_[who];
    if (--resident.pending == 0 && resident.place == Place::gone) free_.push_back(who);
  }
  /// The resident is gone.
  void retire(ResidentId who) {
    residents_[who].place = Place::gone;
    if (residents_[who].pending == 0) free_.push_back(who);
  }

 private:
  std::size_t column_of(ResidentId who, ServiceIndex service) const {
    assert(column_[service] < columns_);
    return who * columns_ + column_[service];
  }

  std::size_t columns_ = 0;
  std::vector<std::uint16_t> column_;  ///< by service
  std::size_t likely_;
  sim::HugeVector<Resident> residents_;
  sim::HugeVector<std::uint8_t> care_draws_;  ///< [place][column]
  std::vector<ResidentId> free_;
  std::vector<std::array<std::uint32_t, origins>> next_serials_;  ///< [municipality][Origin]
};

}  // namespace bansou
