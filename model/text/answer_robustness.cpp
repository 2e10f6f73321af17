#include "model/text/answer_robustness.hpp"

#include <algorithm>

#include "model/text/answer_text.hpp"
#include "model/text/robustness_text.hpp"

namespace bansou {
namespace {

Differences differences_of(const Answer& answer) {
  Differences differences;
  for (const Answered& answered : answer.criteria) differences.push_back(answered.arms);
  return differences;
}

Deciding deciding_of(const Question& question, const Answer& answered) {
  Deciding deciding;
  for (const Answered& criterion : answered.criteria) {
    deciding.outcomes.push_back(criterion.metric);
    // Under other assumptions nobody looks which sizes gain or lose: then a gap is only larger or smaller.
    if (std::ranges::find(criterion.better, Better::neither) != criterion.better.end())
      deciding.outcomes.back().better = Better::neither;
  }
  deciding.differences = [&question](const std::vector<const MetricTable*>& tables) {
    return differences_of(answer(question.criteria, tables));
  };
  return deciding;
}

/// The answer itself says whether it survives.
void note(const Robustness& robustness, const Question& question, Answer& answered) {
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

Robustness test_answer(const Question& question, Answer& answered, const std::vector<Weight>& weights,
                       const RobustnessOptions& options) {
  std::vector<const Scenario*> scenarios{&question.baseline};
  scenarios.reserve(1 + question.arms.size());
  for (const Scenario& arm : question.arms) scenarios.push_back(&arm);
  Robustness robustness = under_other_assumptions(scenarios, deciding_of(question, answered),
                                                  differences_of(answered), weights, options);
  note(robustness, question, answered);
  return robustness;
}

}  // namespace bansou
