#pragma once

#include <filesystem>
#include <optional>

#include "model/app/console.hpp"
#include "model/experiment/metrics.hpp"
#include "model/experiment/precision.hpp"
#include "model/experiment/shard.hpp"
#include "model/io/parts_folder.hpp"

namespace bansou {

struct SessionOptions {
  std::optional<std::filesystem::path> out;  ///< keeps every finished piece, so that the run can be resumed
  Leftover leftover = Leftover::refuse;
  unsigned threads = 1;
  bool quiet = false;
  std::optional<double> precision = std::nullopt;  ///< go on until precision_of() the headlines is this
  std::size_t most = 1000;                         ///< but not beyond so many replications
  Shard shard =
      {};  ///< of the whole run; of less than all, nothing is collected and no file made of the parts
};

struct Session {
  MetricCollector collected;                ///< complete replications
  bool stopped = false;                     ///< by Ctrl-C
  std::optional<Precision> precision = {};  ///< of what was collected, if it was asked for
};

/// Runs a scenario with a progress bar; Ctrl-C stops it. Pieces that an earlier run has left are read, not
/// simulated. Throws RunError.
Session run_session(const Scenario& scenario, const SessionOptions& options, Console& console);

/// The same for a command that cannot do with a part of it, in memory. Throws Stopped.
MetricCollector run_whole(const Scenario& scenario, unsigned threads, bool quiet, Console& console);

}  // namespace bansou
