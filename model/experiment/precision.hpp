#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "model/experiment/metric_table.hpp"

namespace bansou {

/// With fewer replications, figures that are all the same do not show that there is no variation.
inline constexpr std::size_t least_without_variation = 5;

/// With fewer replications, that something happened in none of them does not show that it hardly ever does:
/// after ten it may still happen in three of ten (rule of three, 95 %).
inline constexpr std::size_t least_without_events = 10;

/// A headline outcome of the whole region that is not as precise as was asked.
struct Imprecise {
  enum class Reason : std::uint8_t {
    wide,             ///< its interval
    lower_bound,      ///< so many still waited that it is not known, however many replications there are
    nobody_observed,  ///< in any replication
    no_variation      ///< seen in fewer than least_without_variation replications
  };
  std::string metric;
  Text name;
  Reason reason = Reason::wide;
  /// Wide: of the 95 % interval, as a share of the mean; infinite for one replication.
  double half_width = 0.0;
  /// Wide: what was asked, or is of practical use, goes into the half-width so many times.
  double times_too_wide = 0.0;
};

inline constexpr std::array imprecise_names{"wide", "lower_bound", "nobody_observed", "no_variation"};

/// How precise a run is, and how many replications would make it so.
struct Precision {
  double asked = 0.0;              ///< half-width as a share of the mean
  std::size_t most = 0;            ///< replications, at the most
  std::size_t replications = 0;    ///< that there are
  std::size_t needed = 0;          ///< that there should be; not more than `most`, unless there are
  std::vector<Imprecise> missed;   ///< by reason, the widest first
  std::vector<Text> no_variation;  ///< the same in so many replications that this counts as precise

  bool reached() const { return missed.empty(); }
};

/// So many replications make a 95 % interval, after `now` of them, narrower by `ratio` if the standard
/// deviation is what it seems: the least number for which Student's half-width is that small (Law, Simulation
/// Modeling and Analysis, 9.4). `family`: so many intervals hold together. At the most a million, as after
/// one replication; never fewer than `now`.
std::size_t replications_for(std::size_t now, double ratio, std::size_t family = 1);

/// Looks at every headline outcome of the region: is the half-width of its 95 % interval at most `asked` (a
/// share of the mean), or of no practical use (Metric::least)? `needed` follows from the widest one. What is
/// unknown is not precise, and no number of replications is asked for because of it.
Precision precision_of(const MetricTable& table, double asked, std::size_t most);

}  // namespace bansou
