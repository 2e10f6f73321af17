#include "model/io/problem.hpp"
#include "model/io/run_error.hpp"
#include "python/bindings/bindings.hpp"

namespace bansou::python {
namespace py = pybind11;
namespace {

/// Raises bansou.errors.NAME(arguments...).
template <class... Arguments>
void raise(const char* name, Arguments&&... arguments) {
  const py::object type = py::module_::import("bansou.errors").attr(name);
  PyErr_SetObject(type.ptr(), type(std::forward<Arguments>(arguments)...).ptr());
}

py::list problems_of(const InputError& error) {
  py::list problems;
  for (const Problem& problem : error.problems()) {
    const auto& [file, line, column] = problem.at;
    problems.append(py::make_tuple(file, line, column, problem.text.in(error.language())));
  }
  return problems;
}

}  // namespace

void bind_errors(py::module_&) {
  py::register_local_exception_translator([](std::exception_ptr error) {
    try {
      std::rethrow_exception(error);
    } catch (const InputError& wrong) {
      raise("InputError", wrong.what(), problems_of(wrong));
    } catch (const RunError& failed) {
      raise("RunError", failed.what());
    }
  });
}

}  // namespace bansou::python
