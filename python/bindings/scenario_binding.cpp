#include <cmath>
#include <memory>
#include <optional>

#include "model/core/enum_names.hpp"
#include "model/experiment/cost.hpp"
#include "model/experiment/metric_catalogue.hpp"
#include "model/experiment/outcome_definitions.hpp"
#include "model/experiment/preflight.hpp"
#include "model/experiment/ranges.hpp"
#include "model/io/places.hpp"
#include "model/io/scenario_reader.hpp"
#include "model/text/caveats.hpp"
#include "model/text/parameter_text.hpp"
#include "python/bindings/bindings.hpp"
#include "python/bindings/columns.hpp"
#include "python/bindings/language.hpp"

namespace bansou::python {
namespace py = pybind11;
namespace {

const char* name_of(Change::Kind kind) {
  switch (kind) {
    case Change::Kind::staff:
      return "staff";
    case Change::Kind::scale:
      return "scale";
    case Change::Kind::joint:
      return "joint";
    case Change::Kind::parameter:
      return "parameter";
    case Change::Kind::open:
      return "open";
    case Change::Kind::close:
      return "close";
    case Change::Kind::reserve:
      return "reserve";
  }
  return "";
}

/// What must be known to read its figures, as on every screen.
std::vector<std::string> notes_of(const Scenario& scenario, const std::string& lang) {
  std::vector<std::string> notes;
  for (const Text& note : scenario_notes(scenario)) notes.push_back(note.in(language(lang)));
  return notes;
}

py::dict municipality_table(const Scenario& scenario) {
  using M = Municipality;
  return table(scenario.municipalities, column("code", &M::code), column("name", &M::name),
               column("prefecture", &M::prefecture), column("area", &M::area),
               column("health_centre", &M::health_centre), column("centre", &M::centre),
               column("kind", &M::kind), column("band", &M::band), column("population", &M::population),
               column("latitude", &M::latitude), column("longitude", &M::longitude));
}

/// A figure in the unit it was written in, without the last digits that converting it left.
auto as_written(double Parameter::*figure) {
  return [figure](const ParameterSet::value_type& entry) {
    const double value = entry.second.*figure / entry.second.factor;
    if (value == 0.0 || !std::isfinite(value)) return value;
    const double scale = std::pow(10.0, 12.0 - std::ceil(std::log10(std::abs(value))));
    return std::round(value * scale) / scale;
  };
}

py::dict parameter_table(const Scenario& scenario, const std::string& lang) {
  const Language in = language(lang);
  using P = ParameterSet::value_type;
  const auto subject = [&](const P& entry) {
    return subject_text(scenario, entry.first.substr(0, entry.first.find('.')), in);
  };
  return table(scenario.parameters, column("name", &P::first), column("subject", subject),
               column("label", [=](const P& entry) { return entry.second.label.in(in); }),
               column("value", as_written(&Parameter::value)),
               column("unit", [](const P& entry) { return entry.second.unit; }),
               column("low", as_written(&Parameter::low)), column("high", as_written(&Parameter::high)),
               column("year", [](const P& entry) { return entry.second.year; }),
               column("source", [](const P& entry) { return entry.second.source; }),
               column("reason", [=](const P& entry) { return entry.second.reason.in(in); }));
}

std::vector<std::string> role_ids(const TeamSpec& team) {
  std::vector<std::string> ids;
  for (const RoleSpec& role : team.roles) ids.push_back(role.id);
  return ids;
}

py::dict team_table(const Scenario& scenario, const std::string& lang) {
  const Language in = language(lang);
  return table(scenario.teams, column("id", &TeamSpec::id),
               column("name", [=](const TeamSpec& team) { return team.name.in(in); }),
               column("level", [](const TeamSpec& team) { return name_in(level_names, team.level); }),
               column("roles", role_ids), column("optional", &TeamSpec::optional));
}

py::dict service_table(const Scenario& scenario, const std::string& lang) {
  const Language in = language(lang);
  return table(scenario.services, column("id", &ServiceSpec::id),
               column("name", [=](const ServiceSpec& service) { return service.name.in(in); }),
               column("kind", &ServiceSpec::kind), column("team", &ServiceSpec::team),
               column("entry", &ServiceSpec::entry), column("routes", &ServiceSpec::routes));
}

py::dict change_table(const Scenario& scenario, const std::string& lang) {
  const Language in = language(lang);
  const auto codes = [&](const Change& change) {
    std::vector<std::string> list;
    for (const std::size_t i : change.municipalities) list.push_back(scenario.municipalities[i].code);
    return list;
  };
  py::dict changes =
      table(scenario.changes, column("name", [=](const Change& change) { return change.name.in(in); }),
            column("kind", [](const Change& change) { return name_of(change.kind); }),
            column("from", &Change::from), column("team", &Change::team), column("service", &Change::service),
            column("hours_a_month", &Change::hours), column("parameter", &Change::parameter),
            column("municipalities", codes));
  changes["yearly_cost"] = yearly_costs(scenario);
  return changes;
}

py::dict metric_table(const Scenario& scenario, const std::string& lang) {
  const Language in = language(lang);
  using M = MetricDefinition;
  return table(metric_catalogue(scenario), column("metric", [](const M& one) { return one.metric.id; }),
               column("name", [=](const M& one) { return one.metric.name.in(in); }),
               column("unit", [=](const M& one) { return one.metric.unit.in(in); }),
               column("better", [](const M& one) { return name_in(better_names, one.metric.better); }),
               column("headline", [](const M& one) { return one.metric.headline; }),
               column("definition", [=](const M& one) { return one.metric.definition.in(in); }));
}

/// What is counted in the result file, of one kind.
template <class Kind>
py::dict counts(std::span<const Label> labels, const std::string& lang) {
  const Language in = language(lang);
  return table(
      labels, column("id", [](const Label& one) { return std::string(one.id); }),
      column("name", [=](const Label& one) { return std::string(in == Language::ja ? one.ja : one.en); }),
      column("definition", [=](const Label& one) {
        return definition_of(static_cast<Kind>(&one - labels.data())).in(in);
      }));
}

/// Flows, stocks and causes of waiting.
py::tuple counted(const std::string& lang) {
  return py::make_tuple(counts<Flow>(flow_labels(), lang), counts<Stock>(stock_labels(), lang),
                        counts<Wait>(wait_labels(), lang));
}

/// The loads by place, and the services of the longest way of backup.
py::tuple preflight_of(const Scenario& scenario) {
  using L = ExpectedLoad;
  const Preflight found = preflight(scenario);
  return py::make_tuple(
      table(found.loads, column("team", &L::team), column("place", &L::place), column("fte", &L::fte),
            column("utilisation", &L::utilisation), column("slots", &L::slots), column("wait", &L::wait),
            column("backlog", &L::backlog), column("more_fte", &L::more_fte)),
      found.longest_backup);
}

/// Values drawn for some parameters, as written, after fit_shares().
std::map<std::string, double> fitted(Scenario scenario, std::map<std::string, double> values) {
  std::set<std::string> names;
  ParameterSet& parameters = scenario.parameters;
  for (const auto& [name, value] : values) {
    const auto found = parameters.find(name);
    if (found == parameters.end()) continue;  // the reader says that there is no such parameter
    found->second.value = value * found->second.factor;
    names.insert(name);
  }
  const ParameterSet drawn = parameters;
  fit_shares(scenario, names);
  for (const std::string& name : names) {
    const Parameter& fit = parameters.at(name);
    if (fit.value != drawn.at(name).value) values[name] = fit.value / fit.factor;
  }
  return values;
}

using Positions = std::map<std::string, std::string>;

/// `tree`: JSON of a resolved scenario, with differences; `positions`: by JSON pointer, what to call a place
/// in messages. Nothing is read but shipped files.
std::shared_ptr<Scenario> read_tree(const std::string& tree, const Positions& positions,
                                    const std::string& path, const std::string& shipped,
                                    const std::string& lang) {
  Document document{nlohmann::json::parse(tree), {{"", {path}}}};
  for (const auto& [pointer, name] : positions) document.positions[pointer] = {name};
  auto scenario =
      std::make_shared<Scenario>(scenario_from(std::move(document), {shipped, shipped}, language(lang)));
  scenario->path = path;
  return scenario;
}

std::shared_ptr<Scenario> read_file(const std::string& path, const std::optional<std::string>& root,
                                    const std::string& shipped, const std::string& lang) {
  const Places places{default_places(path, root).root, shipped};
  return std::make_shared<Scenario>(read_scenario(path, places, language(lang)));
}

}  // namespace

void bind_scenario(py::module_& module) {
  py::class_<Scenario, std::shared_ptr<Scenario>>(module, "Scenario")
      .def_readonly("path", &Scenario::path)
      .def_readonly("resolved", &Scenario::resolved)
      .def_property_readonly("start", [](const Scenario& scenario) { return iso_date(scenario.start); })
      .def_readonly("years", &Scenario::years)
      .def_readonly("replications", &Scenario::replications)
      .def_readonly("seed", &Scenario::seed)
      .def_readonly("policy", &Scenario::policy)
      .def("fit_shares", fitted, py::arg("values"))
      .def("preflight", &preflight_of)
      .def("title",
           [](const Scenario& self, const std::string& lang) { return self.title.in(language(lang)); })
      .def("question",
           [](const Scenario& self, const std::string& lang) { return self.question.in(language(lang)); })
      .def("municipalities", municipality_table)
      .def("notes", notes_of, py::arg("lang"))
      .def("parameters", parameter_table)
      .def("metrics", metric_table, py::arg("lang"))
      .def("teams", team_table)
      .def("services", service_table)
      .def("changes", change_table);

  const py::call_guard<py::gil_scoped_release> others_may_run;
  module.def("read_scenario", read_file, py::arg("path"), py::arg("root"), py::arg("shipped"),
             py::arg("lang"), others_may_run);
  module.def("scenario_from", read_tree, py::arg("tree"), py::arg("positions"), py::arg("path"),
             py::arg("shipped"), py::arg("lang"), others_may_run);
  module.def("counted", counted, py::arg("lang"));
  module.def(
      "how_figures_are_made",
      [](const std::string& lang) { return how_figures_are_made().in(language(lang)); }, py::arg("lang"));
  module.def("yearly_cost_difference", &yearly_cost_difference, py::arg("a"), py::arg("b"));
}

}  // namespace bansou::python
