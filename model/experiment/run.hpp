#pragma once

#include <cstddef>
#include <exception>
#include <functional>
#include <memory>
#include <stop_token>
#include <vector>

#include "model/core/outcomes.hpp"
#include "model/core/scenario.hpp"
#include "model/core/world.hpp"

namespace bansou {

/// Prefectures share nobody: each is a calendar of its own. Indices are into Scenario::municipalities.
struct Partition {
  std::string prefecture;
  std::size_t first = 0;
  std::size_t count = 0;
};
std::vector<Partition> partitions(const Scenario& scenario);

/// One piece of a run: one replication of one prefecture.
struct Piece {
  std::size_t replication = 0;
  std::size_t partition = 0;
};

/// The places, teams and services of one piece, without residents; nothing is scheduled yet.
std::unique_ptr<World> make_empty_world(const Scenario& scenario, Piece piece);

/// The world of one piece at the start of its spin-up, for those who want to look inside.
std::unique_ptr<World> make_world(const Scenario& scenario, Piece piece,
                                  std::unique_ptr<Policy> policy = nullptr);
Outcomes simulate(World& world, const std::stop_token& stop = {});

/// Simulates one piece; the stop token is looked at every few thousand events. Throws Stopped if it was set.
Outcomes simulate(const Scenario& scenario, Piece piece, const std::stop_token& stop = {},
                  std::unique_ptr<Policy> policy = nullptr);

/// The run was asked to stop before its end. What had been finished is kept by whoever received it.
struct Stopped : std::exception {
  const char* what() const noexcept override { return "stopped"; }
};

struct RunOptions {
  unsigned threads = 1;
  std::stop_token stop;
  /// Makes the policy of a piece, on the thread that simulates it; by default the scenario's own rules
  /// decide.
  std::function<std::unique_ptr<Policy>()> policy = [] { return nullptr; };
  /// Pieces that need not be simulated (already on disk), in the order of partitions within replications.
  std::function<bool(Piece)> is_done = [](Piece) { return false; };
  /// Receives every finished piece at once, in any order, for safe-keeping. Never two at a time, nor together
  /// with `finished`.
  std::function<void(Piece, const Outcomes&)> keep = [](Piece, const Outcomes&) {};
  /// Receives every finished piece, one at a time, in the order (replication, partition).
  std::function<void(Piece, Outcomes)> finished;
  /// Called with the share done (0..1) now and then, from any thread.
  std::function<void(double)> progress = [](double) {};
};

/// Runs all replications of all prefectures.
void run(const Scenario& scenario, const RunOptions& options);

}  // namespace bansou
