#pragma once

#include <cstdint>
#include <vector>

#include "model/core/scenario.hpp"
#include "sim/stream.hpp"

namespace bansou {

/// What random draws are for: part of their address.
enum class Purpose : std::uint8_t {
  arrival,
  traits,
  need,
  snapshot,
  stay,
  care,
  report,
  legal_status,
  custody,
  monitoring,
  balking
};

/// The random draws of one replication by their address alone: seed, replication, what they are for, where,
/// whose, and how often before. So no draw depends on what else has happened, and a town draws the same
/// numbers in whatever region it stands.
class Streams {
 public:
  /// Of the municipalities from `first` on.
  Streams(const Scenario& scenario, std::size_t first, std::size_t count, std::size_t replication);

  sim::Stream at(Purpose purpose, std::size_t municipality, std::uint32_t owner,
                 std::uint32_t episode) const {
    const std::uint32_t group = code_numbers_[municipality] * 64U + static_cast<std::uint32_t>(purpose);
    return {key_, {owner, group, episode}};
  }

 private:
  sim::StreamKey key_;
  std::vector<std::uint32_t> code_numbers_;  ///< by municipality: its code as a number
};

}  // namespace bansou
