#include "model/app/compare_command.hpp"

#include "model/app/comparable.hpp"
#include "model/app/comparison_report.hpp"
#include "model/app/comparison_screen.hpp"
#include "model/app/report_output.hpp"
#include "model/app/run_session.hpp"
#include "model/app/selection_table.hpp"
#include "model/app/survival.hpp"
#include "model/app/table.hpp"
#include "model/app/text_output.hpp"
#include "model/io/collected_results.hpp"
#include "model/io/comparison_json.hpp"
#include "model/io/places.hpp"
#include "model/io/problem.hpp"
#include "model/io/result_scenario.hpp"
#include "model/io/run_error.hpp"
#include "model/io/scenario_reader.hpp"
#include "model/text/run_description.hpp"

namespace bansou {
namespace {

bool holds_results(const std::filesystem::path& file) { return file.extension() == ".h5"; }

Scenario scenario_at(const std::filesystem::path& file, const CompareRequest& request, Language language) {
  if (!holds_results(file)) return read_scenario(file, default_places(file, request.root), language);
  Problems problems;
  try {
    return scenario_of(file, request.root, language);
  } catch (const RunError& error) {
    problems.add({}, error.text());  // which names the file
  }
  throw InputError(problems, language);
}

MetricCollector collected_at(const std::filesystem::path& file, const Scenario& scenario,
                             const CompareRequest& request, Console& console) {
  if (holds_results(file)) return collect_results(ResultFile(file), scenario);
  return run_whole(scenario, request.threads, request.quiet, console);
}

/// Results by a policy in Python can be compared; other runs of it cannot be made here.
void check_repeatable(const std::vector<Scenario>& scenarios, Language language) {
  Problems problems;
  for (const Scenario& scenario : scenarios) {
    if (scenario.policy.empty()) continue;
    problems.add({scenario.path, 0, 0},
                 {"Python の方針による結果なので、--robust でほかの仮定のもとで計算し直すことはできません。",
                  "was decided by a policy in Python: --robust cannot run it under other assumptions."});
  }
  problems.raise(language);
}

std::vector<Selection> best_of(const std::vector<MetricCollector>& collected) {
  std::vector<const MetricTable*> tables;
  tables.reserve(collected.size());
  for (const MetricCollector& one : collected) tables.push_back(&one.table());
  return select_best(tables);
}

/// Which of them may be the best, after they have been compared with the first.
TextTable best_table(const std::vector<MetricCollector>& collected, Language language) {
  const MetricTable& first = collected.front().table();
  return selection_table(best_of(collected), first.metrics(), region_family(first, collected.size()),
                         language);
}

void say_best(const std::vector<Scenario>& scenarios, const TextTable& best, Console& console) {
  Lines lines{""};
  for (std::size_t i = 0; i < scenarios.size(); ++i)
    lines.push_back(letter_of(i) + ": " + scenarios[i].title.in(console.language));
  append_block(lines, table_block(best));
  print_lines(lines, console.out);
}

/// Compares an option with A and says so, unless all is said as JSON in the end.
ComparedOption compare_option(const Compared& a, const Compared& b, Comparison comparison,
                              const CompareRequest& request, Console& console) {
  if (!request.json) print_lines(comparison_lines(a, b, comparison, console.language), console.out);
  ComparedOption option{b, std::move(comparison), std::nullopt};
  if (request.robust == 0) return option;
  // It takes long: what is known is on the screen already.
  option.robustness = robustness_of(a.scenario, b.scenario, option.comparison, request.robust,
                                    request.threads, request.quiet, console);
  if (request.json) return option;
  Lines lines;
  append_block(lines, table_block(survival_table(option.comparison, *option.robustness, console.language)));
  print_lines(lines, console.out);
  return option;
}

void print_json(const std::vector<Scenario>& scenarios, const std::vector<MetricCollector>& collected,
                const std::vector<ComparedOption>& options, Console& console) {
  std::vector<std::string> documents;
  for (const auto& [side, comparison, robustness] : options)
    documents.push_back(comparison_json(scenarios.front(), side.scenario, comparison, robustness));
  if (options.size() == 1) {
    console.out << documents.front();
    return;
  }
  const MetricTable& first = collected.front().table();
  console.out << comparisons_json(documents, selection_json(scenarios, best_of(collected), first.metrics(),
                                                            region_family(first, collected.size())));
}

/// The scenarios of the command line, with A's seed and replications unless told otherwise.
std::vector<Scenario> comparable_scenarios(const CompareRequest& request, Language language) {
  std::vector<Scenario> scenarios;
  for (const auto& file : request.files) {
    Scenario& scenario = scenarios.emplace_back(scenario_at(file, request, language));
    if (!holds_results(file)) {
      scenario.seed = request.seed.value_or(scenarios.front().seed);
      scenario.replications = request.replications.value_or(scenarios.front().replications);
    }
    check_comparable(scenarios.front(), scenario, language);
    const bool on_purpose = holds_results(file) || holds_results(request.files.front());
    if (scenarios.size() > 1 && !on_purpose) check_differs(scenarios.front(), scenario, language);
  }
  if (request.robust > 0) check_repeatable(scenarios, language);
  return scenarios;
}

}  // namespace

int compare_command(const CompareRequest& request, Console& console) {
  const std::vector<Scenario> scenarios = comparable_scenarios(request, console.language);
  check_report(request.report, console.language);
  std::vector<MetricCollector> collected;
  std::vector<Summary> summaries;
  for (std::size_t i = 0; i < scenarios.size(); ++i) {
    collected.push_back(collected_at(request.files[i], scenarios[i], request, console));
    summaries.push_back(summarise(scenarios[i], collected.back()));
  }
  const Compared a{scenarios.front(), summaries.front(), letter_of(0)};
  std::vector<ComparedOption> options;
  for (std::size_t i = 1; i < scenarios.size(); ++i) {
    if (i > 1 && !request.json) console.out << '\n';
    options.push_back(compare_option(
        a, {scenarios[i], summaries[i], letter_of(i)},
        compare(collected.front().table(), collected[i].table(), scenarios.size() - 1), request, console));
  }
  const TextTable best = options.size() > 1 ? best_table(collected, console.language) : TextTable{};
  if (request.json) print_json(scenarios, collected, options, console);
  if (!request.json && options.size() > 1) say_best(scenarios, best, console);
  if (request.report) {
    std::vector<RunFacts> runs;
    for (const Scenario& scenario : scenarios) runs.push_back(facts_of(scenario));
    write_report(*request.report, comparison_report(a, options, best, runs, console.language), console);
  }
  return 0;
}

}  // namespace bansou
