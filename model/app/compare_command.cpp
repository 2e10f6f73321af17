#include "model/app/compare_command.hpp"

#include "model/app/comparable.hpp"
#include "model/app/comparison_blocks.hpp"
#include "model/app/comparison_screen.hpp"
#include "model/app/run_session.hpp"
#include "model/app/survival.hpp"
#include "model/app/text_output.hpp"
#include "model/io/comparison_json.hpp"
#include "model/io/places.hpp"
#include "model/io/problem.hpp"
#include "model/io/result_file.hpp"
#include "model/io/result_scenario.hpp"
#include "model/io/run_error.hpp"
#include "model/io/scenario_reader.hpp"

namespace bansou {
namespace {

bool holds_results(const std::filesystem::path& file) { return file.extension() == ".h5"; }

Scenario scenario_at(const std::filesystem::path& file, const CompareRequest& request, Language language) {
  const Places places = default_places(file, request.root);
  if (!holds_results(file)) return read_scenario(file, places, language);
  Problems problems;
  try {
    const ResultFile results(file);
    try {
      return scenario_of(results, file.string(), places, language);
    } catch (const InputError&) {
      // Results may lie anywhere; what they name usually comes with Bansō.
      if (request.root) throw;
      return scenario_of(results, file.string(), {places.shipped, places.shipped}, language);
    }
  } catch (const RunError& error) {
    problems.add({}, error.text());  // which names the file
  }
  throw InputError(problems, language);
}

MetricCollector collected_at(const std::filesystem::path& file, const Scenario& scenario,
                             const CompareRequest& request, Console& console) {
  if (holds_results(file)) return collect_results(scenario, file);
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
void say_best(const std::vector<Scenario>& scenarios, const std::vector<MetricCollector>& collected,
              Console& console) {
  Lines lines{"", "A: " + scenarios.front().title.in(console.language)};
  for (std::size_t i = 1; i < scenarios.size(); ++i)
    lines.push_back(letter_of(i) + ": " + scenarios[i].title.in(console.language));
  const MetricTable& first = collected.front().table();
  append_block(lines, selection_block(best_of(collected), first.metrics(),
                                      region_family(first, collected.size()), console.language));
  print_lines(lines, console.out);
}

}  // namespace

int compare_command(const CompareRequest& request, Console& console) {
  std::vector<Scenario> scenarios;
  for (const auto& file : request.files) {
    Scenario& scenario = scenarios.emplace_back(scenario_at(file, request, console.language));
    if (!holds_results(file)) {
      scenario.seed = request.seed.value_or(scenarios.front().seed);
      scenario.replications = request.replications.value_or(scenarios.front().replications);
    }
    check_comparable(scenarios.front(), scenario, console.language);
    const bool on_purpose = holds_results(file) || holds_results(request.files.front());
    if (scenarios.size() > 1 && !on_purpose) check_differs(scenarios.front(), scenario, console.language);
  }
  if (request.robust > 0) check_repeatable(scenarios, console.language);
  std::vector<MetricCollector> collected;
  std::vector<Summary> summaries;
  for (std::size_t i = 0; i < scenarios.size(); ++i) {
    collected.push_back(collected_at(request.files[i], scenarios[i], request, console));
    summaries.push_back(summarise(scenarios[i], collected.back()));
  }
  std::vector<std::string> documents;
  for (std::size_t i = 1; i < scenarios.size(); ++i) {
    const Comparison comparison =
        compare(collected.front().table(), collected[i].table(), scenarios.size() - 1);
    std::optional<Robustness> robustness;
    const auto test_conclusions = [&] {
      if (request.robust > 0)
        robustness = robustness_of(scenarios.front(), scenarios[i], comparison, request.robust,
                                   request.threads, request.quiet, console);
    };
    if (request.json) {
      test_conclusions();
      documents.push_back(comparison_json(scenarios.front(), scenarios[i], comparison, robustness));
      continue;
    }
    if (i > 1) console.out << '\n';
    print_lines(comparison_lines({scenarios.front(), summaries.front(), letter_of(0)},
                                 {scenarios[i], summaries[i], letter_of(i)}, comparison, console.language),
                console.out);
    test_conclusions();  // takes long: what is known is on the screen already
    if (!robustness) continue;
    Lines lines;
    append_block(lines, survival_block(comparison, *robustness, console.language));
    print_lines(lines, console.out);
  }
  const bool several = scenarios.size() > 2;
  if (several && !request.json) say_best(scenarios, collected, console);
  if (request.json && several) {
    const MetricTable& first = collected.front().table();
    console.out << comparisons_json(documents, selection_json(scenarios, best_of(collected), first.metrics(),
                                                              region_family(first, collected.size())));
  } else if (request.json) {
    console.out << documents.front();
  }
  return 0;
}

}  // namespace bansou
