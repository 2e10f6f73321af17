#pragma once

#include <array>
#include <cstddef>

namespace bansou {

/// What files, --json and Python call an enumerator: one of `names`, in the order of the enumeration.
template <class Enum, std::size_t size>
constexpr const char* name_in(const std::array<const char*, size>& names, Enum value) {
  return names.at(static_cast<std::size_t>(value));
}

}  // namespace bansou
