#include <atomic>
#include <optional>
#include <string>

#include <pybind11/stl.h>

#include "model/io/session.hpp"
#include "python/bindings/beside_python.hpp"
#include "python/bindings/bindings.hpp"
#include "python/bindings/python_policy.hpp"
#include "python/bindings/tell_progress.hpp"

namespace bansou::python {
namespace py = pybind11;
namespace {

/// Returns how many replications there are at the end. `progress`: called with the share done, 0..1.
std::size_t run_beside_python(const Scenario& scenario, const std::string& out, unsigned threads, bool resume,
                              const std::optional<double>& precision, std::size_t most,
                              const py::object& progress, const py::object& policy) {
  std::stop_source stop;
  std::atomic<double> before = 0.0, share = 0.0;
  TellProgress tell(progress);
  SessionOptions options;
  options.out = out;
  options.leftover = resume ? Leftover::resume : Leftover::refuse;
  options.threads = threads;
  options.precision = precision;
  options.most = most;
  options.collect = precision.has_value();
  options.stop = stop.get_token();
  options.policy = [&] { return python_policy(policy); };
  options.begin = [&](double already) { share = before = already; };
  options.progress = [&](double since) { share = before + since; };
  std::size_t replications = 0;
  beside_python(
      stop, [&] { replications = run_session(scenario, options).replications; }, [&] { tell(share); });
  tell(1.0);
  return replications;
}

}  // namespace

void bind_run(py::module_& module) {
  module.def("run", run_beside_python, py::arg("scenario"), py::arg("out"), py::arg("threads"),
             py::arg("resume"), py::arg("precision"), py::arg("most"), py::arg("progress"),
             py::arg("policy"));
}

}  // namespace bansou::python
