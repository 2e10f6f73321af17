#include "model/experiment/stationary.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <span>

#include "model/experiment/metric_list.hpp"
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

/// By how much the second half of what is kept is above the first.
sim::Interval drift(const std::vector<Months>& replications, std::size_t cut) {
  return over_replications(replications, [cut](Months months) {
    const Months kept = months.subspan(cut);
    return mean_of(kept.subspan(kept.size() / 2)) - mean_of(kept.first(kept.size() / 2));
  });
}

StationaryFigure settle(StationaryFigure figure, const std::vector<Months>& replications) {
  std::vector<double> mean(replications.front().size());
  for (std::size_t month = 0; month < mean.size(); ++month) {
    mean[month] = over_replications(replications, [month](Months months) { return months[month]; }).mean;
  }
  figure.at_start = mean.front();
  figure.at_end = mean.back();
  figure.months_cut = sim::mser5_cut(mean);
  if (!figure.months_cut) return figure;
  const sim::Interval left = drift(replications, *figure.months_cut);
  if (left.low > 0.0 || left.high < 0.0) {
    figure.months_cut.reset();
    return figure;
  }
  figure.mean = over_replications(
      replications, [cut = *figure.months_cut](Months months) { return mean_of(months.subspan(cut)); });
  figure.mean.low = std::max(figure.mean.low, 0.0);
  figure.sure = std::max(left.high, -left.low) <= slight_drift * figure.mean.mean;
  return figure;
}

struct Whole {
  Stock whole;
  std::vector<Stock> parts;
};

/// What a stock mostly consists of, parts before their wholes: residents with a need are hidden, accompanied
/// or in treatment.
std::vector<Whole> wholes() {
  using enum Stock;
  return {{inpatients, {inpatients_under_3_months, inpatients_3_to_12_months, long_stay}},
          {with_need, {hidden, open_cases, in_treatment}},
          {in_view, {with_need, inpatients}}};
}

/// Parts that move against each other leave their sum at rest for a while only.
void unsettle_wholes(std::vector<StationaryFigure>& all) {
  const auto at = [&all](Stock stock) -> StationaryFigure& { return all[static_cast<std::size_t>(stock)]; };
  for (const auto& [whole, parts] : wholes()) {
    if (std::ranges::all_of(parts, [&](Stock part) { return at(part).months_cut.has_value(); })) continue;
    at(whole).months_cut.reset();
    at(whole).mean = {};
  }
}

bool is_known(const std::vector<Months>& replications) {
  return std::ranges::all_of(replications, [](Months months) {
    return std::ranges::none_of(months, [](double month) { return std::isnan(month); });
  });
}

}  // namespace

std::vector<StationaryFigure> stationary_figures(const MetricCollector& collected) {
  std::vector<StationaryFigure> result;
  const std::size_t count = collected.table().replications();
  for (std::size_t kind = 0; kind < stocks; ++kind) {
    const Label& label = stock_labels()[kind];
    std::vector<Months> replications;
    for (std::size_t i = 0; i < count; ++i) {
      replications.push_back(collected.months_of(static_cast<Stock>(kind), i));
    }
    result.push_back(
        settle({std::string(label.id), {std::string(label.ja), std::string(label.en)}, metric_units::people},
               replications));
  }
  unsettle_wholes(result);
  const MonthlyRates& rates = collected.monthly();
  for (std::size_t rate = 0; rate < rates.all().size(); ++rate) {
    std::vector<Months> replications;
    for (std::size_t i = 0; i < count; ++i) replications.push_back(rates.months_of(rate, i));
    const MonthlyRates::Rate& what = rates.all()[rate];
    if (is_known(replications)) result.push_back(settle({what.id, what.name, what.unit}, replications));
  }
  return result;
}

}  // namespace bansou
