#pragma once

#include <span>
#include <string>

#include "model/core/text.hpp"

namespace bansou {

/// "there is no team 'dsk'; there are: desk, health_centre. Did you mean 'desk'?" `what` is in the singular:
/// {"チーム", "team"}.
Text unknown_name(const Text& what, const std::string& name, std::span<const std::string> known);

}  // namespace bansou
