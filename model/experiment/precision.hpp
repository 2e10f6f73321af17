#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "model/experiment/metric_table.hpp"

namespace bansou {

/// A headline outcome of the whole region whose interval is still too wide.
struct Imprecise {
  Text name;
  double half_width = 0.0;  ///< of the 95 % interval, as a share of the mean; infinite for one replication
};

/// How precise a run is, and how many replications would make it so.
struct Precision {
  std::vector<Imprecise> missed;  ///< widest first
  std::size_t needed = 0;         ///< replications; not more than asked for as most
};

/// Looks at every headline outcome of the region: is the half-width of its 95 % interval at most `aim` (a
/// share of the mean)? `needed` follows from the widest one, half-widths shrinking with the root of the
/// number (Law, Simulation Modeling and Analysis, 9.4). An outcome that is always 0, or was never observed,
/// is precise.
Precision precision_of(const MetricTable& table, double aim, std::size_t most);

}  // namespace bansou
