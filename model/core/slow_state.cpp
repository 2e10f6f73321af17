#include "model/core/slow_state.hpp"

namespace bansou {

std::span<const Field<SlowSettings>> SlowSettings::fields() {
  using enum Dimension;
  static constexpr Field<SlowSettings> table[] = {
      {"awareness", time, &SlowSettings::awareness, 1, 36'500},
      {"family_links", time, &SlowSettings::family_links, 1, 36'500},
      {"skill", time, &SlowSettings::skill, 1, 36'500},
      {"trust", time, &SlowSettings::trust, 1, 36'500},
      {"landlords", time, &SlowSettings::landlords, 1, 36'500},
  };
  return table;
}

}  // namespace bansou
