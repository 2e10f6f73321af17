#include <limits>

#include "model/io/collected_results.hpp"
#include "model/text/run_description.hpp"
#include "model/text/stationary_check.hpp"
#include "model/text/sufficiency_wording.hpp"
#include "python/bindings/bindings.hpp"
#include "python/bindings/figures.hpp"

namespace bansou::python {
namespace py = pybind11;
namespace {

using Row = Figure<Estimate>;

/// Where nothing was observed there is no interval.
auto bound(double sim::Interval::*which) {
  return [which](const Row& row) {
    return row.value.observed > 0 ? row.value.interval.*which : std::numeric_limits<double>::quiet_NaN();
  };
}

py::dict summary_table(const Figures& figures, const std::string& lang) {
  return figure_table<Estimate>(
      figures.summary, language(lang), column("mean", bound(&sim::Interval::mean)),
      column("low", bound(&sim::Interval::low)), column("high", bound(&sim::Interval::high)),
      column("at_least", [](const Row& row) { return row.value.at_least; }),
      column("observed", [](const Row& row) { return row.value.observed; }),
      column("overloaded_share", [](const Row& row) { return row.value.overloaded_share; }));
}

/// A team at one of its places.
struct Load {
  const TeamSummary& team;
  const PlaceLoad& load;
};

py::dict load_table(const Figures& figures, const std::string& lang) {
  const Language in = language(lang);
  std::vector<Load> rows;
  for (const TeamSummary& team : figures.summary.teams) {
    for (const PlaceLoad& load : team.overloaded) rows.push_back({team, load});
    for (const PlaceLoad& load : team.in_pace) rows.push_back({team, load});
  }
  return table(rows, column("team", [](const Load& row) { return row.team.id; }),
               column("place", [](const Load& row) { return row.load.place; }),
               column("pace", [](const Load& row) { return name_in(pace_names, row.load.pace); }),
               column("growth", [](const Load& row) { return row.load.growth.mean; }),
               column("growth_low", [](const Load& row) { return row.load.growth.low; }),
               column("growth_high", [](const Load& row) { return row.load.growth.high; }),
               column("slot_growth", [](const Load& row) { return row.load.slot_growth.mean; }),
               column("utilisation", [](const Load& row) { return row.load.utilisation; }),
               column("team_name", [=](const Load& row) { return row.team.name.in(in); }),
               column("place_name", [=](const Load& row) { return row.load.name.in(in); }));
}

py::dict long_stay_table(const Figures& figures) {
  return table(figures.summary.long_stay, column("mean", &sim::Interval::mean),
               column("low", &sim::Interval::low), column("high", &sim::Interval::high));
}

py::dict stationary_table(const Figures& figures, const Scenario& scenario, const std::string& lang) {
  const Language in = language(lang);
  check_stationary(scenario, in);
  using S = StationaryFigure;
  const auto if_settled = [](double value, const S& one) {
    return one.months_cut ? value : std::numeric_limits<double>::quiet_NaN();
  };
  return table(
      stationary_figures(figures.collected), column("metric", &S::id), column("at_start", &S::at_start),
      column("at_end", &S::at_end),
      column("settled", [](const S& one) { return one.months_cut.has_value(); }), column("sure", &S::sure),
      column("months_cut",
             [=](const S& one) { return if_settled(static_cast<double>(one.months_cut.value_or(0)), one); }),
      column("mean", [=](const S& one) { return if_settled(one.mean.mean, one); }),
      column("low", [=](const S& one) { return if_settled(one.mean.low, one); }),
      column("high", [=](const S& one) { return if_settled(one.mean.high, one); }),
      column("unit", [=](const S& one) { return one.unit.in(in); }),
      column("name", [=](const S& one) { return one.name.in(in); }));
}

py::dict imprecise_table(const Figures& figures, double asked, const std::string& lang) {
  const Language in = language(lang);
  using I = Imprecise;
  return table(precision_of(figures.table(), asked, figures.table().replications()).missed,
               column("metric", &I::metric),
               column("reason", [](const I& one) { return name_in(imprecise_names, one.reason); }),
               column("half_width",
                      [](const I& one) {
                        return one.reason == I::Reason::wide ? one.half_width
                                                             : std::numeric_limits<double>::quiet_NaN();
                      }),
               column("name", [=](const I& one) { return one.name.in(in); }));
}

Figures figures_of(const ResultFile& file, const Scenario& scenario) {
  return {scenario, collect_results(file, scenario)};
}

/// Writes the STRESS-DES description beside the results. `command`: does the run again; `python`: its
/// version.
void describe(const Figures& figures, const Scenario& scenario, const std::string& results,
              const std::string& command, const std::string& python, const std::string& lang) {
  RunFacts facts = facts_of(scenario);
  facts.results = results;
  facts.description = description_of(results).string();
  facts.command = command;
  facts.software.push_back(python);
  write_description(scenario, figures.summary, facts, language(lang));
}

}  // namespace

void bind_results(py::module_& module) {
  const py::call_guard<py::gil_scoped_release> others_may_run;
  py::class_<ResultFile>(module, "ResultFile")
      .def(py::init<const std::string&>(), py::arg("path"), others_may_run)
      .def_property_readonly("seed", [](const ResultFile& file) { return file.identity().seed; })
      .def_property_readonly("replications", &ResultFile::replications)
      .def("scenario", &ResultFile::scenario)
      .def("check", check_results, py::arg("scenario"), others_may_run)
      .def("figures", figures_of, py::arg("scenario"), others_may_run);
  py::class_<Figures>(module, "Figures")
      .def("summary", summary_table, py::arg("lang"))
      .def("loads", load_table, py::arg("lang"))
      .def("long_stay", long_stay_table)
      .def("stationary", stationary_table, py::arg("scenario"), py::arg("lang"))
      .def("imprecise", imprecise_table, py::arg("asked"), py::arg("lang"))
      .def(
          "sufficiency",
          [](const Figures& figures, const std::string& lang) {
            return sufficiency_text(figures.summary.sufficiency).in(language(lang));
          },
          py::arg("lang"))
      .def("describe", describe, py::arg("scenario"), py::arg("results"), py::arg("command"),
           py::arg("python"), py::arg("lang"), others_may_run);
}

}  // namespace bansou::python
