#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "model/core/parameter.hpp"

namespace bansou {

/// What a place learns slowly and forgets slowly, from 0 (as the parameters say) to 1 (fully reached).
enum class SlowState : std::uint8_t {
  awareness,     ///< residents notice and speak of mental-health needs (心のサポーター, D33)
  family_links,  ///< families know where to turn (D32)
  skill,         ///< staff at the windows recognise a need (D28)
  trust,         ///< teams know each other's faces (F08)
  landlords,     ///< landlords know who will help their tenants (F16)
  count_
};
inline constexpr std::size_t slow_states = static_cast<std::size_t>(SlowState::count_);
inline constexpr std::array<std::string_view, slow_states> slow_state_names{"awareness", "family_links",
                                                                            "skill", "trust", "landlords"};

using SlowLevels = std::array<double, slow_states>;

/// After how long what nobody keeps up is gone but for 37 %. Parameters "slow.*".
struct SlowSettings {
  double awareness = 0, family_links = 0, skill = 0, trust = 0, landlords = 0;
  static std::span<const Field<SlowSettings>> fields();
};

}  // namespace bansou
