#include "model/core/slow_state.hpp"

namespace bansou {

std::span<const Field<SlowSettings>> SlowSettings::fields() {
  using enum Dimension;
  static constexpr Field<SlowSettings> table[] = {
      {"awareness", "住民の理解が37%に薄れるまでの期間", "time until awareness falls to 37%", time,
       &SlowSettings::awareness, 1, 36'500},
      {"family_links", "家族の知識が37%に薄れるまでの期間", "time until families' knowledge falls to 37%",
       time, &SlowSettings::family_links, 1, 36'500},
      {"skill", "窓口の技能が37%に薄れるまでの期間", "time until staff skill falls to 37%", time,
       &SlowSettings::skill, 1, 36'500},
      {"trust", "互いの信頼が37%に薄れるまでの期間", "time until trust falls to 37%", time,
       &SlowSettings::trust, 1, 36'500},
      {"landlords", "家主の理解が37%に薄れるまでの期間", "time until landlords' trust falls to 37%", time,
       &SlowSettings::landlords, 1, 36'500},
  };
  return table;
}

}  // namespace bansou
