#include "model/app/compare_command.hpp"

#include <algorithm>

#include "model/app/comparison_report.hpp"
#include "model/app/comparison_screen.hpp"
#include "model/app/figures_csv.hpp"
#include "model/app/report_output.hpp"
#include "model/app/robustness_tables.hpp"
#include "model/app/screen.hpp"
#include "model/app/screen_blocks.hpp"
#include "model/app/selection_table.hpp"
#include "model/app/table.hpp"
#include "model/app/text_output.hpp"
#include "model/app/watched_run.hpp"
#include "model/experiment/headlines.hpp"
#include "model/experiment/other_assumptions.hpp"
#include "model/io/collected_results.hpp"
#include "model/io/comparison_json.hpp"
#include "model/io/places.hpp"
#include "model/io/result_scenario.hpp"
#include "model/io/weights.hpp"
#include "model/text/comparable.hpp"
#include "model/text/comparison_notes.hpp"
#include "model/text/run_description.hpp"

namespace bansou {
namespace {

MetricCollector collected_at(const std::filesystem::path& file, const Scenario& scenario,
                             const CompareRequest& request, Console& console) {
  if (holds_results(file)) return collect_results(ResultFile(file), scenario);
  return run_whole(scenario, request.threads, request.quiet, console);
}

std::vector<Selection> best_of(const std::vector<MetricCollector>& collected) {
  std::vector<const MetricTable*> tables;
  tables.reserve(collected.size());
  for (const MetricCollector& one : collected) tables.push_back(&one.table());
  return select_best(tables);
}

/// Which of them may be the best, after they have been compared with the first.
TextTable best_table(const std::vector<MetricCollector>& collected, const std::vector<Summary>& summaries,
                     const std::optional<Robustness>& robustness, Language language) {
  const MetricTable& first = collected.front().table();
  std::vector<Selection> best = best_of(collected);
  for (Selection& selection : best) {
    selection.overloaded = std::ranges::any_of(summaries, [&](const Summary& summary) {
      return summary.at(first.metrics()[selection.metric].id, 0).overloaded_share >= worth_a_mark;
    });
    if (!robustness || selection.contenders.size() > 1) continue;
    const std::size_t outcome =
        find_metric(robustness->outcomes, first.metrics()[selection.metric].id).value();
    const std::size_t scenario = selection.contenders.front();
    const Lead* lead = robustness->lead_of(outcome);
    selection.fragile = (lead != nullptr && !lead->is_firm_for(scenario, robustness->draws)) ||
                        (scenario > 0 && robustness->is_fragile(outcome, scenario - 1));
  }
  return selection_table(best, first.metrics(), region_family(first, collected.size()), language);
}

void say_replications(const std::vector<ComparedOption>& options, Console& console) {
  Lines lines;
  append_block(lines, wrap(console.say(replications_text(options)), screen_width));
  print_lines(lines, console.out);
}

void say_best(const std::vector<Scenario>& scenarios, const TextTable& best, Console& console) {
  Lines lines{""};
  for (std::size_t i = 0; i < scenarios.size(); ++i)
    lines.push_back(letter_of(i) + ": " + scenarios[i].title.in(console.language));
  append_block(lines, table_block(best));
  print_lines(lines, console.out);
}

std::optional<Robustness> tested(const std::vector<Scenario>& scenarios,
                                 const std::vector<MetricCollector>& collected,
                                 const std::vector<Weight>& weights, const CompareRequest& request,
                                 Console& console) {
  if (request.robust == 0) return std::nullopt;
  std::vector<const Scenario*> compared;
  std::vector<const MetricTable*> tables;
  for (std::size_t i = 0; i < scenarios.size(); ++i) {
    compared.push_back(&scenarios[i]);
    tables.push_back(&collected[i].table());
  }
  const Deciding deciding = deciding_headlines(*tables.front(), tables.size() - 1);
  Progress progress(console);
  return under_other_assumptions(
      compared, deciding, deciding.differences(tables), weights,
      rerun_options(request.robust, request.threads, request.quiet, progress, console));
}

std::vector<TextTable> robust_tables(const Robustness& robustness, const Compared& a,
                                     const std::vector<ComparedOption>& options, Language language) {
  std::vector<std::string> letters;
  letters.reserve(options.size());
  for (const ComparedOption& option : options) letters.push_back(option.side.letter);
  return robustness_tables(robustness, a.scenario, a.letter, letters, language);
}

void print_screens(const std::vector<Scenario>& scenarios, const Compared& a,
                   const std::vector<ComparedOption>& options, const ComparedTogether& together,
                   Console& console) {
  for (const ComparedOption& option : options) {
    if (&option != &options.front()) console.out << '\n';
    print_lines(comparison_lines(a, option.side, option.comparison, console.language), console.out);
  }
  say_replications(options, console);
  if (options.size() > 1) say_best(scenarios, together.best, console);
  print_lines(table_blocks(together.robust), console.out);
}

void print_json(const std::vector<Scenario>& scenarios, const std::vector<MetricCollector>& collected,
                const Compared& a, const std::vector<ComparedOption>& options,
                const std::optional<Robustness>& robustness, Console& console) {
  const auto json_of = [&](const ComparedOption& option, const std::optional<Robustness>& tested) {
    return comparison_json(a.scenario, option.side.scenario, option.comparison, a.summary.hanging, tested,
                           comparison_notes(option.comparison));
  };
  if (options.size() == 1) {
    console.out << json_of(options.front(), robustness);
    return;
  }
  std::vector<std::string> documents;
  documents.reserve(options.size());
  for (const ComparedOption& option : options) documents.push_back(json_of(option, std::nullopt));
  const MetricTable& first = collected.front().table();
  const std::string selection =
      selection_json(scenarios, best_of(collected), first.metrics(), region_family(first, collected.size()));
  console.out << comparisons_json(documents, selection, a.scenario, robustness);
}

/// The scenarios of the command line, with A's seed and replications unless told otherwise.
std::vector<Scenario> comparable_scenarios(const CompareRequest& request, Language language) {
  std::vector<Scenario> scenarios;
  for (const auto& file : request.files) {
    Scenario& scenario = scenarios.emplace_back(named_scenario(file, request.root, language));
    if (!holds_results(file)) {
      scenario.seed = request.seed.value_or(scenarios.front().seed);
      scenario.replications = request.replications.value_or(scenarios.front().replications);
    }
    check_comparable(scenarios.front(), scenario, language);
    if (request.robust > 0) check_repeatable(scenario, language);
    const bool on_purpose = holds_results(file) || holds_results(request.files.front());
    if (scenarios.size() > 1 && !on_purpose) check_differs(scenarios.front(), scenario, language);
  }
  return scenarios;
}

}  // namespace

int compare_command(const CompareRequest& request, Console& console) {
  const std::vector<Scenario> scenarios = comparable_scenarios(request, console.language);
  check_report(request.report, request.csv, console.language);
  const std::vector<Weight> weights = read_weights(default_places({}, request.root), console.language);
  std::vector<MetricCollector> collected;
  std::vector<Summary> summaries;
  for (std::size_t i = 0; i < scenarios.size(); ++i) {
    collected.push_back(collected_at(request.files[i], scenarios[i], request, console));
    summaries.push_back(summarise(scenarios[i], collected.back()));
    summaries.back().hanging = hanging_figures(scenarios[i], summaries.back(), weights);
  }
  const Compared a{scenarios.front(), summaries.front(), letter_of(0)};
  std::vector<ComparedOption> options;
  for (std::size_t i = 1; i < scenarios.size(); ++i) {
    options.push_back({{scenarios[i], summaries[i], letter_of(i)},
                       compare(collected.front().table(), collected[i].table(), scenarios.size() - 1)});
  }
  ComparedTogether together;
  together.weights = weights;
  const std::optional<Robustness> robustness =
      tested(scenarios, collected, together.weights, request, console);
  if (robustness) {
    for (std::size_t option = 0; option < options.size(); ++option)
      mark_fragile(*robustness, option, options[option].comparison);
    together.robust = robust_tables(*robustness, a, options, console.language);
  }
  if (options.size() > 1) together.best = best_table(collected, summaries, robustness, console.language);
  if (request.json)
    print_json(scenarios, collected, a, options, robustness, console);
  else
    print_screens(scenarios, a, options, together, console);
  if (request.csv) write_figures(*request.csv, figures_csv(a, options, console.language), console);
  if (request.report) {
    for (const Scenario& scenario : scenarios) together.runs.push_back(facts_of(scenario));
    write_report(*request.report, comparison_report(a, options, together, console.language), console);
  }
  return 0;
}

}  // namespace bansou
