#include <limits>

#include "model/io/collected_results.hpp"
#include "model/text/run_description.hpp"
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

/// A place where a team does not keep up.
struct Overload {
  const TeamSummary& team;
  const PlaceLoad& load;
};

py::dict overload_table(const Figures& figures, const std::string& lang) {
  const Language in = language(lang);
  std::vector<Overload> rows;
  for (const TeamSummary& team : figures.summary.teams) {
    for (const PlaceLoad& load : team.overloaded) rows.push_back({team, load});
  }
  return table(rows, column("team", [](const Overload& row) { return row.team.id; }),
               column("place", [](const Overload& row) { return row.load.place; }),
               column("pace", [](const Overload& row) { return name_in(pace_names, row.load.pace); }),
               column("growth", [](const Overload& row) { return row.load.growth.mean; }),
               column("growth_low", [](const Overload& row) { return row.load.growth.low; }),
               column("growth_high", [](const Overload& row) { return row.load.growth.high; }),
               column("utilisation", [](const Overload& row) { return row.load.utilisation; }),
               column("team_name", [=](const Overload& row) { return row.team.name.in(in); }),
               column("place_name", [=](const Overload& row) { return row.load.name.in(in); }));
}

py::dict long_stay_table(const Figures& figures) {
  return table(figures.summary.long_stay, column("mean", &sim::Interval::mean),
               column("low", &sim::Interval::low), column("high", &sim::Interval::high));
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
      .def("overloads", overload_table, py::arg("lang"))
      .def("long_stay", long_stay_table)
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
