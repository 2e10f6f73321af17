#include "model/app/run_command.hpp"

#include <fmt/format.h>

#include "model/app/asked_scenario.hpp"
#include "model/app/report.hpp"
#include "model/app/run_session.hpp"
#include "model/app/screen.hpp"
#include "model/app/stationary_check.hpp"
#include "model/app/text_output.hpp"
#include "model/io/summary_json.hpp"
#include "model/text/run_description.hpp"

namespace bansou {
namespace {

RunFacts facts_of(const Scenario& scenario, const RunRequest& request, bool complete) {
  RunFacts facts = facts_of(scenario);
  if (request.out && complete) {
    facts.results = request.out->string();
    facts.description = description_of(*request.out).string();
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

/// Whether the precision asked for was reached, and by what it was not.
void explain_precision(const RunRequest& request, const Session& session, Console& console) {
  const std::size_t replications = session.collected.table().replications();
  const double percent = 100.0 * *request.precision;
  if (session.imprecise.empty()) {
    console.err << console.say(
        {fmt::format("反復{}回で、主な結果すべての95%区間が平均の±{:g}%に収まりました。\n", replications,
                     percent),
         fmt::format(
             "{} replications: the 95 % intervals of all headline outcomes are within ±{:g} % of their "
             "means.\n",
             replications, percent)});
    return;
  }
  console.err << console.say(
      {fmt::format("反復{}回でも ±{:g}% に収まらないもの（--most で上限を変えられます）:\n", replications,
                   percent),
       fmt::format("not within ±{:g} % after {} replications (--most sets the limit):\n", percent,
                   replications)});
  for (const Imprecise& outcome : session.imprecise) {
    console.err << fmt::format("  {} ±{:.1f} %\n", outcome.name.in(console.language),
                               100.0 * outcome.half_width);
  }
}

Leftover leftover_of(const RunRequest& request) {
  if (request.resume) return Leftover::resume;
  return request.restart ? Leftover::discard : Leftover::refuse;
}

/// One share of the run, for a job array: its pieces stay in a folder of their own until `bansou merge`.
int run_shard(const Scenario& scenario, const RunRequest& request, Console& console) {
  const std::filesystem::path own = request.out->string() + "." + request.shard->name();
  const Session session = run_session(scenario,
                                      {.out = own,
                                       .leftover = leftover_of(request),
                                       .threads = request.threads,
                                       .quiet = request.quiet,
                                       .shard = *request.shard},
                                      console);
  if (session.stopped) {
    console.err << console.say({"途中で止めました。同じコマンドに --resume を付けると続きから進みます。\n",
                                "Stopped. The same command with --resume goes on from here.\n"});
    return 1;
  }
  const Text text{
      fmt::format("{} を計算しました（{}.parts）。全部そろったら: bansou merge {} --out {}\n",
                  request.shard->name(), own.string(), request.file.string(), request.out->string()),
      fmt::format("{} is done ({}.parts). When all are: bansou merge {} --out {}\n", request.shard->name(),
                  own.string(), request.file.string(), request.out->string())};
  console.out << console.say(text);
  return 0;
}

}  // namespace

int run_command(const RunRequest& request, Console& console) {
  Scenario scenario = asked_scenario(request, console.language);
  if (request.stationary) check_stationary(scenario, console.language);
  if (request.shard) return run_shard(scenario, request, console);
  const Session session = run_session(scenario,
                                      {.out = request.out,
                                       .leftover = leftover_of(request),
                                       .threads = request.threads,
                                       .quiet = request.quiet,
                                       .precision = request.precision,
                                       .most = request.most},
                                      console);
  if (request.precision)
    scenario.replications = std::max(scenario.replications, session.collected.table().replications());
  if (session.stopped) explain_stop(request, session.collected.table().replications(), console);
  if (session.collected.table().replications() == 0) return 1;

  Summary summary = summarise(scenario, session.collected);
  if (request.stationary) summary.stationary = stationary_stocks(session.collected);
  const RunFacts facts = facts_of(scenario, request, !session.stopped);
  if (!facts.description.empty()) write_description(scenario, summary, facts, console.language);
  if (request.report) write_output(*request.report, html_report(scenario, summary, facts, console.language));
  if (request.json) {
    console.out << summary_json(scenario, summary, facts);
  } else {
    print_lines(screen_lines(scenario, summary, facts, console.language), console.out);
  }
  if (request.precision && !session.stopped) explain_precision(request, session, console);
  return session.stopped ? 1 : 0;
}

}  // namespace bansou
