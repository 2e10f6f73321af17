#include "python/bindings/bindings.hpp"

PYBIND11_MODULE(_core, module) {
  module.doc() = "Bansō's C++ side; use the package bansou.";
  module.attr("__version__") = BANSOU_VERSION;
  bansou::python::bind_errors(module);
  bansou::python::bind_scenario(module);
  bansou::python::bind_results(module);
  bansou::python::bind_comparison(module);
  bansou::python::bind_answer(module);
  bansou::python::bind_robustness(module);
  bansou::python::bind_policy(module);
  bansou::python::bind_run(module);
  bansou::python::bind_trace(module);
}
