#include "model/experiment/answer.hpp"

#include <algorithm>
#include <cmath>
#include <functional>

#include "model/experiment/equal_pairs.hpp"
#include "model/experiment/selection.hpp"
#include "model/experiment/summary.hpp"

namespace bansou {
namespace {

/// One band's figure over the replications.
struct BandLevel {
  std::size_t group = 0;
  double mean = 0.0;
  bool at_least = false;  ///< in some replication only a lower bound is known
};

/// Of the bands that have municipalities and a figure.
std::vector<BandLevel> band_levels(const MetricTable& table, std::size_t metric) {
  std::vector<BandLevel> levels;
  for (std::size_t band = 0; band < bands; ++band) {
    const std::size_t group = first_band_group + band;
    const auto [figures, at_least] = observed(table.series(metric, group));
    if (figures.count() > 0 && !table.groups()[group].municipalities.empty())
      levels.push_back({group, figures.mean(), at_least});
  }
  return levels;
}

/// The figure of the band that has most on average, less that of the one that has least: in each replication
/// of the same two, for the largest less the smallest of each would be a gap where all bands are alike. Of
/// bands with a lower bound only, the gap is at least that to the smallest that is known.
Series spread_of(const MetricTable& table, std::size_t metric) {
  const std::vector<BandLevel> levels = band_levels(table, metric);
  if (levels.empty()) return Series(table.replications());
  const BandLevel most = std::ranges::max(levels, {}, &BandLevel::mean);
  std::vector<BandLevel> known = levels;
  std::erase_if(known, [](const BandLevel& level) { return level.at_least; });
  const bool bound = known.size() < levels.size();
  if (known.empty()) return Series(table.replications(), Measurement{0.0, true});
  const BandLevel least = std::ranges::min(known, {}, &BandLevel::mean);
  const Series larger = table.series(metric, most.group), smaller = table.series(metric, least.group);
  Series gap;
  for (std::size_t i = 0; i < table.replications(); ++i) {
    const double width = larger[i].value - smaller[i].value;
    gap.push_back({bound ? std::max(0.0, width) : width, bound});
  }
  return gap;
}

/// For the gap between sizes two bands are picked by the replications that are then tested: it is to hold for
/// any two, in whatever order.
std::size_t choices_of(const std::vector<const MetricTable*>& tables, const Criterion& criterion) {
  std::size_t most = 1;
  if (!criterion.spread) return most;
  for (const MetricTable* table : tables) {
    const std::size_t known = band_levels(*table, table->find(criterion.metric).value()).size();
    if (known > 1) most = std::max(most, known * (known - 1));
  }
  return most;
}

Series series_of(const MetricTable& table, const Criterion& criterion) {
  const std::size_t metric = table.find(criterion.metric).value();
  return criterion.spread ? spread_of(table, metric) : table.series(metric, criterion.group);
}

/// Of a metric in a group, which both tables have at the same place.
Difference between(const MetricTable& today, const MetricTable& arm, std::size_t metric, std::size_t group,
                   std::size_t family) {
  return paired_difference(today.series(metric, group), arm.series(metric, group), family,
                           today.metrics()[metric], today.groups()[group].population);
}

/// A share is judged with the number of those concerned. A gap may widen because the ones gain more than the
/// others, and narrow because the ones lose more. That is better, or worse, only if it is so for somebody:
/// for residents of some band.
Better judged_by(const MetricTable& today, const MetricTable& arm, const Criterion& criterion,
                 Verdict verdict, std::size_t family) {
  const std::size_t metric = today.find(criterion.metric).value();
  const Better better = today.metrics()[metric].better;
  if (better == Better::neither) return better;
  if (!criterion.spread) {
    const auto cases = today.find(today.metrics()[metric].cases);
    if (!cases) return better;
    return judged_with(between(today, arm, *cases, criterion.group, family).verdict, better, verdict);
  }
  const auto is_so = [&](const BandLevel& band) {
    const Difference own = between(today, arm, metric, band.group, bands * family);
    return verdict == Verdict::falls ? is_gain(better, own.verdict) : is_loss(better, own.verdict);
  };
  return std::ranges::any_of(band_levels(today, metric), is_so) ? Better::lower : Better::neither;
}

Metric described(const MetricTable& table, const Criterion& criterion) {
  Metric metric = table.metrics()[table.find(criterion.metric).value()];
  const Group& group = table.groups()[criterion.group];
  if (criterion.spread) {
    metric.name.ja += "の人口規模のあいだの差";
    metric.name.en += ", gap between sizes of municipality";
    metric.unit = difference_unit(metric);
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

/// Of the arms that gain by the deciding criterion: the one that gains most, how the others stand to it, and
/// which are beaten by none.
void rank(const std::vector<Series>& arms, Answer& answer) {
  const Answered& deciding = answer.criteria.front();
  std::vector<std::size_t> gaining;
  std::vector<Series> figures;
  for (std::size_t arm = 0; arm < arms.size(); ++arm) {
    if (!deciding.gains(arm)) continue;
    gaining.push_back(arm);
    figures.push_back(arms[arm]);
  }
  if (gaining.empty()) return;
  const double sign = deciding.metric.better == Better::higher ? -1.0 : 1.0;
  answer.first = *std::ranges::min_element(
      gaining, {}, [&](std::size_t arm) { return sign * deciding.arms[arm].interval.mean; });
  const double level = deciding.arms.front().a;
  for (const std::size_t arm : gaining) {
    if (arm == answer.first) continue;
    answer.others.push_back({arm, paired_difference(arms[answer.first], arms[arm], deciding.family,
                                                    deciding.metric, 0.0, level)});
  }
  for (const std::size_t arm : unbeaten(figures, deciding.metric, deciding.family, level))
    answer.best.push_back(gaining[arm]);
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
  if (towns.size() < 2) return;  // the answer says it already
  const std::size_t family = answer.places_family = towns.size() * (tables.size() - 1);
  for (std::size_t arm = 0; arm + 1 < tables.size(); ++arm) {
    for (const std::size_t town : towns) {
      const Difference difference = between(today, *tables[arm + 1], metric, town, family);
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
    answered.family = result.family * choices_of(tables, criterion);
    std::vector<Series> series;
    for (std::size_t arm = 1; arm <= arms; ++arm) {
      series.push_back(series_of(*tables[arm], criterion));
      answered.arms.push_back(
          paired_difference(baseline, series.back(), answered.family, answered.metric,
                            criterion.spread ? 0.0 : tables.front()->groups()[criterion.group].population));
      trust_equal_pairs(answered.arms.back(), *tables.front(), *tables[arm]);
      answered.better.push_back(
          judged_by(*tables.front(), *tables[arm], criterion, answered.arms.back().verdict, result.family));
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

void note_assumptions(const std::vector<Criterion>& criteria, const std::vector<Hanging>& hanging,
                      Answer& answer) {
  for (std::size_t i = 0; i < criteria.size(); ++i) {
    const auto found = std::ranges::find(hanging, criteria[i].metric, &Hanging::metric);
    if (!criteria[i].spread && found != hanging.end()) answer.criteria[i].assumption = found->assumption;
  }
}

}  // namespace bansou
