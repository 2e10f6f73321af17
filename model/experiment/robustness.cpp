#include "model/experiment/robustness.hpp"

#include <algorithm>
#include <cmath>

namespace bansou {

void Survival::count(const Difference& drawn) {
  const double difference = drawn.b - drawn.a;
  const bool rises = difference > 0.0 && !drawn.a_at_least;
  const bool falls = difference < 0.0 && !drawn.b_at_least;
  if (std::isnan(difference) || ((drawn.a_at_least || drawn.b_at_least) && !rises && !falls)) {
    ++unknown;
  } else if (verdict == Verdict::falls ? falls : rises) {
    ++same_direction;
  }
}

bool Hinge::divides(const std::vector<Difference>& now) const {
  const auto conclusion = [](const Difference& difference) {
    return is_conclusion(difference.verdict) ? difference.verdict : Verdict::not_shown;
  };
  for (std::size_t option = 0; option < now.size(); ++option) {
    const Verdict low = conclusion(at_low[option]), high = conclusion(at_high[option]);
    const Verdict between = conclusion(now[option]);
    if (low != high) return true;
    // Where both ends agree and point where the figure in between points, that one is only less certain.
    const bool same_way =
        between == Verdict::not_shown && at_low[option].interval.mean * now[option].interval.mean > 0.0;
    if (low != between && !same_way) return true;
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

}  // namespace bansou
