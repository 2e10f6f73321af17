#include "model/experiment/run.hpp"

#include <atomic>

#include "model/services/kind.hpp"
#include "model/services/snapshot.hpp"
#include "model/services/todays_cases.hpp"
#include "sim/replications.hpp"
#include "sim/run.hpp"

namespace bansou {

std::vector<Partition> partitions(const Scenario& scenario) {
  std::vector<Partition> result;
  for (std::size_t i = 0; i < scenario.municipalities.size(); ++i) {
    const std::string& prefecture = scenario.municipalities[i].prefecture;
    if (result.empty() || result.back().prefecture != prefecture) result.push_back({prefecture, i, 0});
    ++result.back().count;
  }
  return result;
}

std::unique_ptr<World> make_empty_world(const Scenario& scenario, Piece piece) {
  const Partition partition = partitions(scenario)[piece.partition];
  auto world = std::make_unique<World>(scenario, partition.first, partition.count, piece.replication);
  for (const ServiceSpec& spec : scenario.services) world->add_service(find_kind(spec.kind)->make(), spec);
  return world;
}

std::unique_ptr<World> make_world(const Scenario& scenario, Piece piece, std::unique_ptr<Policy> policy) {
  auto world = make_empty_world(scenario, piece);
  world->decide_by(std::move(policy));
  place_snapshot(*world);
  world->begin();
  return world;
}

Outcomes simulate(World& world, const std::stop_token& stop) {
  const auto run_to = [&](double day) {
    world.outcomes.events += sim::run_until(
        world.calendar, day, [&world](sim::Time, Event event) { world.handle(event); }, stop,
        [&world](Event event) { world.announce(event); });
    if (stop.stop_requested()) throw Stopped();
  };
  run_to(0.0);
  match_todays_cases(world);
  world.open_books();
  run_to(world.scenario().horizon());
  world.finish();
  return std::move(world.outcomes);
}

Outcomes simulate(const Scenario& scenario, Piece piece, const std::stop_token& stop,
                  std::unique_ptr<Policy> policy) {
  return simulate(*make_world(scenario, piece, std::move(policy)), stop);
}

void run(const Scenario& scenario, const RunOptions& options) {
  const std::size_t parts = partitions(scenario).size();
  const std::size_t pieces = scenario.replications * parts;
  std::atomic<std::size_t> done = 0;
  const auto piece_of = [parts](std::size_t i) { return Piece{i / parts, i % parts}; };
  sim::run_replications(
      pieces, sim::thread_executor(options.threads),
      [&](std::size_t i) -> std::optional<Outcomes> {
        if (options.is_done(piece_of(i))) return std::nullopt;
        auto outcomes = simulate(scenario, piece_of(i), options.stop, options.policy());
        options.progress(static_cast<double>(++done) / static_cast<double>(pieces));
        return outcomes;
      },
      [&](std::size_t i, std::optional<Outcomes>& outcomes) {
        if (outcomes) options.keep(piece_of(i), *outcomes);
        if (!options.finished) outcomes.reset();  // nobody waits for it
      },
      [&](std::size_t i, std::optional<Outcomes> outcomes) {
        if (outcomes) options.finished(piece_of(i), std::move(*outcomes));
      });
}

}  // namespace bansou
