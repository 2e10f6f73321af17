#pragma once

#include <cstdint>
#include <string_view>

namespace bansou {

/// FNV-1a: the same on every machine, so that random draws can be addressed by a name.
constexpr std::uint32_t name_hash(std::string_view name) {
  std::uint32_t hash = 2'166'136'261U;
  for (const char letter : name) hash = (hash ^ static_cast<unsigned char>(letter)) * 16'777'619U;
  return hash;
}

}  // namespace bansou
