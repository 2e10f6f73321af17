#include "model/app/other_assumptions.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "model/app/progress.hpp"
#include "model/app/run_session.hpp"
#include "model/experiment/ranges.hpp"

namespace bansou {
namespace {

constexpr std::size_t replications_of_a_draw = 4;

/// Parameters that make up the options.
std::set<std::string> all_told_apart(const std::vector<const Scenario*>& scenarios) {
  std::set<std::string> names;
  for (const Scenario* scenario : scenarios) names.merge(told_apart(*scenarios.front(), *scenario));
  return names;
}

/// Whether it is an assumption with a range that no option sets.
bool can_be_moved(const std::string& name, const std::vector<const Scenario*>& scenarios,
                  const std::set<std::string>& kept) {
  const auto known = scenarios.front()->parameters.find(name);
  if (known == scenarios.front()->parameters.end() || kept.contains(name)) return false;
  if (known->second.source != "assumption" || known->second.low >= known->second.high) return false;
  return std::ranges::none_of(scenarios, [&](const Scenario* scenario) {
    return std::ranges::any_of(scenario->changes, [&](const Change& change) {
      return change.kind == Change::Kind::parameter && change.parameter == name;
    });
  });
}

/// Of each outcome the assumption that moves it most; outcomes of which none is known are left out.
std::vector<Hinge> hinges_of(const Deciding& deciding, const std::vector<Weight>& weights,
                             const std::vector<const Scenario*>& scenarios,
                             const std::set<std::string>& kept) {
  std::vector<Hinge> hinges;
  for (std::size_t outcome = 0; outcome < deciding.outcomes.size(); ++outcome) {
    const Weight* heaviest = nullptr;
    for (const Weight& weight : weights) {
      if (weight.outcome != deciding.outcomes[outcome].id || weight.weight <= 0.0) continue;
      if (heaviest != nullptr && weight.weight <= heaviest->weight) continue;
      if (can_be_moved(weight.name, scenarios, kept)) heaviest = &weight;
    }
    if (heaviest != nullptr) hinges.push_back({outcome, heaviest->name, {}, {}});
  }
  return hinges;
}

/// Runs all scenarios, each made another one, and says how they differ; tells how far it is.
class Reruns {
 public:
  Reruns(const std::vector<const Scenario*>& scenarios, const Deciding& deciding,
         const RobustnessOptions& options, std::size_t replications, Console& console)
      : scenarios_(scenarios),
        deciding_(deciding),
        options_(options),
        all_(static_cast<double>(replications)),
        console_(console),
        progress_(console, 0.0) {}

  template <class Other>
  Differences operator()(const Other& other) {
    std::vector<MetricCollector> collected;
    for (const Scenario* scenario : scenarios_) {
      const Scenario made = other(*scenario);
      collected.push_back(run_whole(made, options_.threads, true, console_));
      done_ += static_cast<double>(made.replications);
      if (!options_.quiet) progress_.update(done_ / (all_ * static_cast<double>(scenarios_.size())));
    }
    std::vector<const MetricTable*> tables;
    for (const MetricCollector& one : collected) tables.push_back(&one.table());
    return deciding_.differences(tables);
  }

 private:
  const std::vector<const Scenario*>& scenarios_;
  const Deciding& deciding_;
  const RobustnessOptions& options_;
  double all_;  ///< replications of each scenario
  double done_ = 0.0;
  Console& console_;
  Progress progress_;
};

std::vector<Survival> conclusions_of(const Differences& now) {
  std::vector<Survival> conclusions;
  for (std::size_t outcome = 0; outcome < now.size(); ++outcome) {
    for (std::size_t option = 0; option < now[outcome].size(); ++option) {
      const Verdict verdict = now[outcome][option].verdict;
      if (verdict == Verdict::falls || verdict == Verdict::rises)
        conclusions.push_back({outcome, option, verdict});
    }
  }
  return conclusions;
}

std::vector<Lead> leads_of(const Deciding& deciding, std::size_t scenarios) {
  std::vector<Lead> leads;
  for (std::size_t outcome = 0; scenarios > 2 && outcome < deciding.outcomes.size(); ++outcome) {
    if (deciding.outcomes[outcome].better != Better::neither) leads.push_back({outcome});
  }
  return leads;
}

}  // namespace

Robustness under_other_assumptions(const std::vector<const Scenario*>& scenarios, const Deciding& deciding,
                                   const Differences& now, const std::vector<Weight>& weights,
                                   const RobustnessOptions& options, Console& console) {
  const Scenario& today = *scenarios.front();
  const std::set<std::string> kept = all_told_apart(scenarios);
  Robustness result{deciding.outcomes,
                    now,
                    options.draws,
                    conclusions_of(now),
                    hinges_of(deciding, weights, scenarios, kept),
                    leads_of(deciding, scenarios.size())};
  std::map<std::string, std::vector<Hinge*>> by_parameter;
  for (Hinge& hinge : result.hinges) by_parameter[hinge.parameter].push_back(&hinge);
  const std::size_t few = std::min(today.replications, replications_of_a_draw);
  const std::size_t replications = today.replications * (1 + 2 * by_parameter.size()) + few * options.draws;
  Reruns rerun(scenarios, deciding, options, replications, console);

  const Differences plain = rerun([](const Scenario& scenario) { return without_effects(scenario); });
  for (Survival& survival : result.conclusions)
    survival.without_effects = plain[survival.outcome][survival.option].verdict;
  for (const auto& [name, hinges] : by_parameter) {
    const auto at = [&](double Parameter::*end) {
      return rerun([&](const Scenario& scenario) {
        return with_assumption(scenario, name, scenario.parameters.at(name).*end);
      });
    };
    const Differences low = at(&Parameter::low), high = at(&Parameter::high);
    for (Hinge* hinge : hinges) {
      hinge->at_low = low[hinge->outcome];
      hinge->at_high = high[hinge->outcome];
    }
  }
  for (std::size_t draw = 1; draw <= options.draws; ++draw) {
    const Differences drawn = rerun([&](const Scenario& scenario) {
      Scenario other = drawn_from_ranges(scenario, static_cast<std::uint32_t>(draw), kept);
      other.replications = few;
      return other;
    });
    for (Survival& survival : result.conclusions) survival.count(drawn[survival.outcome][survival.option]);
    for (Lead& lead : result.leads) lead.count(drawn[lead.outcome], deciding.outcomes[lead.outcome]);
  }
  return result;
}

}  // namespace bansou
