#include <string>

#include "model/io/trace.hpp"
#include "model/text/comparable.hpp"
#include "model/text/journey_text.hpp"
#include "python/bindings/beside_python.hpp"
#include "python/bindings/bindings.hpp"
#include "python/bindings/columns.hpp"
#include "python/bindings/language.hpp"
#include "python/bindings/python_policy.hpp"

namespace bansou::python {
namespace py = pybind11;
namespace {

py::dict step_table(const Trace& traced, Language language) {
  std::vector<PairedStep> told;
  for (const PairedStep& one : traced.steps) {
    if (!happening_text(one.step.what, language).empty()) told.push_back(one);
  }
  using S = PairedStep;
  return table(told, column("day", [](const S& one) { return one.step.when; }),
               column("what", [=](const S& one) { return happening_text(one.step.what, language); }),
               column("a", &S::under_a), column("b", &S::under_b));
}

/// The steps, and who it is: code of the municipality, number there, and a line about them.
py::tuple trace_beside_python(const Scenario& a, const Scenario& b, const std::string& resident,
                              std::size_t replication, const py::object& policy_a, const py::object& policy_b,
                              const std::string& lang) {
  const Language in = language(lang);
  check_comparable(a, b, in);
  check_differs(a, b, in);
  std::stop_source stop;
  TraceOptions options;
  options.resident = resident;
  options.replication = replication;
  options.stop = stop.get_token();
  options.policy_a = [&] { return python_policy(policy_a); };
  options.policy_b = [&] { return python_policy(policy_b); };
  Trace traced;
  beside_python(
      stop, [&] { traced = trace(a, b, options, in); }, [] {});
  return py::make_tuple(step_table(traced, in), a.municipalities[traced.municipality].code, traced.number,
                        resident_text(traced.resident, in));
}

}  // namespace

void bind_trace(py::module_& module) {
  module.def("trace", trace_beside_python, py::arg("a"), py::arg("b"), py::arg("resident"),
             py::arg("replication"), py::arg("policy_a"), py::arg("policy_b"), py::arg("lang"));
}

}  // namespace bansou::python
