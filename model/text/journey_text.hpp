#pragma once

#include <string>

#include "model/core/happening.hpp"
#include "model/core/resident.hpp"
#include "model/core/text.hpp"

namespace bansou {

/// What happened, as one would tell it: "相談に来た", "waits for a bed". Empty for what is told by another
/// line.
std::string happening_text(Happening what, Language language);

/// "18〜64歳、統合失調症など、一人暮らし".
std::string resident_text(const Resident& resident, Language language);

}  // namespace bansou
