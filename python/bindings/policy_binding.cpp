#include <limits>

#include <fmt/format.h>
#include <pybind11/stl.h>

#include "model/core/post_ledger.hpp"
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

template <class Names>
std::string one_of(const Names& names) {
  return fmt::format("One of {}.", fmt::join(names, ", "));
}

std::vector<std::string> difficulties_of(const CaseView& view) {
  std::vector<std::string> all;
  for (std::size_t i = 0; i < difficulty_names.size(); ++i) {
    if (((view.resident.difficulties >> i) & 1U) != 0) all.emplace_back(difficulty_names[i]);
  }
  return all;
}

double utilisation(const TeamView& team) {
  return team.available_hours > 0.0 ? team.worked_hours / team.available_hours
                                    : std::numeric_limits<double>::quiet_NaN();
}

}  // namespace

void bind_policy(py::module_& module) {
  py::class_<CaseView>(module, "Case",
                       "A resident, as far as staff would know. Traits are named as in scenario files.")
      .def_readonly("municipality", &CaseView::municipality, "Code of the home municipality.")
      .def_readonly("serial", &CaseView::serial,
                    "Which of the municipality's residents: the same under every policy.")
      .def_readonly("day", &CaseView::day, "Days since the start of the simulated time.")
      .def_property_readonly("age", named(age_names, &Resident::age), one_of(age_names).c_str())
      .def_property_readonly("condition", named(condition_names, &Resident::condition),
                             one_of(condition_names).c_str())
      .def_property_readonly("severity", named(severity_names, &Resident::severity),
                             one_of(severity_names).c_str())
      .def_property_readonly("treatment", named(treatment_names, &Resident::treatment),
                             one_of(treatment_names).c_str())
      .def_property_readonly("living", named(living_names, &Resident::living), one_of(living_names).c_str())
      .def_property_readonly("difficulties", difficulties_of,
                             "Names as in scenario files, such as refuses_treatment.")
      .def_property_readonly(
          "in_casework", [](const CaseView& view) { return view.resident.has(Support::casework); },
          "Whether somebody accompanies them.")
      .def_property_readonly(
          "has_plan", [](const CaseView& view) { return view.resident.has(Support::plan); },
          "Whether they have a service plan.")
      .def_property_readonly(
          "known", [](const CaseView& view) { return view.resident.known; }, "To some window or service.")
      .def_property_readonly(
          "contacts", [](const CaseView& view) { return view.resident.contacts; },
          "In the open case so far.");
  py::class_<LineView>(module, "Line", "A line that a resident may join: of a service's team at a place.")
      .def_readonly("service", &LineView::service, "Id of the service.")
      .def_readonly("team", &LineView::team, "Id of the team that does its work.")
      .def_readonly("place", &LineView::place,
                    "Code of a municipality, or name of an area, health centre, ...")
      .def_readonly("fte", &LineView::fte, "Filled full-time equivalents.")
      .def_readonly("specialist_share", &LineView::specialist_share, "Of the posts, 0..1.")
      .def_readonly("travel_hours", &LineView::travel_hours, "On the road to the resident and back.")
      .def_readonly("waiting", &LineView::waiting,
                    "Jobs in the team's line, and residents who wait for a place with it.");
  py::class_<TeamView>(module, "TeamMonth", "A team at the end of a month.")
      .def_readonly("team", &TeamView::team, "Id.")
      .def_readonly("place", &TeamView::place,
                    "Code of a municipality, or name of an area, health centre, ...")
      .def_readonly("staff", &TeamView::staff, "Full-time equivalents by role, filled or vacant.")
      .def_readonly("roles", &TeamView::roles, "All that the team may have.")
      .def_readonly("available_hours", &TeamView::available_hours, "Of the month, for this work.")
      .def_readonly("worked_hours", &TeamView::worked_hours, "Of the month, overtime included.")
      .def_readonly("waiting", &TeamView::waiting, "As in Line.")
      .def_property_readonly("utilisation", utilisation,
                             "Worked over available hours, 0..; NaN without staff.");
  module.attr("least_post") = least_post;
  module.attr("most_posts") = most_posts;
}

}  // namespace bansou::python
