#include "model/app/ask_command.hpp"

#include <vector>

#include "model/app/answer_report.hpp"
#include "model/app/answer_screen.hpp"
#include "model/app/progress.hpp"
#include "model/app/report_output.hpp"
#include "model/app/robustness_tables.hpp"
#include "model/app/table.hpp"
#include "model/app/text_output.hpp"
#include "model/app/watched_run.hpp"
#include "model/experiment/answer.hpp"
#include "model/experiment/summary.hpp"
#include "model/io/named_question.hpp"
#include "model/io/places.hpp"
#include "model/io/summary_json.hpp"
#include "model/io/weights.hpp"
#include "model/text/answer_robustness.hpp"
#include "model/text/answer_text.hpp"
#include "model/text/run_description.hpp"

namespace bansou {
namespace {

std::optional<Robustness> tested(const Question& question, Answer& answered,
                                 const std::vector<Weight>& weights, const AskRequest& request,
                                 Console& console) {
  if (request.robust == 0) return std::nullopt;
  Progress progress(console);
  return test_answer(question, answered, weights,
                     rerun_options(request.robust, request.threads, request.quiet, progress, console));
}

std::vector<TextTable> robust_tables(const std::optional<Robustness>& robustness, const Question& question,
                                     Console& console) {
  if (!robustness) return {};
  std::vector<std::string> arms;
  arms.reserve(question.arms.size());
  for (std::size_t arm = 0; arm < question.arms.size(); ++arm)
    arms.push_back(arm_name(arm, console.language));
  return robustness_tables(*robustness, question.baseline, console.say({"現状", "today"}), arms,
                           console.language);
}

}  // namespace

int ask_command(const AskRequest& request, Console& console) {
  Question question =
      named_question(request.question, request.root, default_places({}).shipped, console.language);
  check_report(request.report, std::nullopt, console.language);
  question.baseline.replications = request.replications.value_or(question.baseline.replications);
  question.baseline.seed = request.seed.value_or(question.baseline.seed);
  std::vector<MetricCollector> collected{
      run_whole(question.baseline, request.threads, request.quiet, console)};
  for (Scenario& arm : question.arms) {
    arm.replications = question.baseline.replications;
    arm.seed = question.baseline.seed;
    collected.push_back(run_whole(arm, request.threads, request.quiet, console));
  }
  std::vector<const MetricTable*> tables;
  std::vector<Summary> summaries;
  for (std::size_t i = 0; i < collected.size(); ++i) {
    tables.push_back(&collected[i].table());
    summaries.push_back(summarise(i == 0 ? question.baseline : question.arms[i - 1], collected[i]));
  }
  const std::vector<Weight> weights = read_weights(default_places({}, request.root), console.language);
  Answer answered = answer(question.criteria, tables);
  note_overloads(question.criteria, summaries, answered);
  note_assumptions(question.criteria, hanging_figures(question.baseline, summaries.front(), weights),
                   answered);
  const std::optional<Robustness> robustness = tested(question, answered, weights, request, console);
  const std::vector<TextTable> robust = robust_tables(robustness, question, console);
  if (request.json) {
    console.out << answer_json(question, answered, robustness);
  } else {
    print_lines(answer_lines(question, answered, console.language), console.out);
    print_lines(table_blocks(robust), console.out);
  }
  if (request.report) {
    const RunFacts facts = facts_of(question.baseline);  // the arms stand in the same file
    write_report(*request.report, answer_report(question, answered, robust, facts, weights, console.language),
                 console);
  }
  return 0;
}

}  // namespace bansou
