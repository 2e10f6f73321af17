#include "model/experiment/answer.hpp"

#include <algorithm>
#include <cmath>
#include <functional>

#include "model/experiment/summary.hpp"

namespace bansou {
namespace {

/// Largest minus smallest over the bands that have municipalities. Of bands with a lower bound only, the gap
/// is at least that between the bound and the smallest that is known.
Measurement spread_of(const MetricTable& table, std::size_t metric, std::size_t replication) {
  Measurement least, most;
  bool at_least = false;
  for (std::size_t band = 0; band < bands; ++band) {
    const Measurement& one = table.at(metric, first_band_group + band, replication);
    if (table.groups()[first_band_group + band].municipalities.empty() || std::isnan(one.value)) continue;
    at_least = at_least || one.at_least;
    if (!one.at_least && (std::isnan(least.value) || one.value < least.value)) least = one;
    if (std::isnan(most.value) || one.value > most.value) most = one;
  }
  if (at_least) return {std::isnan(least.value) ? 0.0 : std::max(0.0, most.value - least.value), true};
  return {most.value - least.value};
}

Series series_of(const MetricTable& table, const Criterion& criterion) {
  const std::size_t metric = table.find(criterion.metric).value();
  if (!criterion.spread) return table.series(metric, criterion.group);
  Series result;
  for (std::size_t i = 0; i < table.replications(); ++i) result.push_back(spread_of(table, metric, i));
  return result;
}

Metric described(const MetricTable& table, const Criterion& criterion) {
  Metric metric = table.metrics()[table.find(criterion.metric).value()];
  const Group& group = table.groups()[criterion.group];
  if (criterion.spread) {
    metric.name.ja += "の人口規模のあいだの差";
    metric.name.en += ", gap between sizes of municipality";
    if (metric.better != Better::neither) metric.better = Better::lower;
  } else if (group.kind == Group::Kind::band) {
    metric.name.ja += "、人口" + group.name.ja;
    metric.name.en += ", population " + group.name.en;
  } else if (group.kind != Group::Kind::region) {
    metric.name.ja += "、" + group.name.ja;
    metric.name.en += ", " + group.name.en;
  }
  return metric;
}

/// Of the arms that gain by the deciding criterion: the one that gains most, and how the others stand to it.
void rank(const std::vector<Series>& arms, Answer& answer) {
  const Answered& deciding = answer.criteria.front();
  std::vector<std::size_t> gaining;
  for (std::size_t arm = 0; arm < arms.size(); ++arm) {
    if (deciding.gains(arm)) gaining.push_back(arm);
  }
  if (gaining.empty()) return;
  const double sign = deciding.metric.better == Better::higher ? -1.0 : 1.0;
  answer.first = *std::ranges::min_element(
      gaining, {}, [&](std::size_t arm) { return sign * deciding.arms[arm].interval.mean; });
  for (const std::size_t arm : gaining) {
    if (arm != answer.first) {
      const Difference difference = paired_difference(arms[answer.first], arms[arm], answer.family,
                                                      deciding.metric.least, deciding.arms.front().a);
      answer.others.push_back({arm, difference});
      if (is_loss(deciding.metric.better, difference.verdict)) continue;
    }
    answer.best.push_back(arm);
  }
}

/// Where the deciding outcome changes beyond doubt: what holds for all together may not hold for one.
void look_at_places(const Criterion& deciding, const std::vector<const MetricTable*>& tables,
                    Answer& answer) {
  const MetricTable& today = *tables.front();
  const auto kind = today.groups()[deciding.group].kind;
  if (deciding.spread || kind == Group::Kind::municipality) return;
  const std::size_t metric = today.find(deciding.metric).value();
  const Better better = today.metrics()[metric].better;
  const std::vector<std::size_t>& concerned = today.groups()[deciding.group].municipalities;
  std::vector<std::size_t> towns = of_kind(today.groups(), Group::Kind::municipality);
  std::erase_if(towns, [&](std::size_t town) {
    return std::ranges::find_first_of(today.groups()[town].municipalities, concerned) ==
           today.groups()[town].municipalities.end();
  });
  const std::size_t family = towns.size() * (tables.size() - 1);
  for (std::size_t arm = 0; arm + 1 < tables.size(); ++arm) {
    for (const std::size_t town : towns) {
      const Difference difference =
          paired_difference(today.series(metric, town), tables[arm + 1]->series(metric, town), family,
                            today.metrics()[metric].least);
      const bool gains = is_gain(better, difference.verdict);
      if (gains || is_loss(better, difference.verdict))
        answer.places.push_back({arm, town, today.groups()[town].name, difference, gains});
    }
  }
  std::ranges::stable_sort(answer.places, std::greater(),
                           [](const AnsweredAt& at) { return std::abs(at.difference.interval.mean); });
}

}  // namespace

Answer answer(const std::vector<Criterion>& criteria, const std::vector<const MetricTable*>& tables) {
  const std::size_t arms = tables.size() - 1;
  Answer result;
  result.replications = tables.front()->replications();
  result.family = arms * criteria.size() + arms * (arms - 1) / 2;
  for (const Criterion& criterion : criteria) {
    Answered& answered = result.criteria.emplace_back();
    answered.metric = described(*tables.front(), criterion);
    const Series baseline = series_of(*tables.front(), criterion);
    std::vector<Series> series;
    for (std::size_t arm = 1; arm <= arms; ++arm) {
      series.push_back(series_of(*tables[arm], criterion));
      answered.arms.push_back(
          paired_difference(baseline, series.back(), result.family, answered.metric.least));
    }
    if (result.criteria.size() == 1) rank(series, result);
  }
  look_at_places(criteria.front(), tables, result);
  return result;
}

void note_overloads(const std::vector<Criterion>& criteria, const std::vector<Summary>& summaries,
                    Answer& answer) {
  for (std::size_t i = 0; i < criteria.size(); ++i) {
    for (const Summary& summary : summaries) {
      double share = summary.at(criteria[i].metric, criteria[i].group).overloaded_share;
      for (std::size_t band = 0; criteria[i].spread && band < bands; ++band)
        share = std::max(share, summary.at(criteria[i].metric, first_band_group + band).overloaded_share);
      answer.criteria[i].overloaded.push_back(share);
    }
  }
}

}  // namespace bansou
