#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

#include "model/experiment/journey.hpp"

namespace bansou {

/// Whom to follow, and under whose decisions.
struct TraceOptions {
  std::string resident;  ///< "米子市", "31202" or "31202-17"; empty: whoever lives differ most in the first
                         ///< prefecture
  std::size_t replication = 1;
  std::stop_token stop = {};
  /// See RunOptions.
  std::function<std::unique_ptr<Policy>()> policy_a = [] { return nullptr; };
  std::function<std::unique_ptr<Policy>()> policy_b = [] { return nullptr; };
};

/// One simulated resident under A and under B.
struct Trace {
  std::size_t municipality = 0;  ///< index into the scenarios'
  std::uint32_t number = 0;      ///< there
  Resident resident;             ///< as they were at the first step under A
  std::vector<PairedStep> steps;
};

/// Follows somebody under two scenarios of the same places, period and seed. Throws InputError for a resident
/// whom nobody knows, RunError if nobody's journey differs, Stopped.
Trace trace(const Scenario& a, const Scenario& b, const TraceOptions& options, Language language);

}  // namespace bansou
