#include "model/io/session.hpp"

#include <algorithm>
#include <vector>

#include "model/io/collected_results.hpp"
#include "model/io/result_store.hpp"

namespace bansou {
namespace {

/// Hands pieces to the collector in their order, those from the disk in between.
class Feeder {
 public:
  explicit Feeder(const Scenario& scenario)
      : collected_(scenario), partitions_(partitions(scenario).size()) {}

  void add(Piece piece, const Outcomes& outcomes, const ResultStore* store) {
    catch_up(piece.replication * partitions_ + piece.partition, store);
    collected_.add(piece, outcomes);
    ++next_;
  }
  /// Everything on the disk before the piece with this number.
  void catch_up(std::size_t end, const ResultStore* store) {
    while (store != nullptr && next_ < end && store->has(piece())) {
      collected_.add(piece(), store->get(piece()));
      ++next_;
    }
  }
  /// How many pieces the collector has.
  std::size_t fed() const { return next_; }
  MetricCollector& collected() { return collected_; }

 private:
  Piece piece() const { return {next_ / partitions_, next_ % partitions_}; }

  MetricCollector collected_;
  std::size_t partitions_;
  std::size_t next_ = 0;
};

/// Simulates the pieces of the scenario's replications that neither the store nor the feeder has. False:
/// stopped.
bool simulate_missing(const Scenario& scenario, const SessionOptions& options, ResultStore* store,
                      Feeder& feeder) {
  const std::size_t parts = partitions(scenario).size();
  const std::size_t pieces = scenario.replications * parts;
  // Asked on every thread, while others are put: hence what was done before, not what is done now.
  std::vector<bool> done(pieces, false);
  for (std::size_t i = 0; i < pieces; ++i) {
    done[i] = i < feeder.fed() || (store != nullptr && store->has({i / parts, i % parts}));
  }
  const auto before = static_cast<double>(std::count(done.begin(), done.end(), true));
  options.begin(before / static_cast<double>(pieces));
  const bool collects = options.collect && options.shard.count == 1;
  RunOptions run_options;
  run_options.threads = options.threads;
  run_options.stop = options.stop;
  run_options.policy = options.policy;
  run_options.is_done = [&](Piece piece) {
    const std::size_t i = piece.replication * parts + piece.partition;
    return done[i] || !options.shard.has(i);
  };
  if (store != nullptr)
    run_options.keep = [&](Piece piece, const Outcomes& outcomes) { store->put(piece, outcomes); };
  if (collects)
    run_options.finished = [&](Piece piece, const Outcomes& outcomes) { feeder.add(piece, outcomes, store); };
  run_options.progress = [&](double share) {
    options.progress(share * static_cast<double>(options.shard.count));
  };
  bool stopped = false;
  try {
    run(scenario, run_options);
  } catch (const Stopped&) {
    stopped = true;
  }
  if (collects) feeder.catch_up(pieces, store);
  return !stopped;
}

std::optional<Precision> precision_if_asked(const MetricCollector& collected, const SessionOptions& options) {
  if (!options.precision) return std::nullopt;
  return precision_of(collected.table(), *options.precision, options.most);
}

}  // namespace

Session run_session(const Scenario& asked, const SessionOptions& options) {
  std::size_t there = 0;  // finished already
  if (options.out && options.leftover == Leftover::resume) {
    const std::size_t most =
        options.precision ? std::max(asked.replications, options.most) : asked.replications;
    there = ResultStore::complete(*options.out, asked, most);
    if (there >= asked.replications) {
      MetricCollector collected =
          options.collect ? collect_results(ResultFile(*options.out), asked) : MetricCollector(asked);
      const std::optional<Precision> precision = precision_if_asked(collected, options);
      if (!precision || precision->needed <= there) return {std::move(collected), there, false, precision};
    }
  }
  Scenario scenario = asked;  // whose replications grow until the run is precise
  scenario.replications = std::max(asked.replications, there);
  Feeder feeder(scenario);
  for (Leftover leftover = options.leftover;; leftover = Leftover::resume) {
    std::optional<ResultStore> store;
    if (options.out) store.emplace(*options.out, scenario, leftover);
    const bool finished = simulate_missing(scenario, options, store ? &*store : nullptr, feeder);
    const std::optional<Precision> precision = precision_if_asked(feeder.collected(), options);
    if (finished && precision && precision->needed > scenario.replications) {
      scenario.replications = precision->needed;
      continue;
    }
    if (store && finished && options.shard.count == 1) store->finish(RunInfo::here(options.threads));
    return {std::move(feeder.collected()), scenario.replications, !finished, precision};
  }
}

}  // namespace bansou
