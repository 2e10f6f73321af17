#include "model/experiment/other_assumptions.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "model/experiment/ranges.hpp"

namespace bansou {
namespace {

/// Parameters that make up the options.
std::set<std::string> all_told_apart(const std::vector<const Scenario*>& scenarios) {
  std::set<std::string> names;
  for (const Scenario* scenario : scenarios) names.merge(told_apart(*scenarios.front(), *scenario));
  return names;
}

/// Whether it is a figure with a range that all have and none sets.
bool can_be_moved(const std::string& name, const std::vector<const Scenario*>& scenarios,
                  const std::set<std::string>& kept) {
  const auto known = scenarios.front()->parameters.find(name);
  if (known == scenarios.front()->parameters.end() || kept.contains(name)) return false;
  if (!may_be_another(known->second)) return false;
  return std::ranges::all_of(scenarios, [&](const Scenario* scenario) {
    return scenario->parameters.contains(name) &&
           std::ranges::none_of(scenario->changes, [&](const Change& change) {
             return change.kind == Change::Kind::parameter && change.parameter == name;
           });
  });
}

/// The differences with an assumption at either end of its range, all else as it is.
struct Ends {
  Differences low, high;
};

/// A figure may not be in force: posts by rule, say, where a table states them.
bool moves(const Ends& ends, const Differences& now, std::size_t outcome) {
  const auto same = [](const Difference& there, const Difference& here) {
    const auto equal = [](double x, double y) { return x == y || (std::isnan(x) && std::isnan(y)); };
    return equal(there.a, here.a) && equal(there.b, here.b);
  };
  return !std::ranges::equal(ends.low[outcome], now[outcome], same) ||
         !std::ranges::equal(ends.high[outcome], now[outcome], same);
}

/// Runs all scenarios, each made another one, and says how they differ; tells how far it is.
class Reruns {
 public:
  Reruns(const std::vector<const Scenario*>& scenarios, const Deciding& deciding,
         const RobustnessOptions& options)
      : scenarios_(scenarios), deciding_(deciding), options_(options) {}

  /// So many replications of each scenario will come, besides those that were announced.
  void announce(std::size_t replications) { all_ += static_cast<double>(replications); }

  template <class Other>
  Differences operator()(const Other& other) {
    std::vector<MetricCollector> collected;
    for (const Scenario* scenario : scenarios_) {
      const Scenario made = other(*scenario);
      collected.push_back(options_.run(made));
      done_ += static_cast<double>(made.replications);
      if (options_.progress) options_.progress(done_ / (all_ * static_cast<double>(scenarios_.size())));
    }
    std::vector<const MetricTable*> tables;
    tables.reserve(collected.size());
    for (const MetricCollector& one : collected) tables.push_back(&one.table());
    return deciding_.differences(tables);
  }

 private:
  const std::vector<const Scenario*>& scenarios_;
  const Deciding& deciding_;
  const RobustnessOptions& options_;
  double all_ = 0.0;  ///< replications of each scenario
  double done_ = 0.0;
};

std::vector<Survival> conclusions_of(const Differences& now) {
  std::vector<Survival> conclusions;
  for (std::size_t outcome = 0; outcome < now.size(); ++outcome) {
    for (std::size_t option = 0; option < now[outcome].size(); ++option) {
      const Verdict verdict = now[outcome][option].verdict;
      if (is_conclusion(verdict)) conclusions.push_back({outcome, option, verdict});
    }
  }
  return conclusions;
}

/// So many that each conclusion, as large as it seems, would point the right way in 99 of 100 draws by chance
/// alone: else draws would count against it that say nothing. A few at least, and no more than there are.
std::size_t replications_of_a_draw(const std::vector<Survival>& conclusions, const Differences& now,
                                   std::size_t replications) {
  constexpr double few = 4.0, nearly_sure = 2.326;  // standard errors
  double needed = few;
  for (const Survival& conclusion : conclusions) {
    const Difference& difference = now[conclusion.outcome][conclusion.option];
    if (difference.is_open()) continue;
    const double half_width = difference.interval.high - difference.interval.mean;
    const double deviation = half_width / sim::half_width(difference.pairs, 0.95);
    needed = std::max(needed, std::pow(nearly_sure * deviation / difference.interval.mean, 2));
  }
  return static_cast<std::size_t>(std::min(std::ceil(needed), static_cast<double>(replications)));
}

std::vector<Lead> leads_of(const Deciding& deciding, std::size_t scenarios) {
  std::vector<Lead> leads;
  for (std::size_t outcome = 0; scenarios > 2 && outcome < deciding.outcomes.size(); ++outcome) {
    if (deciding.outcomes[outcome].better != Better::neither) leads.push_back({outcome});
  }
  return leads;
}

/// By outcome, the heaviest first; a few.
std::vector<std::vector<std::string>> candidates_of(const std::vector<const Scenario*>& scenarios,
                                                    const Deciding& deciding,
                                                    const std::vector<Weight>& weights,
                                                    const std::set<std::string>& kept) {
  constexpr std::size_t few = 3;
  std::vector<std::vector<std::string>> candidates;
  for (const Metric& outcome : deciding.outcomes) {
    std::vector<std::string>& names = candidates.emplace_back(heaviest(weights, outcome.id));
    std::erase_if(names, [&](const std::string& name) { return !can_be_moved(name, scenarios, kept); });
    names.resize(std::min(names.size(), few));
  }
  return candidates;
}

/// Of each outcome the first candidate that moves it here; outcomes of which none does are left out.
std::vector<Hinge> find_hinges(const std::vector<std::vector<std::string>>& candidates,
                               const Differences& now, std::size_t replications, Reruns& rerun) {
  std::map<std::string, Ends> tried;
  const auto ends_of = [&](const std::string& name) -> const Ends& {
    const auto [at, is_new] = tried.try_emplace(name);
    if (!is_new) return at->second;
    const auto at_end = [&](double Parameter::*end) {
      return rerun([&](const Scenario& scenario) {
        return with_assumption(scenario, name, scenario.parameters.at(name).*end);
      });
    };
    return at->second = {at_end(&Parameter::low), at_end(&Parameter::high)};
  };
  std::set<std::string> first;
  for (const auto& names : candidates) {
    if (!names.empty()) first.insert(names.front());
  }
  rerun.announce(2 * replications * first.size());
  std::vector<Hinge> hinges;
  for (std::size_t outcome = 0; outcome < candidates.size(); ++outcome) {
    for (const std::string& name : candidates[outcome]) {
      if (!first.contains(name) && !tried.contains(name)) rerun.announce(2 * replications);
      const Ends& ends = ends_of(name);
      if (!moves(ends, now, outcome)) continue;
      hinges.push_back({outcome, name, ends.low[outcome], ends.high[outcome]});
      break;
    }
  }
  return hinges;
}

}  // namespace

Robustness under_other_assumptions(const std::vector<const Scenario*>& scenarios, const Deciding& deciding,
                                   const Differences& now, const std::vector<Weight>& weights,
                                   const RobustnessOptions& options) {
  const Scenario& today = *scenarios.front();
  const std::set<std::string> kept = all_told_apart(scenarios);
  Robustness result{deciding.outcomes,   now, options.draws,
                    conclusions_of(now), {},  leads_of(deciding, scenarios.size())};
  const std::size_t few = replications_of_a_draw(result.conclusions, now, today.replications);
  Reruns rerun(scenarios, deciding, options);
  rerun.announce(today.replications + few * options.draws);
  result.hinges =
      find_hinges(candidates_of(scenarios, deciding, weights, kept), now, today.replications, rerun);

  const Differences plain = rerun([](const Scenario& scenario) { return without_effects(scenario); });
  for (Survival& survival : result.conclusions)
    survival.without_effects = plain[survival.outcome][survival.option].verdict;
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
