#pragma once

#include <map>
#include <memory>
#include <optional>
#include <stop_token>
#include <utility>
#include <vector>

#include "model/core/happening.hpp"
#include "model/core/resident.hpp"
#include "model/experiment/run.hpp"

namespace bansou {

/// Who a resident is in every scenario with the same seed: the municipality (index within the partition) and
/// the serial there, see Origin.
using ResidentKey = std::pair<std::uint16_t, std::uint32_t>;

/// What happened to one resident in one replication.
struct Journey {
  struct Step {
    double when;  ///< days after the start; negative in the spin-up
    Happening what;
    bool operator==(const Step&) const = default;
  };
  Resident resident;  ///< as they were at the first step
  std::vector<Step> steps;
};

using Journeys = std::map<ResidentKey, Journey>;

/// The journeys of everybody in one piece of a run: some hundred bytes a resident. Throws Stopped.
Journeys journeys(const Scenario& scenario, Piece piece, const std::stop_token& stop = {},
                  std::unique_ptr<Policy> policy = nullptr);

/// The resident in whose life A and B differ most: in what happens, how often, and then in when. In
/// `municipality` (index within the partition), or anywhere. The first one of equals; end() of `a` if there
/// is none.
Journeys::const_iterator most_different(const Journeys& a, const Journeys& b,
                                        std::optional<std::uint16_t> municipality);

/// A step under A, under B, or under both on the same day; then it is when it was under A.
struct PairedStep {
  Journey::Step step;
  bool under_a = false;
  bool under_b = false;
};

/// The journeys of one resident under A and under B as one, day by day. Waits that are over within a day are
/// left out: nobody would tell of them.
std::vector<PairedStep> paired(const Journey& a, const Journey& b);

}  // namespace bansou
