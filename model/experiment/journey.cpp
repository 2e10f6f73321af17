#include "model/experiment/journey.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <limits>

namespace bansou {
namespace {

using Steps = std::vector<Journey::Step>;

/// Things that happen oftener in one of the two.
std::size_t other_things(const Steps& a, const Steps& b) {
  std::map<std::pair<Happening::Kind, int>, int> more;
  for (const Journey::Step& step : a) ++more[{step.what.kind, step.what.index}];
  for (const Journey::Step& step : b) --more[{step.what.kind, step.what.index}];
  std::size_t sum = 0;
  for (const auto& [what, times] : more) sum += static_cast<std::size_t>(std::abs(times));
  return sum;
}

/// Steps that only one of the two has, at that time.
std::size_t other_steps(const Steps& a, const Steps& b) {
  std::size_t common = 0;
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    if (a[i] == b[j]) {
      ++common, ++i, ++j;
    } else {
      a[i].when <= b[j].when ? ++i : ++j;
    }
  }
  return a.size() + b.size() - 2 * common;
}

/// Without waits that are over within a day.
Steps told(const Steps& steps) {
  constexpr double a_day = 1.0;
  std::vector<bool> left_out(steps.size(), false);
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const Journey::Step& begun = steps[i];
    if (begun.what.kind != Happening::Kind::wait_begun) continue;
    const Happening over{Happening::Kind::wait_over, begun.what.index};
    for (std::size_t j = i + 1; j < steps.size() && steps[j].when < begun.when + a_day; ++j) {
      if (steps[j].what != over || left_out[j]) continue;
      left_out[i] = left_out[j] = true;
      break;
    }
  }
  Steps kept;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    if (!left_out[i]) kept.push_back(steps[i]);
  }
  return kept;
}

/// All steps of that day, from `next` on, which is then behind them.
Steps take_day(const Steps& steps, std::size_t& next, double day) {
  Steps taken;
  for (; next < steps.size() && std::floor(steps[next].when) == day; ++next) taken.push_back(steps[next]);
  return taken;
}

}  // namespace

Journeys journeys(const Scenario& scenario, Piece piece, const std::stop_token& stop,
                  std::unique_ptr<Policy> policy) {
  Journeys result;
  const auto world = make_world(scenario, piece, std::move(policy));
  world->on_happening = [&result](const Resident& resident, double when, Happening what) {
    Journey& journey = result[{resident.municipality, resident.serial}];
    if (journey.steps.empty()) journey.resident = resident;
    journey.steps.push_back({when, what});
  };
  simulate(*world, stop);
  return result;
}

Journeys::const_iterator most_different(const Journeys& a, const Journeys& b,
                                        std::optional<std::uint16_t> municipality) {
  auto found = a.end();
  std::pair<std::size_t, std::size_t> most;
  for (auto journey = a.begin(); journey != a.end(); ++journey) {
    if (municipality && journey->first.first != *municipality) continue;
    const auto other = b.find(journey->first);
    if (other == b.end()) continue;
    const Steps &under_a = journey->second.steps, &under_b = other->second.steps;
    const std::pair count{other_things(under_a, under_b), other_steps(under_a, under_b)};
    if (count <= most) continue;
    most = count;
    found = journey;
  }
  return found;
}

std::vector<PairedStep> paired(const Journey& under_a, const Journey& under_b) {
  const Steps a = told(under_a.steps);
  const Steps b = told(under_b.steps);
  std::vector<PairedStep> all;
  constexpr double never = std::numeric_limits<double>::infinity();
  for (std::size_t i = 0, j = 0; i < a.size() || j < b.size();) {
    const double day =
        std::floor(std::min(i < a.size() ? a[i].when : never, j < b.size() ? b[j].when : never));
    Steps of_b = take_day(b, j, day);
    std::vector<PairedStep> today;
    for (const Journey::Step& step : take_day(a, i, day)) {
      const auto same = std::ranges::find(of_b, step.what, &Journey::Step::what);
      const bool both = same != of_b.end();
      if (both) of_b.erase(same);
      today.push_back({step, true, both});
    }
    for (const Journey::Step& step : of_b) today.push_back({step, false, true});
    std::ranges::stable_sort(today, {}, [](const PairedStep& one) { return one.step.when; });
    all.insert(all.end(), today.begin(), today.end());
  }
  return all;
}

}  // namespace bansou
