#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "model/core/scenario.hpp"
#include "model/io/fingerprint.hpp"

namespace bansou {

/// What must be the same for two runs to give the same results.
struct RunIdentity {
  std::string scenario;  ///< scenario_hash()
  std::uint64_t seed = 0;
  std::uint64_t replications = 0;
  std::string version;  ///< of Bansō

  bool operator==(const RunIdentity&) const = default;
};

/// Fingerprint of a resolved scenario, but for its seed and replications: a command line may give others.
std::string scenario_hash(const std::string& resolved);

RunIdentity identity_of(const Scenario& scenario);

/// As JSON, and back; a text that is none gives an identity that equals no other.
std::string to_json(const RunIdentity& identity);
RunIdentity identity_from_json(std::string_view json);

Fingerprint fingerprint(const RunIdentity& identity);

/// In what they differ, for people.
Text difference(const RunIdentity& then, const RunIdentity& now);

}  // namespace bansou
