#include "model/experiment/robustness.hpp"

#include <algorithm>
#include <cmath>

namespace bansou {
namespace {

/// Whether two differences lead to two conclusions. Not if one is only less certain: not shown, but it points
/// where the other points and may be as large.
bool tell_apart(const Difference& x, const Difference& y) {
  if (is_conclusion(x.verdict) == is_conclusion(y.verdict))
    return is_conclusion(x.verdict) && x.verdict != y.verdict;
  const Difference& unsure = is_conclusion(x.verdict) ? y : x;
  const bool less_certain = unsure.verdict == Verdict::not_shown && x.interval.mean * y.interval.mean > 0.0 &&
                            x.interval.low <= y.interval.high && y.interval.low <= x.interval.high;
  return !less_certain;
}

}  // namespace

void Survival::count(const Difference& drawn) {
  const double difference = drawn.b - drawn.a;
  if (!drawn.a_at_least && !drawn.b_at_least) {
    least = std::fmin(least, difference);  // the other one where one is NaN
    most = std::fmax(most, difference);
  }
  const bool rises = difference > 0.0 && !drawn.a_at_least;
  const bool falls = difference < 0.0 && !drawn.b_at_least;
  if (std::isnan(difference) || ((drawn.a_at_least || drawn.b_at_least) && !rises && !falls)) {
    ++unknown;
  } else if (verdict == Verdict::falls ? falls : rises) {
    ++same_direction;
  }
}

bool Hinge::divides(std::size_t option, const Difference& now) const {
  const Difference &low = at_low[option], &high = at_high[option];
  return tell_apart(low, high) || tell_apart(low, now) || tell_apart(high, now);
}

bool Hinge::divides(const std::vector<Difference>& now) const {
  for (std::size_t option = 0; option < now.size(); ++option) {
    if (divides(option, now[option])) return true;
  }
  return false;
}

void Lead::count(const std::vector<Difference>& drawn, const Metric& metric) {
  times.resize(drawn.size() + 1);
  std::vector<double> changes{0.0};  // against today, each over its own pairs
  for (const Difference& option : drawn) {
    if (option.a_at_least || option.b_at_least || std::isnan(option.b - option.a)) {
      ++unknown;
      return;
    }
    changes.push_back(option.b - option.a);
  }
  const double best = metric.better == Better::higher ? std::ranges::max(changes) : std::ranges::min(changes);
  const double no_matter = std::max(metric.least, practical_threshold * std::abs(drawn.front().a));
  for (std::size_t scenario = 0; scenario < changes.size(); ++scenario) {
    if (std::abs(changes[scenario] - best) <= no_matter) ++times[scenario];
  }
}

bool Lead::is_firm_for(std::size_t scenario, std::size_t draws) const {
  return is_firm(scenario < times.size() ? times[scenario] : 0, draws);
}

const Survival* Robustness::conclusion_on(std::size_t outcome, std::size_t option) const {
  const auto found = std::ranges::find_if(
      conclusions, [&](const Survival& one) { return one.outcome == outcome && one.option == option; });
  return found == conclusions.end() ? nullptr : &*found;
}

const Hinge* Robustness::hinge_of(std::size_t outcome) const {
  const auto found = std::ranges::find(hinges, outcome, &Hinge::outcome);
  return found == hinges.end() ? nullptr : &*found;
}

const Lead* Robustness::lead_of(std::size_t outcome) const {
  const auto found = std::ranges::find(leads, outcome, &Lead::outcome);
  return found == leads.end() ? nullptr : &*found;
}

bool Robustness::hangs_on_hinge(std::size_t outcome, std::size_t option) const {
  const Hinge* hinge = hinge_of(outcome);
  return hinge != nullptr && hinge->divides(option, now[outcome][option]);
}

bool Robustness::is_fragile(std::size_t outcome, std::size_t option) const {
  const Survival* conclusion = conclusion_on(outcome, option);
  return conclusion != nullptr &&
         (!is_firm(conclusion->same_direction, draws) || hangs_on_hinge(outcome, option));
}

}  // namespace bansou
