#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace bansou {

/// One of several equal shares of a run, for job arrays: every `count`-th piece, from number `index` on. The
/// shares together are the whole run, whoever computes them.
struct Shard {
  std::size_t index = 1;  ///< 1..count
  std::size_t count = 1;

  bool has(std::size_t piece) const { return piece % count == index - 1; }
  /// "2of5", for the names of files.
  std::string name() const { return std::to_string(index) + "of" + std::to_string(count); }
};

/// "2/5"; nothing for any other text.
std::optional<Shard> parse_shard(std::string_view text);

}  // namespace bansou
