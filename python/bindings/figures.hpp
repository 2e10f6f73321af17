#pragma once

#include <utility>
#include <vector>

#include "model/core/enum_names.hpp"
#include "model/experiment/comparison.hpp"
#include "model/experiment/summary.hpp"
#include "python/bindings/columns.hpp"
#include "python/bindings/language.hpp"

namespace bansou::python {

/// What a run says: per replication, and summarised.
struct Figures {
  MetricCollector collected;
  Summary summary;

  Figures(const Scenario& scenario, MetricCollector all)
      : collected(std::move(all)), summary(summarise(scenario, collected)) {}
  const MetricTable& table() const { return collected.table(); }
};

/// A value about one metric of one group.
template <class Value>
struct Figure {
  const Metric& metric;
  const Group& group;
  const Value& value;
};

/// Every metric of every group of a Summary or Comparison, as a table: the columns that say which figure it
/// is, and `columns`. Groups without a municipality in this region have no rows.
template <class Value, class Source, class... Takes>
pybind11::dict figure_table(const Source& source, Language language, const Column<Takes>&... columns) {
  using Row = Figure<Value>;
  std::vector<Row> rows;
  for (std::size_t metric = 0; metric < source.metrics.size(); ++metric) {
    for (std::size_t group = 0; group < source.groups.size(); ++group) {
      if (source.groups[group].municipalities.empty()) continue;
      rows.push_back({source.metrics[metric], source.groups[group], source.at(metric, group)});
    }
  }
  return table(
      rows, column("metric", [](const Row& row) { return row.metric.id; }),
      column("group", [](const Row& row) { return row.group.id; }), columns...,
      column("unit", [=](const Row& row) { return row.metric.unit.in(language); }),
      column("difference_unit", [=](const Row& row) { return difference_unit(row.metric).in(language); }),
      column("name", [=](const Row& row) { return row.metric.name.in(language); }),
      column("group_name", [=](const Row& row) { return row.group.name.in(language); }),
      column("group_kind", [](const Row& row) { return name_in(group_kind_names, row.group.kind); }),
      column("headline", [](const Row& row) { return row.metric.headline; }));
}

}  // namespace bansou::python
