#pragma once

#include <pybind11/pybind11.h>

namespace bansou::python {

// One concept a file; each registers its part in the module.
void bind_errors(pybind11::module_& module);
void bind_scenario(pybind11::module_& module);
void bind_policy(pybind11::module_& module);
void bind_run(pybind11::module_& module);
void bind_results(pybind11::module_& module);
void bind_comparison(pybind11::module_& module);
void bind_answer(pybind11::module_& module);
void bind_robustness(pybind11::module_& module);
void bind_trace(pybind11::module_& module);

}  // namespace bansou::python
