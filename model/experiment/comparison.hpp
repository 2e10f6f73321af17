#pragma once

#include <array>
#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

#include "model/experiment/metric_table.hpp"
#include "sim/confidence.hpp"

namespace bansou {

/// What may be said about B - A.
enum class Verdict : std::uint8_t {
  falls,  ///< shown; by how much, and whether by more than the practical threshold, says the interval
  rises,
  same,       ///< a difference, if any, is below the practical threshold
  not_shown,  ///< the interval contains 0 and more than the threshold: these replications do not tell
  unknown     ///< not applicable, fewer than two replications, or so many still wait that nobody can say
};

inline constexpr std::array verdict_names{"falls", "rises", "same", "not_shown", "unknown"};

/// A difference shown to be smaller than this share of A's level is of no use: a tie.
inline constexpr double practical_threshold = 0.02;

/// One metric of one group under A and B, with common random numbers: paired by replication.
struct Difference {
  std::size_t pairs = 0;  ///< in which something was observed under A and under B; of these are the means
  double a = 0.0;
  double b = 0.0;
  bool a_at_least = false;  ///< a lower bound: too many still wait
  bool b_at_least = false;
  /// Of B - A, 95 %, paired Student. Where a or b is but a lower bound: infinite on one side, NaN if not even
  /// the sign is known.
  sim::Interval interval;
  sim::Interval simultaneous;  ///< 95 % for the whole family together (Bonferroni); the verdict rests on it
  /// var(unpaired difference) / var(paired): infinite if the pairs never differ, NaN if the difference is
  /// unknown.
  double variance_reduction = std::numeric_limits<double>::quiet_NaN();
  Verdict verdict = Verdict::unknown;
  bool fragile = false;  ///< a conclusion that other assumptions do not bear out, where that was tested

  /// One side is but a lower bound, and yet it shows which way B differs.
  bool is_open() const { return (a_at_least || b_at_least) && verdict != Verdict::unknown; }
};

/// Percentages differ by points.
Text difference_unit(const Metric& metric);

/// Whether the better, or the worse, side is shown; for a metric without a better side, neither.
bool is_gain(Better better, Verdict verdict);
bool is_loss(Better better, Verdict verdict);

/// A share of those who ask rises, too, where those who were served ask no more, and falls where more ask (of
/// work: where more is done): then it is neither better nor worse. `cases`: what is said of the number of
/// those concerned.
Better judged_with(Verdict cases, Better better, Verdict share);

/// Of two series of a metric under common random numbers. `family`: so many differences are to hold together;
/// `residents`: of the group; `level`: whose share is of practical use, if not A's mean. Where several are
/// judged beside one baseline, it is the baseline's, so that all of their verdicts agree.
Difference paired_difference(const Series& a, const Series& b, std::size_t family, const Metric& metric,
                             double residents, std::optional<double> level = {});

/// So many differences of the whole region hold together where so many scenarios are compared: every headline
/// metric of the baseline, between any two of them. Verdicts and the selection of the best rest on this.
std::size_t region_family(const MetricTable& baseline, std::size_t scenarios);

/// Whose residents wait longest, judged on the mean over replications (the longest wait of every replication
/// would be luck). It is picked by the same replications: with few of them its mean is a little too long.
struct WorstServed {
  std::size_t metric = 0;   ///< of the comparison
  std::size_t under_a = 0;  ///< group of the municipality
  std::size_t under_b = 0;  ///< the same or another one
  Difference difference;    ///< B's worst less A's; `simultaneous` for any two municipalities
  std::size_t unknown = 0;  ///< other municipalities of which, under A or B, only a lower bound is known
};

/// B against A. A family is all headline metrics in all groups of one kind (bands, municipalities, health
/// centres) and all options that are compared with A; for the region also between these options, see
/// region_family. Metrics outside it are judged with the same correction.
struct Comparison {
  std::size_t replications = 0;  ///< pairs
  std::size_t options = 1;       ///< compared with A, B being one of them
  std::vector<Metric> metrics;   ///< that both know
  std::vector<Group> groups;     ///< A's; of health centres those that serve the same municipalities under B
  std::vector<Difference> differences;  ///< [metric][group]
  std::vector<std::size_t> family;      ///< size of the family, by Group::Kind
  std::vector<WorstServed> worst = {};  ///< for every headline wait that somebody waited for

  const Difference& at(std::size_t metric, std::size_t group) const {
    return differences[metric * groups.size() + group];
  }
  /// Which side of the metric is the better one for this group: for a share, see judged_with().
  Better better(std::size_t metric, std::size_t group) const;
  /// Better or worse beyond doubt; for a metric without a better side, neither.
  bool gains(std::size_t metric, std::size_t group) const;
  bool loses(std::size_t metric, std::size_t group) const;
};

/// Both must have the same municipalities (std::invalid_argument). The first replications that both have are
/// compared. `options`: how many are compared with A, B being one of them.
Comparison compare(const MetricTable& a, const MetricTable& b, std::size_t options = 1);

}  // namespace bansou
