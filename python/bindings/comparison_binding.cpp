#include "model/core/enum_names.hpp"
#include "model/experiment/comparison.hpp"
#include "model/text/comparable.hpp"
#include "model/text/comparison_notes.hpp"
#include "model/text/sufficiency_wording.hpp"
#include "python/bindings/bindings.hpp"
#include "python/bindings/figures.hpp"
#include "python/bindings/language.hpp"

namespace bansou::python {
namespace py = pybind11;
namespace {

using Row = Figure<Difference>;

/// A bound of the interval of B - A, of each figure alone or for its family together.
auto bound(sim::Interval Difference::*interval, double sim::Interval::*which) {
  return [=](const Row& row) { return row.value.*interval.*which; };
}

py::dict comparison_table(const Comparison& comparison, const std::string& lang) {
  using sim::Interval;
  return figure_table<Difference>(
      comparison, language(lang), column("a", [](const Row& row) { return row.value.a; }),
      column("b", [](const Row& row) { return row.value.b; }),
      column("a_at_least", [](const Row& row) { return row.value.a_at_least; }),
      column("b_at_least", [](const Row& row) { return row.value.b_at_least; }),
      column("difference", bound(&Difference::interval, &Interval::mean)),
      column("low", bound(&Difference::interval, &Interval::low)),
      column("high", bound(&Difference::interval, &Interval::high)),
      column("verdict", [](const Row& row) { return name_in(verdict_names, row.value.verdict); }),
      column("fragile", [](const Row& row) { return row.value.fragile; }),
      column("family_low", bound(&Difference::simultaneous, &Interval::low)),
      column("family_high", bound(&Difference::simultaneous, &Interval::high)),
      column("variance_reduction", [](const Row& row) { return row.value.variance_reduction; }),
      column("pairs", [](const Row& row) { return row.value.pairs; }));
}

}  // namespace

void bind_comparison(py::module_& module) {
  py::class_<Comparison>(module, "Comparison")
      .def_readonly("replications", &Comparison::replications)
      .def_readonly("options", &Comparison::options)
      .def("table", comparison_table, py::arg("lang"))
      .def(
          "sufficiency",
          [](const Comparison& comparison, const std::string& lang) {
            return sufficiency_text(sufficiency_of(comparison)).in(language(lang));
          },
          py::arg("lang"))
      .def(
          "notes",
          [](const Comparison& comparison, const std::string& lang) {
            std::vector<std::pair<std::string, std::string>> notes;  // the metric it is about, and the note
            for (const Remark& note : comparison_notes(comparison))
              notes.emplace_back(note.metric, note.text.in(language(lang)));
            return notes;
          },
          py::arg("lang"));
  module.def(
      "check_comparable",
      [](const Scenario& a, const Scenario& b, const std::string& lang) {
        check_comparable(a, b, language(lang));
      },
      py::arg("a"), py::arg("b"), py::arg("lang"));
  module.def(
      "compare",
      [](const Figures& a, const Figures& b, std::size_t options) {
        return compare(a.table(), b.table(), options);
      },
      py::arg("a"), py::arg("b"), py::arg("options"), py::call_guard<py::gil_scoped_release>());
}

}  // namespace bansou::python
