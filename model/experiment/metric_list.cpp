#include "model/experiment/metric_list.hpp"

#include <limits>

#include "model/experiment/outcome_definitions.hpp"

namespace bansou {

using namespace metric_units;

double ratio(double part, double whole) {
  return whole > 0.0 ? part / whole : std::numeric_limits<double>::quiet_NaN();
}

Metric& MetricList::wait(const std::string& id, Text name, double p,
                         sim::WaitHistogram GroupTotals::*histogram, const Text& definition,
                         const std::vector<std::string>& teams) {
  const Text quantile{
      "待ち始めた件数の半数（90%"
      "点では10件に9件）が、この日数以内に始まっている。開始日以後に待ち始めたものを数え、始まらずに終わった"
      "ものとまだ待っているものは「少なくともそこまでは待った」とする（カプラン・マイヤー法、7%"
      "幅の階級内は比例配分）。すべての反復の待ちを合わせて求める（区間は無限小ジャックナイフ法）。始まらない"
      "ものが多くて分からないときは、分かっている下限（≥）。",
      "Half of all waits (P90: nine of ten) are no longer than this. Waits that begin on day 0 or later "
      "count; those that end unserved, or go on, count as at least so long (Kaplan-Meier, interpolated "
      "within bins of 7%). Found in the waits of all replications together (intervals: infinitesimal "
      "jackknife). Where so many are not served that it is not known: a lower bound (≥)."};
  Metric& metric = add(id, std::move(name), days, Better::lower, sentences(definition, quantile),
                       [](const GroupTotals&) { return Measurement{}; });
  all.back().quantile = WaitQuantile{histogram, p};
  metric.headline = true;
  metric.least = 1.0 / 24.0;  // nobody plans for less than an hour
  metric.teams = teams;
  return metric;
}

Metric& MetricList::rate(std::string id, Text name, Flow flow, Better better, double per) {
  return rate(std::move(id), std::move(name), std::vector{flow}, better, definition_of(flow), per);
}

Metric& MetricList::rate(std::string id, Text name, std::vector<Flow> parts, Better better,
                         const Text& definition, double per) {
  const Text over_all{"支援の必要のない人も含む全住民の数と、年数で割る。",
                      "Over all residents, whether in need or not, and years."};
  Metric& metric =
      add(std::move(id), std::move(name), per < 1e4 ? per_1k : per_10k, better,
          sentences(definition, over_all), [parts = std::move(parts), per](const GroupTotals& totals) {
            double events = 0.0;
            for (const Flow flow : parts) events += totals.total(flow);
            return per * ratio(events, totals.population * totals.years);
          });
  metric.event = per / years_;
  return metric;
}

void MetricList::followed(std::string id, Text name, Flow part, Flow cohort, Better better) {
  const Text whole = definition_of(cohort);
  const Text followed{"分母は、" + whole.ja + "分子は、" + definition_of(part).ja,
                      whole.en + " " + definition_of(part).en};
  share(std::move(id), std::move(name), better, followed, [part, cohort](const GroupTotals& totals) {
    return 100.0 * ratio(totals.total(part), totals.total(cohort));
  });
}

void MetricList::stock(std::string id, Text name, Stock kind, Better better) {
  const Text mean{"各月末の人数の平均。", "Mean over the ends of all months."};
  add(std::move(id), std::move(name), people, better, sentences(definition_of(kind), mean),
      [kind](const GroupTotals& totals) { return totals.mean(kind); });
}

Metric& MetricList::chance(std::string id, Text name, Flow flow) {
  const Text at_least_one{
      "次のことが、全期間に1件以上起きる確率（反復のうちの割合、区間はウィルソン）。人口が多いほど、期間が長"
      "いほど高いので、町どうしでは比べられない。",
      "The chance (share of replications; Wilson's interval) that this happens once or more within the whole "
      "period. It grows with residents and years, so towns cannot be compared by it."};
  Metric& metric =
      share(std::move(id), std::move(name), Better::lower, sentences(at_least_one, definition_of(flow)),
            [flow](const GroupTotals& totals) { return totals.total(flow) > 0.0 ? 100.0 : 0.0; });
  metric.chance = true;
  return metric;
}

}  // namespace bansou
