#include "model/io/result_arrays.hpp"

#include <algorithm>
#include <stdexcept>

namespace bansou {
namespace {

void expect(std::size_t given, std::size_t wanted) {
  if (given != wanted) throw std::logic_error("outcomes of another size than the run");
}

/// Appends `kinds` arrays of equal size.
template <class T>
void cut(const std::vector<T>& all, std::size_t kinds, ResultArrays& arrays) {
  const auto size = static_cast<std::ptrdiff_t>(all.size() / kinds);
  for (auto from = all.begin(); kinds > 0; --kinds, from += size) {
    arrays.emplace_back(std::vector<T>(from, from + size));
  }
}

/// [item][period] to [period][item].
template <class Item, class T>
std::vector<T> by_period(const std::vector<Item>& items, std::vector<T> Item::*member, std::size_t periods) {
  std::vector<T> result(periods * items.size());
  for (std::size_t i = 0; i < items.size(); ++i) {
    const std::vector<T>& values = items[i].*member;
    expect(values.size(), periods);
    for (std::size_t period = 0; period < periods; ++period)
      result[period * items.size() + i] = values[period];
  }
  return result;
}

template <class Item, class T>
void by_item(const std::vector<T>& values, std::vector<T> Item::*member, std::vector<Item>& items) {
  if (items.empty()) return;
  for (std::size_t i = 0; i < values.size(); ++i) (items[i % items.size()].*member).push_back(values[i]);
}

using Counts = const sim::WaitHistogram::Counts& (sim::WaitHistogram::*)() const;

std::vector<std::uint32_t> counts(const std::vector<sim::WaitHistogram>& histograms, Counts which) {
  std::vector<std::uint32_t> result;
  result.reserve(histograms.size() * sim::WaitHistogram::bins);
  for (const sim::WaitHistogram& histogram : histograms) {
    const auto& bins = (histogram.*which)();
    result.insert(result.end(), bins.begin(), bins.end());
  }
  return result;
}

/// Hands out the arrays one after the other.
class Reader {
 public:
  explicit Reader(const ResultArrays& arrays) : arrays_(arrays) {}

  template <class T>
  const std::vector<T>& next(std::size_t size) {
    const auto& array = std::get<std::vector<T>>(arrays_.at(position_++));
    expect(array.size(), size);
    return array;
  }

  /// The reverse of cut.
  template <class T>
  void join(std::size_t kinds, std::vector<T>& all) {
    auto to = all.begin();
    for (std::size_t kind = 0; kind < kinds; ++kind) {
      const auto& array = next<T>(all.size() / kinds);
      to = std::copy(array.begin(), array.end(), to);
    }
  }

 private:
  const ResultArrays& arrays_;
  std::size_t position_ = 0;
};

}  // namespace

ResultArrays to_arrays(const Outcomes& outcomes) {
  const auto months = 12 * static_cast<std::size_t>(outcomes.years());
  expect(outcomes.history.size(), outcomes.municipalities());
  ResultArrays arrays;
  cut(outcomes.flow_counts(), flows, arrays);
  cut(outcomes.stock_counts(), stocks, arrays);
  arrays.emplace_back(outcomes.stocks_at_start());
  arrays.emplace_back(std::vector<float>(outcomes.waiting_days().begin(), outcomes.waiting_days().end()));
  arrays.emplace_back(counts(outcomes.histograms(), &sim::WaitHistogram::over));
  arrays.emplace_back(counts(outcomes.histograms(), &sim::WaitHistogram::still_waiting));
  arrays.emplace_back(outcomes.history);
  arrays.emplace_back(std::vector<std::uint64_t>{outcomes.events});
  arrays.emplace_back(by_period(outcomes.teams, &TeamOutcome::available_hours, months));
  arrays.emplace_back(by_period(outcomes.teams, &TeamOutcome::worked_hours, months));
  arrays.emplace_back(by_period(outcomes.teams, &TeamOutcome::overtime_hours, months));
  arrays.emplace_back(by_period(outcomes.teams, &TeamOutcome::backlog, months));
  arrays.emplace_back(by_period(outcomes.teams, &TeamOutcome::without_slot, months));
  arrays.emplace_back(by_period(outcomes.teams, &TeamOutcome::slots_taken, months));
  arrays.emplace_back(by_period(outcomes.wards, &WardOutcome::beds, months));
  arrays.emplace_back(by_period(outcomes.wards, &WardOutcome::occupied, months));
  return arrays;
}

Outcomes from_arrays(const ResultArrays& arrays, const ResultShape& shape) {
  Outcomes outcomes(shape.municipalities, static_cast<int>(shape.years));
  outcomes.teams.resize(shape.teams);
  outcomes.wards.resize(shape.wards);
  Reader reader(arrays);
  reader.join(flows, outcomes.flow_counts());
  reader.join(stocks, outcomes.stock_counts());
  outcomes.stocks_at_start() = reader.next<std::uint32_t>(outcomes.stocks_at_start().size());
  const auto& days = reader.next<float>(outcomes.waiting_days().size());
  outcomes.waiting_days().assign(days.begin(), days.end());
  constexpr std::size_t bins = sim::WaitHistogram::bins;
  const auto& over = reader.next<std::uint32_t>(outcomes.histograms().size() * bins);
  const auto& censored = reader.next<std::uint32_t>(over.size());
  for (std::size_t i = 0; i < outcomes.histograms().size(); ++i) {
    sim::WaitHistogram::Counts counts_over{}, counts_censored{};
    std::copy_n(over.begin() + static_cast<std::ptrdiff_t>(i * bins), bins, counts_over.begin());
    std::copy_n(censored.begin() + static_cast<std::ptrdiff_t>(i * bins), bins, counts_censored.begin());
    outcomes.histograms()[i] = sim::WaitHistogram::from_counts(counts_over, counts_censored);
  }
  outcomes.history = reader.next<std::uint64_t>(shape.municipalities);
  outcomes.events = reader.next<std::uint64_t>(1).front();
  const std::size_t months = 12 * shape.years;
  by_item(reader.next<float>(months * shape.teams), &TeamOutcome::available_hours, outcomes.teams);
  by_item(reader.next<float>(months * shape.teams), &TeamOutcome::worked_hours, outcomes.teams);
  by_item(reader.next<float>(months * shape.teams), &TeamOutcome::overtime_hours, outcomes.teams);
  by_item(reader.next<std::uint32_t>(months * shape.teams), &TeamOutcome::backlog, outcomes.teams);
  by_item(reader.next<std::uint32_t>(months * shape.teams), &TeamOutcome::without_slot, outcomes.teams);
  by_item(reader.next<std::uint32_t>(months * shape.teams), &TeamOutcome::slots_taken, outcomes.teams);
  by_item(reader.next<std::uint32_t>(months * shape.wards), &WardOutcome::beds, outcomes.wards);
  by_item(reader.next<float>(months * shape.wards), &WardOutcome::occupied, outcomes.wards);
  return outcomes;
}

}  // namespace bansou
