#pragma once

#include "model/experiment/comparison.hpp"
#include "sim/tally.hpp"

namespace bansou {

/// How far two means may be apart though no pair differs: by as many events, more or less, as may have stayed
/// out of so few replications (Poisson, at this confidence), and never by more than all of A's, which is `a`.
/// What one event makes of a share is about the variance over the mean; of what counts no events (waits,
/// people in a state) nothing is known, and it counts as nothing. `residents`: of the group.
sim::Interval unseen_difference(const sim::Tally& a, const Metric& metric, double residents,
                                double confidence);

/// Whether the difference is known and no pair has any.
bool never_differs(const Difference& difference);

/// Whether not a single figure of the region differs in any replication. The change then concerns nobody, and
/// equal pairs are no luck.
bool nothing_differs(const MetricTable& a, const MetricTable& b);

/// Of a difference between these two: where nothing differs, takes equal pairs of what does happen for what
/// they then show, that it is the same.
void trust_equal_pairs(Difference& difference, const MetricTable& a, const MetricTable& b);

/// The same in every group where nothing differs.
void trust_equal_pairs(Comparison& comparison);

}  // namespace bansou
