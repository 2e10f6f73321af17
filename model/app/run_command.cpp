#include "model/app/run_command.hpp"

#include <fmt/format.h>

#include "model/app/report.hpp"
#include "model/app/run_session.hpp"
#include "model/app/screen.hpp"
#include "model/app/stress_description.hpp"
#include "model/app/text_output.hpp"
#include "model/io/places.hpp"
#include "model/io/result_header.hpp"
#include "model/io/run_identity.hpp"
#include "model/io/scenario_reader.hpp"
#include "model/io/summary_json.hpp"

namespace bansou {
namespace {

RunFacts facts_of(const Scenario& scenario, const RunRequest& request, bool complete) {
  RunFacts facts;
  facts.version = BANSOU_VERSION;
  facts.date = RunInfo::here(request.threads).created.substr(0, 10);
  facts.scenario = scenario.path;
  facts.fingerprint = identity_of(scenario).scenario;
  facts.seed = scenario.seed;
  facts.replications = scenario.replications;
  if (request.out && complete) {
    facts.results = request.out->string();
    facts.description = std::filesystem::path(*request.out).replace_extension("stress.md").string();
  }
  if (request.report) facts.report = request.report->string();
  return facts;
}

/// What is lost or kept when a run was stopped.
void explain_stop(const RunRequest& request, std::size_t finished, Console& console) {
  if (!request.out) {
    console.err << console.say(
        {"途中で止めました。--out を付けると、終わった分が残り、続きから再開できます。\n",
         "Stopped. With --out, what is finished is kept and the run can be resumed.\n"});
    return;
  }
  const std::string command =
      fmt::format("bansou run {} --out {} --resume", request.file.string(), request.out->string());
  const Text text{fmt::format("途中で止めました（反復{}回まで完了）。続きから再開: {}\n", finished, command),
                  fmt::format("Stopped ({} replications finished). To go on: {}\n", finished, command)};
  console.err << console.say(text);
}

}  // namespace

int run_command(const RunRequest& request, Console& console) {
  Scenario scenario =
      read_scenario(request.file, default_places(request.file, request.root), console.language);
  scenario.replications = request.replications.value_or(scenario.replications);
  scenario.seed = request.seed.value_or(scenario.seed);
  const Leftover leftover = request.resume    ? Leftover::resume
                            : request.restart ? Leftover::discard
                                              : Leftover::refuse;
  const Session session =
      run_session(scenario, {request.out, leftover, request.threads, request.quiet}, console);
  if (session.stopped) explain_stop(request, session.collected.table().replications(), console);
  if (session.collected.table().replications() == 0) return 1;

  const Summary summary = summarise(scenario, session.collected);
  const RunFacts facts = facts_of(scenario, request, !session.stopped);
  if (!facts.description.empty()) {
    write_output(facts.description, stress_description(scenario, summary, facts, console.language));
  }
  if (request.report) write_output(*request.report, html_report(scenario, summary, facts, console.language));
  if (request.json) {
    console.out << summary_json(scenario, summary, facts);
  } else {
    print_lines(screen_lines(scenario, summary, facts, console.language), console.out);
  }
  return session.stopped ? 1 : 0;
}

}  // namespace bansou
