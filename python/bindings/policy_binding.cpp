#include <limits>

#include <pybind11/stl.h>

#include "model/core/trait_names.hpp"
#include "python/bindings/bindings.hpp"
#include "python/bindings/policy_view.hpp"

namespace bansou::python {
namespace py = pybind11;
namespace {

template <class Names, class Trait>
auto named(const Names& names, Trait Resident::*trait) {
  return
      [&names, trait](const CaseView& view) { return names[static_cast<std::size_t>(view.resident.*trait)]; };
}

std::vector<std::string> difficulties_of(const CaseView& view) {
  std::vector<std::string> all;
  for (std::size_t i = 0; i < difficulty_names.size(); ++i) {
    if (((view.resident.difficulties >> i) & 1U) != 0) all.emplace_back(difficulty_names[i]);
  }
  return all;
}

double utilisation(const TeamView& team) {
  return team.paid_hours > 0.0 ? team.worked_hours / team.paid_hours
                               : std::numeric_limits<double>::quiet_NaN();
}

}  // namespace

void bind_policy(py::module_& module) {
  py::class_<CaseView>(module, "Case",
                       "A resident, as far as staff would know. Traits are named as in scenario files.")
      .def_readonly("municipality", &CaseView::municipality)
      .def_readonly("serial", &CaseView::serial)
      .def_readonly("day", &CaseView::day)
      .def_property_readonly("age", named(age_names, &Resident::age))
      .def_property_readonly("condition", named(condition_names, &Resident::condition))
      .def_property_readonly("severity", named(severity_names, &Resident::severity))
      .def_property_readonly("treatment", named(treatment_names, &Resident::treatment))
      .def_property_readonly("living", named(living_names, &Resident::living))
      .def_property_readonly("difficulties", difficulties_of)
      .def_property_readonly("in_casework",
                             [](const CaseView& view) { return view.resident.has(Support::casework); })
      .def_property_readonly("has_plan",
                             [](const CaseView& view) { return view.resident.has(Support::plan); })
      .def_property_readonly("known", [](const CaseView& view) { return view.resident.known; })
      .def_property_readonly("contacts", [](const CaseView& view) { return view.resident.contacts; });
  py::class_<LineView>(module, "Line", "A line that a resident may join: of a service's team at a place.")
      .def_readonly("service", &LineView::service)
      .def_readonly("team", &LineView::team)
      .def_readonly("place", &LineView::place)
      .def_readonly("fte", &LineView::fte)
      .def_readonly("specialist_share", &LineView::specialist_share)
      .def_readonly("travel_hours", &LineView::travel_hours)
      .def_readonly("waiting", &LineView::waiting);
  py::class_<TeamView>(module, "TeamMonth", "A team at the end of a month.")
      .def_readonly("team", &TeamView::team)
      .def_readonly("place", &TeamView::place)
      .def_readonly("staff", &TeamView::staff)
      .def_readonly("roles", &TeamView::roles)
      .def_readonly("paid_hours", &TeamView::paid_hours)
      .def_readonly("worked_hours", &TeamView::worked_hours)
      .def_readonly("waiting", &TeamView::waiting)
      .def_property_readonly("utilisation", utilisation);
}

}  // namespace bansou::python
