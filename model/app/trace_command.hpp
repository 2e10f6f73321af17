#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

#include "model/app/console.hpp"

namespace bansou {

/// What `bansou trace` was asked for.
struct TraceRequest {
  std::filesystem::path a;
  std::filesystem::path b;
  std::optional<std::filesystem::path> root;
  std::string resident;  ///< "米子市", "31202" or "31202-17"; empty: whoever lives differ most in the first
                         ///< prefecture
  std::size_t replication = 1;
  std::optional<std::uint64_t> seed;
};

/// Prints the journeys of one simulated resident under A and under B side by side. Throws InputError,
/// RunError. Returns the exit code.
int trace_command(const TraceRequest& request, Console& console);

}  // namespace bansou
