#pragma once

#include <memory>

#include <pybind11/pybind11.h>

#include "model/core/policy.hpp"

namespace bansou::python {

/// A copy (copy.deepcopy) of a bansou.Policy that decides for one piece of a run, from whatever thread that
/// is on; nullptr for None. What it raises ends the run.
std::unique_ptr<Policy> python_policy(const pybind11::object& policy);

}  // namespace bansou::python
