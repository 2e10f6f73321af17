#include "model/app/ask_command.hpp"

#include <algorithm>
#include <vector>

#include "model/app/answer_report.hpp"
#include "model/app/answer_screen.hpp"
#include "model/app/other_assumptions.hpp"
#include "model/app/report_output.hpp"
#include "model/app/robustness_tables.hpp"
#include "model/app/robustness_text.hpp"
#include "model/app/table.hpp"
#include "model/app/text_output.hpp"
#include "model/app/watched_run.hpp"
#include "model/experiment/answer.hpp"
#include "model/experiment/summary.hpp"
#include "model/io/named_question.hpp"
#include "model/io/places.hpp"
#include "model/io/summary_json.hpp"
#include "model/text/answer_text.hpp"
#include "model/text/run_description.hpp"

namespace bansou {
namespace {

Differences differences_of(const Answer& answer) {
  Differences differences;
  for (const Answered& answered : answer.criteria) differences.push_back(answered.arms);
  return differences;
}

std::optional<Robustness> tested(const Question& question, const Answer& answered,
                                 const std::vector<Weight>& weights, const AskRequest& request,
                                 Console& console) {
  if (request.robust == 0) return std::nullopt;
  std::vector<const Scenario*> scenarios{&question.baseline};
  scenarios.reserve(1 + question.arms.size());
  for (const Scenario& arm : question.arms) scenarios.push_back(&arm);
  Deciding deciding;
  for (const Answered& criterion : answered.criteria) {
    deciding.outcomes.push_back(criterion.metric);
    // Under other assumptions nobody looks which sizes gain or lose: then a gap is only larger or smaller.
    if (std::ranges::find(criterion.better, Better::neither) != criterion.better.end())
      deciding.outcomes.back().better = Better::neither;
  }
  deciding.differences = [&](const std::vector<const MetricTable*>& tables) {
    return differences_of(answer(question.criteria, tables));
  };
  return under_other_assumptions(scenarios, deciding, differences_of(answered), weights,
                                 {request.robust, request.threads, request.quiet}, console);
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

/// The answer itself says whether it survives.
void note_robustness(const Robustness& robustness, const Question& question, Answer& answered) {
  std::vector<Text> arms;
  arms.reserve(question.arms.size());
  for (std::size_t arm = 0; arm < question.arms.size(); ++arm)
    arms.push_back({arm_name(arm, Language::ja), arm_name(arm, Language::en)});
  answered.doubts = doubts_on_first(robustness, question.baseline, arms, answered.best);
  for (std::size_t outcome = 0; outcome < answered.criteria.size(); ++outcome) {
    for (std::size_t arm = 0; arm < arms.size(); ++arm)
      answered.criteria[outcome].arms[arm].fragile = robustness.is_fragile(outcome, arm);
  }
}

}  // namespace

int ask_command(const AskRequest& request, Console& console) {
  Question question =
      named_question(request.question, request.root, default_places({}).shipped, console.language);
  check_report(request.report, console.language);
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
  if (robustness) note_robustness(*robustness, question, answered);
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
