#include "model/app/run_command.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "model/app/asked_scenario.hpp"
#include "model/app/figures_csv.hpp"
#include "model/app/precision_text.hpp"
#include "model/app/report.hpp"
#include "model/app/report_output.hpp"
#include "model/app/screen.hpp"
#include "model/app/text_output.hpp"
#include "model/app/watched_run.hpp"
#include "model/io/output_path.hpp"
#include "model/io/places.hpp"
#include "model/io/summary_json.hpp"
#include "model/io/weights.hpp"
#include "model/text/run_description.hpp"
#include "model/text/shell_command.hpp"
#include "model/text/stationary_check.hpp"
#include "model/text/unit_text.hpp"

namespace bansou {
namespace {

/// Whether others compute the rest; 1/1 is the whole run.
bool is_shared(const RunRequest& request) { return request.shard && request.shard->count > 1; }

std::vector<OutputPath> outputs_of(const RunRequest& request) {
  using enum OutputPath::Kind;
  std::vector<OutputPath> outputs;
  if (request.out) outputs.push_back({*request.out, results});
  if (request.out && !is_shared(request)) {
    outputs.push_back({description_of(*request.out), description});
    outputs.push_back({diagram_of(outputs.back().file), drawing});
  }
  if (request.report) outputs.push_back({*request.report, report});
  if (request.csv) outputs.push_back({*request.csv, figures});
  return outputs;
}

RunFacts facts_of(const Scenario& scenario, const RunRequest& request, bool complete) {
  RunFacts facts = facts_of(scenario);
  if (request.out && complete) {
    facts.results = request.out->string();
    facts.description = description_of(*request.out).string();
  }
  if (request.report) facts.report = request.report->string();
  return facts;
}

/// The command as it was typed, to go on with what it has left.
std::string resuming(const RunRequest& request, const Console& console) {
  std::vector<std::string> words;
  std::ranges::copy_if(request.typed, std::back_inserter(words),
                       [](const std::string& word) { return word != "--restart" && word != "--resume"; });
  words.emplace_back("--resume");
  return console.program + ' ' + shell_command(words);
}

/// The command that makes one file of all shards of this run.
std::string merging(const RunRequest& request, const Console& console) {
  std::vector<std::string> words{"merge", request.file.string(), "--out", request.out->string()};
  const auto add = [&words](const char* name, const std::string& value) {
    words.insert(words.end(), {name, value});
  };
  if (request.root) add("--root", request.root->string());
  if (request.replications) add("--replications", std::to_string(*request.replications));
  if (request.seed) add("--seed", std::to_string(*request.seed));
  return console.program + ' ' + shell_command(words);
}

/// What is lost or kept when a run was stopped.
void explain_stop(const RunRequest& request, std::size_t finished, Console& console) {
  if (!request.out) {
    console.err << console.say(
        {"途中で止めました。--out を付けると、終わった分が残り、続きから再開できます。\n",
         "Stopped. With --out, what is finished is kept and the run can be resumed.\n"});
    return;
  }
  const std::string command = resuming(request, console);
  const Text text{
      fmt::format("途中で止めました（反復{}回まで完了）。続きから再開: {}\n", finished, command),
      fmt::format("Stopped ({} finished). To go on: {}\n", counted(finished, "replications"), command)};
  console.err << console.say(text);
}

/// Of a question's page only the present is run.
void explain_question(const RunRequest& request, Console& console) {
  const std::string ask = console.program + ' ' + shell_command({"ask", request.file.string()});
  console.err << console.say(
      {"問いのページです。計算するのは現状だけで、案は含みません。案の答え: " + ask + "\n",
       "This page asks a question: only the present is run, not its arms. To ask: " + ask + "\n"});
}

Leftover leftover_of(const RunRequest& request) {
  if (request.resume) return Leftover::resume;
  return request.restart ? Leftover::discard : Leftover::refuse;
}

/// One share of the run, for a job array: its pieces stay in a folder of their own until `bansou merge`.
int run_shard(const Scenario& scenario, const RunRequest& request, Console& console) {
  const std::filesystem::path own = request.out->string() + "." + request.shard->name();
  const Session session = watched_run(
      scenario,
      {.out = own, .leftover = leftover_of(request), .threads = request.threads, .shard = *request.shard},
      request.quiet, console);
  if (session.stopped) {
    const std::string command = resuming(request, console);
    console.err << console.say(
        {"途中で止めました。続きから再開: " + command + "\n", "Stopped. To go on: " + command + "\n"});
    return 1;
  }
  const std::string merge = merging(request, console);
  const Text text{
      fmt::format("{} を計算しました（{}.parts）。全部そろったら: {}\n", request.shard->name(), own.string(),
                  merge),
      fmt::format("{} is done ({}.parts). When all are: {}\n", request.shard->name(), own.string(), merge)};
  console.out << console.say(text);
  return 0;
}

}  // namespace

int run_command(const RunRequest& request, Console& console) {
  Scenario scenario = asked_scenario(request, console.language);
  if (request.stationary) check_stationary(scenario, console.language);
  if (scenario.asks) explain_question(request, console);
  check_outputs(outputs_of(request), console.language);
  if (is_shared(request)) return run_shard(scenario, request, console);
  const Session session = watched_run(scenario,
                                      {.out = request.out,
                                       .leftover = leftover_of(request),
                                       .threads = request.threads,
                                       .precision = request.precision,
                                       .most = request.most},
                                      request.quiet, console);
  if (request.precision)
    scenario.replications = std::max(scenario.replications, session.collected.table().replications());
  if (session.stopped) explain_stop(request, session.collected.table().replications(), console);
  if (session.collected.table().replications() == 0) return 1;

  Summary summary = summarise(scenario, session.collected);
  if (request.stationary) summary.stationary = stationary_figures(session.collected);
  summary.precision = session.precision;
  const std::vector<Weight> weights = read_weights(default_places({}, request.root), console.language);
  summary.hanging = hanging_figures(scenario, summary, weights);
  const RunFacts facts = facts_of(scenario, request, !session.stopped);
  if (!facts.description.empty()) write_description(scenario, summary, facts, console.language);
  if (request.report)
    write_output(*request.report, html_report(scenario, summary, facts, weights, console.language));
  if (request.csv) write_figures(*request.csv, figures_csv(scenario, summary, console.language), console);
  if (request.json) {
    console.out << summary_json(scenario, summary, facts);
    print_lines(precision_block(summary, console.language), console.err);
  } else {
    print_lines(screen_lines(scenario, summary, facts, console.language), console.out);
  }
  return session.stopped ? 1 : 0;
}

}  // namespace bansou
