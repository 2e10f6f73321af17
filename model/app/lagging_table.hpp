#pragma once

#include "model/app/compared.hpp"
#include "model/text/text_table.hpp"

namespace bansou {

/// Teams of which B has more or fewer, or of which more or fewer places lag behind their work under B: how
/// much of their time is worked, how many places lag, and the worst of these under B. Empty if there are
/// none.
TextTable lagging_table(const Compared& a, const Compared& b, Language language);

}  // namespace bansou
