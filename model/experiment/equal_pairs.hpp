#pragma once

#include "model/experiment/comparison.hpp"
#include "sim/tally.hpp"

namespace bansou {

/// How far two means may be apart though no pair differs: by as many events, more or less, as may have stayed
/// out of so few replications (Poisson, at this confidence). What one event makes is about the variance over
/// the mean of the first scenario, which is `a`: of a figure that hardly varies it is next to nothing.
sim::Interval unseen_difference(const sim::Tally& a, double confidence);

/// Whether not a single figure of the region differs in any replication. The change then concerns nobody, and
/// equal pairs are no luck.
bool nothing_differs(const MetricTable& a, const MetricTable& b);

/// Takes equal pairs of what does happen for what they then show: that it is the same.
void trust_equal_pairs(Difference& difference);

/// The same in every group where nothing differs.
void trust_equal_pairs(Comparison& comparison);

}  // namespace bansou
