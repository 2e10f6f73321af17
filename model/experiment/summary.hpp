#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "model/experiment/hanging.hpp"
#include "model/experiment/metrics.hpp"
#include "model/experiment/precision.hpp"
#include "model/experiment/stationary.hpp"
#include "model/experiment/sufficiency.hpp"
#include "sim/confidence.hpp"

namespace bansou {

/// A metric of a group over the replications.
struct Estimate {
  sim::Interval interval;    ///< 95 %: Student (cut at 0 where nothing is negative), Wilson for chances;
                             ///< infinitely wide for a single replication
  std::size_t observed = 0;  ///< replications in which it applied; 0: the interval means nothing
  /// In some replication so many were still waiting that the mean is a lower bound: the interval has no high
  /// end.
  bool at_least = false;
  double overloaded_share = 0.0;  ///< a wait: share of the residents whose team for this does not keep up
};

/// A team at one place.
struct PlaceLoad {
  std::string place;
  Text name;
  Pace pace = Pace::keeps_up;
  sim::Interval growth;       ///< of the backlog, a year
  sim::Interval slot_growth;  ///< of residents who wait for a slot, a year
  double utilisation = 0.0;   ///< 0..1; NaN: nobody was paid
};

struct TeamSummary {
  std::string id;
  Text name;
  std::size_t places = 0;                  ///< that had staff
  double fte = 0.0;                        ///< posts of all places on the first day, its changes made
  std::vector<PlaceLoad> overloaded = {};  ///< places that do not keep up, worst growth first
  std::vector<PlaceLoad> in_pace = {};     ///< all others, in the same order
};

/// The beds of one area.
struct PlaceBeds {
  std::string place;
  Text name;
  double beds = 0.0;        ///< planned
  sim::Interval occupancy;  ///< %, 95 %
};

/// All that is said about a run.
struct Summary {
  std::size_t replications = 0;
  int years = 0;
  std::vector<Metric> metrics;
  std::vector<Group> groups;
  std::vector<Estimate> estimates;                ///< [metric][group]
  std::vector<TeamSummary> teams;                 ///< as Scenario::teams
  std::vector<PlaceBeds> beds = {};               ///< by area, the fullest first
  std::vector<sim::Interval> long_stay;           ///< residents at the end of each month, whole region
  std::vector<StationaryFigure> stationary = {};  ///< filled if the experiment is declared stationary
  std::optional<Precision> precision = {};        ///< if it was asked for
  Sufficiency sufficiency = {};                   ///< of the replications, to decide by
  std::vector<Hanging> hanging = {};              ///< as hanging_figures() finds them, by whoever has weights

  const Estimate& at(std::size_t metric, std::size_t group) const {
    return estimates[metric * groups.size() + group];
  }
  /// Throws std::out_of_range for an unknown metric.
  const Estimate& at(std::string_view metric, std::size_t group) const;
};

Summary summarise(const Scenario& scenario, const MetricCollector& collected);

/// Wilson's 95 % interval of a share, in the unit of `hundred` = certain.
sim::Interval wilson_interval(double share, std::size_t trials, double hundred = 100.0);

}  // namespace bansou
