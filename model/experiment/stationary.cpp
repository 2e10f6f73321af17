#include "model/experiment/stationary.hpp"

#include <algorithm>
#include <numeric>
#include <span>

#include "sim/warm_up.hpp"

namespace bansou {
namespace {

using Months = std::span<const double>;

double mean_of(Months months) {
  return std::accumulate(months.begin(), months.end(), 0.0) / static_cast<double>(months.size());
}

/// One figure of each replication.
template <class Figure>
sim::Interval over_replications(const std::vector<Months>& replications, Figure figure) {
  sim::Tally tally;
  for (const Months& months : replications) tally.add(figure(months));
  return sim::confidence_interval(tally);
}

bool drifts(const std::vector<Months>& replications, std::size_t cut) {
  const sim::Interval change = over_replications(replications, [cut](Months months) {
    const Months kept = months.subspan(cut);
    return mean_of(kept.subspan(kept.size() / 2)) - mean_of(kept.first(kept.size() / 2));
  });
  return change.low > 0.0 || change.high < 0.0;
}

StationaryStock settle(Stock stock, const std::vector<Months>& replications) {
  std::vector<double> mean(replications.front().size());
  for (std::size_t month = 0; month < mean.size(); ++month) {
    mean[month] = over_replications(replications, [month](Months months) { return months[month]; }).mean;
  }
  StationaryStock result{stock, mean.front(), mean.back(), sim::mser5_cut(mean), {}};
  if (result.months_cut && drifts(replications, *result.months_cut)) result.months_cut.reset();
  if (!result.months_cut) return result;
  result.mean = over_replications(
      replications, [cut = *result.months_cut](Months months) { return mean_of(months.subspan(cut)); });
  return result;
}

struct Whole {
  Stock whole;
  std::vector<Stock> parts;
};

/// What a stock is nearly the sum of: residents with a need are hidden, accompanied or in treatment.
std::vector<Whole> wholes() {
  using enum Stock;
  return {{inpatients, {inpatients_under_3_months, inpatients_3_to_12_months, long_stay}},
          {with_need, {hidden, open_cases, in_treatment}}};
}

/// Parts that move against each other leave their sum at rest for a while only.
void unsettle_wholes(std::vector<StationaryStock>& all) {
  const auto at = [&all](Stock stock) -> StationaryStock& { return all[static_cast<std::size_t>(stock)]; };
  for (const auto& [whole, parts] : wholes()) {
    if (std::ranges::all_of(parts, [&](Stock part) { return at(part).months_cut.has_value(); })) continue;
    at(whole).months_cut.reset();
    at(whole).mean = {};
  }
}

}  // namespace

std::vector<StationaryStock> stationary_stocks(const MetricCollector& collected) {
  std::vector<StationaryStock> result;
  for (std::size_t kind = 0; kind < stocks; ++kind) {
    const auto stock = static_cast<Stock>(kind);
    std::vector<Months> replications;
    for (std::size_t i = 0; i < collected.table().replications(); ++i) {
      replications.push_back(collected.months_of(stock, i));
    }
    result.push_back(settle(stock, replications));
  }
  unsettle_wholes(result);
  return result;
}

}  // namespace bansou
