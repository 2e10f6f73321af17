#include "model/app/watched_run.hpp"

#include "model/app/interrupt.hpp"

namespace bansou {

Session watched_run(const Scenario& scenario, SessionOptions options, bool quiet, Console& console) {
  Progress progress(console);
  const Interrupt interrupt([&] {
    progress.clear();
    console.err << console.say({"止めています。もう一度 Ctrl-C を押すとすぐに終わります。\n",
                                "Stopping. Press Ctrl-C again to end at once.\n"})
                << std::flush;
  });
  options.stop = interrupt.token();
  options.begin = [&](double already) { progress.begin(already); };
  if (!quiet) options.progress = [&](double share) { progress.update(share); };
  return run_session(scenario, options);
}

MetricCollector run_whole(const Scenario& scenario, unsigned threads, bool quiet, Console& console) {
  Session session = watched_run(scenario, {.out = std::nullopt, .threads = threads}, quiet, console);
  if (session.stopped) throw Stopped();
  return std::move(session.collected);
}

RobustnessOptions rerun_options(std::size_t draws, unsigned threads, bool quiet, Progress& progress,
                                Console& console) {
  RobustnessOptions options{draws, [threads, &console](const Scenario& scenario) {
                              return run_whole(scenario, threads, true, console);
                            }};
  if (!quiet) options.progress = [&progress](double share) { progress.update(share); };
  return options;
}

}  // namespace bansou
