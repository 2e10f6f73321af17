#pragma once

#include <cstdint>

namespace bansou {

/// One thing in the life of a resident that the history remembers.
struct Happening {
  enum class Kind : std::uint8_t { flow, severity, wait_begun, wait_over };
  Kind kind;
  std::uint8_t index;  ///< of the Flow, Severity or Wait

  bool operator==(const Happening&) const = default;
};

template <class Enum>
constexpr Happening happening(Happening::Kind kind, Enum what) {
  return {kind, static_cast<std::uint8_t>(what)};
}

}  // namespace bansou
