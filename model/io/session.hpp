#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>

#include "model/experiment/metrics.hpp"
#include "model/experiment/precision.hpp"
#include "model/experiment/shard.hpp"
#include "model/io/parts_folder.hpp"

namespace bansou {

struct SessionOptions {
  std::optional<std::filesystem::path> out;  ///< keeps every finished piece, so that the run can be resumed
  Leftover leftover = Leftover::refuse;
  unsigned threads = 1;
  std::optional<double> precision = std::nullopt;  ///< go on until precision_of() the headlines is this
  std::size_t most = 1000;                         ///< but not beyond so many replications
  Shard shard =
      {};  ///< of the whole run; of less than all, nothing is collected and no file made of the parts
  bool collect = true;  ///< figures; without them there is no precision
  std::stop_token stop = {};
  /// See RunOptions.
  std::function<std::unique_ptr<Policy>()> policy = [] { return nullptr; };
  /// Called with the share (0..1) of the work that is done already, when the run begins and whenever
  /// precision asks for more of it.
  std::function<void(double)> begin = [](double) {};
  /// Called now and then, from any thread, with the share of all the work that was done since.
  std::function<void(double)> progress = [](double) {};
};

struct Session {
  MetricCollector collected;     ///< complete replications
  std::size_t replications = 0;  ///< that the run had come to, or was to have
  bool stopped = false;
  std::optional<Precision> precision = {};  ///< of what was collected, if it was asked for
};

/// Runs a scenario. Pieces that an earlier run has left are read, not simulated. Throws RunError, and what
/// the policy throws; a stop is no error.
Session run_session(const Scenario& scenario, const SessionOptions& options);

}  // namespace bansou
