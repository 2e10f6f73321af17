#include "model/app/journey_table.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "model/app/journey_text.hpp"
#include "model/text/change_text.hpp"

namespace bansou {
namespace {

using Steps = std::vector<Journey::Step>;

struct Row {
  Journey::Step step;
  bool under_a;
  bool under_b;
};

/// Without waits that are over within a day: nobody would tell of them.
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

Lines side_by_side(const Journey& under_a, const Journey& under_b, const std::string& start,
                   Language language) {
  const Steps a = told(under_a.steps);
  const Steps b = told(under_b.steps);
  Table table({Align::left, Align::left, Align::left});
  const bool ja = language == Language::ja;
  table.add({ja ? "日付" : "Date", "A", "B"});
  const auto add = [&](const Row& row) {
    const std::string text = happening_text(row.step.what, language);
    if (text.empty()) return;
    const std::string date =
        row.step.when < 0.0 ? (ja ? "開始前" : "before") : date_after(start, row.step.when);
    table.add({date, row.under_a ? text : "", !row.under_b ? "" : row.under_a ? "=" : text});
  };
  constexpr double never = std::numeric_limits<double>::infinity();
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < a.size() || j < b.size()) {
    const double day =
        std::floor(std::min(i < a.size() ? a[i].when : never, j < b.size() ? b[j].when : never));
    Steps of_b = take_day(b, j, day);
    std::vector<Row> rows;
    for (const Journey::Step& step : take_day(a, i, day)) {
      const auto same = std::ranges::find(of_b, step.what, &Journey::Step::what);
      const bool both = same != of_b.end();
      if (both) of_b.erase(same);
      rows.push_back({step, true, both});
    }
    for (const Journey::Step& step : of_b) rows.push_back({step, false, true});
    std::ranges::stable_sort(rows, {}, [](const Row& row) { return row.step.when; });
    for (const Row& row : rows) add(row);
  }
  return table.lines();
}

}  // namespace bansou
