#pragma once

#include "model/app/console.hpp"
#include "model/app/progress.hpp"
#include "model/experiment/other_assumptions.hpp"
#include "model/io/session.hpp"

namespace bansou {

/// run_session() with a progress bar, unless `quiet`; Ctrl-C stops it. Throws RunError.
Session watched_run(const Scenario& scenario, SessionOptions options, bool quiet, Console& console);

/// The same for a command that cannot do with a part of it, in memory. Throws Stopped.
MetricCollector run_whole(const Scenario& scenario, unsigned threads, bool quiet, Console& console);

/// Runs of that sort, one after the other, under a common progress bar.
RobustnessOptions rerun_options(std::size_t draws, unsigned threads, bool quiet, Progress& progress,
                                Console& console);

}  // namespace bansou
