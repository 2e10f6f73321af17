#pragma once

#include <optional>
#include <vector>

#include "model/experiment/comparison.hpp"
#include "model/experiment/hanging.hpp"
#include "model/experiment/question.hpp"

namespace bansou {

struct Summary;

/// One criterion under every arm.
struct Answered {
  Metric metric;                 ///< its name says for whom, if not for the whole region
  std::vector<Difference> arms;  ///< arm against baseline
  std::vector<Better> better;    ///< arm by arm; of a gap between bands, whether that is good or bad at all
  /// So many differences hold together with these: all of the answer, of a gap between sizes for any two
  /// sizes.
  std::size_t family = 0;
  /// A wait: share of the residents whose team for it does not keep up, under the baseline and under each
  /// arm. Filled by note_overloads().
  std::vector<double> overloaded = {};
  /// The one that it hangs on, see Hanging; empty: on none alone. Filled by note_assumptions().
  std::string assumption = {};

  bool gains(std::size_t arm) const { return is_gain(better[arm], arms[arm].verdict); }
  bool loses(std::size_t arm) const { return is_loss(better[arm], arms[arm].verdict); }
};

/// An arm that gains beside the one that gains most.
struct AgainstFirst {
  std::size_t arm = 0;
  Difference difference;  ///< the arm's less the first one's
};

/// A municipality where the deciding outcome changes beyond doubt.
struct AnsweredAt {
  std::size_t arm = 0;
  std::size_t group = 0;  ///< index into groups_of(scenario)
  Text place;
  Difference difference;  ///< `simultaneous` for all arms and municipalities together
  bool gains = false;
};

/// What a run of a question's baseline and arms says about it.
struct Answer {
  std::size_t replications = 0;
  std::size_t family = 0;          ///< so many differences hold together: arms x criteria, and arms with arms
  std::vector<Answered> criteria;  ///< the deciding one first
  std::vector<std::size_t> best;   ///< gain by the deciding criterion, and none is shown to gain more
  std::size_t first = 0;           ///< of these, the one with the largest gain, if there is any
  std::vector<AgainstFirst> others;  ///< all others that gain, by the deciding criterion
  std::vector<AnsweredAt> places;    ///< the largest difference first; where more than a place is meant
  std::size_t places_family = 0;     ///< so many of them hold together: arms x places, the deciding outcome
  /// Why it may not survive other assumptions; empty if it does, nothing where that was not tested.
  std::optional<std::vector<Text>> doubts = {};
};

/// The figures of the baseline, then of each arm, under common random numbers. Criteria must be known
/// metrics.
Answer answer(const std::vector<Criterion>& criteria, const std::vector<const MetricTable*>& tables);

/// Adds where teams do not keep up: no mean of such a wait tells it. Summaries in the order of the tables.
void note_overloads(const std::vector<Criterion>& criteria, const std::vector<Summary>& summaries,
                    Answer& answer);

/// Adds the assumptions that criteria hang on; not those of gaps between sizes, of which nothing is known.
void note_assumptions(const std::vector<Criterion>& criteria, const std::vector<Hanging>& hanging,
                      Answer& answer);

}  // namespace bansou
