#pragma once

#include <span>
#include <string>

#include "model/core/text.hpp"

namespace bansou {

/// "there is no team 'dsk'; there are: desk, health_centre. Did you mean 'desk'?" `what` is in the singular:
/// {"チーム", "team"}.
Text unknown_name(const Text& what, const std::string& name, std::span<const std::string> known);

/// What files call by an id and people by a name.
struct NamedId {
  std::string id;
  Text name;
};

/// The same, with names beside the ids; whoever wrote a name instead of the id is told the id.
Text unknown_name(const Text& what, const std::string& name, std::span<const NamedId> known);

}  // namespace bansou
