#pragma once

#include <span>

#include "model/experiment/metric_table.hpp"
#include "sim/wait_histogram.hpp"

namespace bansou {

/// Quantile `p` of waits (Kaplan-Meier). Where it is not known, a lower bound: that of how long everybody has
/// waited so far. NaN: nobody waited.
Measurement wait_quantile(const sim::WaitHistogram& waited, double p);

/// The same of the waits of all replications together, which depends less on how many wait in each than a
/// mean of their quantiles, and is known where most of them are. As a series whose mean it is: each
/// replication has the quantile less what its own waits do to it, so that Student's interval of the series,
/// or of the differences of two, is that of the infinitesimal jackknife. A bound, if it is but one, stands in
/// each; NaN: nobody waited there.
Series pooled_quantile(std::span<const sim::WaitHistogram> waited, double p);

}  // namespace bansou
