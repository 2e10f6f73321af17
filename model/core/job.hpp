#pragma once

#include <cstdint>

#include "model/core/resident.hpp"

namespace bansou {

/// Work that a team was asked for: serves to take it back while it waits.
struct Job {
  static constexpr std::uint32_t no_team = 0xFFFFFFFFU;
  sim::Handle handle;
  std::uint32_t team = no_team;
  ServiceIndex service = 0;
  std::uint16_t step = 0;
};

}  // namespace bansou
