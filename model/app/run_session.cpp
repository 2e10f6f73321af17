#include "model/app/run_session.hpp"

#include <vector>

#include "model/app/interrupt.hpp"
#include "model/app/progress.hpp"
#include "model/io/result_file.hpp"
#include "model/io/result_store.hpp"

namespace bansou {
namespace {

/// Hands pieces to the collector in their order, those from the disk in between.
class Feeder {
 public:
  Feeder(const Scenario& scenario, const ResultStore* store)
      : collected_(scenario), store_(store), partitions_(partitions(scenario).size()) {}

  void add(Piece piece, const Outcomes& outcomes) {
    catch_up(piece.replication * partitions_ + piece.partition);
    collected_.add(piece, outcomes);
    ++next_;
  }
  /// Everything on the disk before the piece with this number.
  void catch_up(std::size_t end) {
    while (store_ != nullptr && next_ < end && store_->has(piece())) {
      collected_.add(piece(), store_->get(piece()));
      ++next_;
    }
  }
  MetricCollector& collected() { return collected_; }

 private:
  Piece piece() const { return {next_ / partitions_, next_ % partitions_}; }

  MetricCollector collected_;
  const ResultStore* store_;
  std::size_t partitions_;
  std::size_t next_ = 0;
};

/// [replication * partitions + partition]: what is on the disk.
std::vector<bool> done_pieces(const ResultStore* store, std::size_t pieces, std::size_t parts) {
  std::vector<bool> done(pieces, false);
  for (std::size_t i = 0; store != nullptr && i < pieces; ++i) done[i] = store->has({i / parts, i % parts});
  return done;
}

}  // namespace

MetricCollector collect_results(const Scenario& scenario, const std::filesystem::path& file) {
  const ResultFile results(file);
  MetricCollector collected(scenario);
  for (std::size_t replication = 0; replication < results.replications(); ++replication) {
    const std::vector<Outcomes> pieces = results.pieces(replication);
    for (std::size_t partition = 0; partition < pieces.size(); ++partition) {
      collected.add({replication, partition}, pieces[partition]);
    }
  }
  return collected;
}

Session run_session(const Scenario& scenario, const SessionOptions& options, Console& console) {
  if (options.out && options.leftover == Leftover::resume &&
      ResultStore::is_complete(*options.out, scenario)) {
    return {collect_results(scenario, *options.out), false};
  }
  std::optional<ResultStore> store;
  if (options.out) store.emplace(*options.out, scenario, options.leftover);
  Feeder feeder(scenario, store ? &*store : nullptr);
  const std::size_t parts = partitions(scenario).size();
  const std::size_t pieces = scenario.replications * parts;
  Progress progress(console,
                    store ? static_cast<double>(store->pieces_done()) / static_cast<double>(pieces) : 0.0);
  const Interrupt interrupt([&] {
    progress.clear();
    console.err << console.say({"止めています。もう一度 Ctrl-C を押すとすぐに終わります。\n",
                                "Stopping. Press Ctrl-C again to end at once.\n"})
                << std::flush;
  });
  RunOptions run_options;
  run_options.threads = options.threads;
  run_options.stop = interrupt.token();
  // Asked on every thread, while others are put: hence what was done before, not what is done now.
  const std::vector<bool> done = done_pieces(store ? &*store : nullptr, pieces, parts);
  run_options.is_done = [&](Piece piece) { return done[piece.replication * parts + piece.partition]; };
  run_options.finished = [&](Piece piece, Outcomes outcomes) {
    if (store) store->put(piece, outcomes);
    feeder.add(piece, outcomes);
  };
  if (!options.quiet) run_options.progress = [&](double share) { progress.update(share); };
  bool stopped = false;
  try {
    run(scenario, run_options);
  } catch (const Stopped&) {
    stopped = true;
  }
  progress.clear();
  feeder.catch_up(pieces);
  if (store && !stopped) store->finish(RunInfo::here(options.threads));
  return {std::move(feeder.collected()), stopped};
}

MetricCollector run_whole(const Scenario& scenario, unsigned threads, bool quiet, Console& console) {
  Session session = run_session(scenario, {std::nullopt, Leftover::refuse, threads, quiet}, console);
  if (session.stopped) throw Stopped();
  return std::move(session.collected);
}

}  // namespace bansou
