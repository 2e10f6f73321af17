#include <atomic>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "model/experiment/run.hpp"
#include "model/io/result_store.hpp"
#include "python/bindings/beside_python.hpp"
#include "python/bindings/bindings.hpp"
#include "python/bindings/python_policy.hpp"

namespace bansou::python {
namespace py = pybind11;
namespace {

using MakePolicy = std::function<std::unique_ptr<Policy>()>;

/// Simulates what `out` does not have yet. `share`: 0..1.
void run_into(const std::string& out, const Scenario& scenario, const MakePolicy& policy, unsigned threads,
              bool resume, const std::stop_token& stop, std::atomic<double>& share) {
  if (resume && ResultStore::complete(out, scenario, scenario.replications) == scenario.replications) return;
  ResultStore store(out, scenario, resume ? Leftover::resume : Leftover::refuse);
  const std::size_t parts = partitions(scenario).size();
  std::vector<bool> before;  // the store itself is not for several threads
  for (std::size_t i = 0; i < store.pieces(); ++i) before.push_back(store.has({i / parts, i % parts}));
  RunOptions options;
  options.threads = threads;
  options.stop = stop;
  options.policy = policy;
  options.is_done = [&](Piece piece) { return before[piece.replication * parts + piece.partition]; };
  options.keep = [&](Piece piece, const Outcomes& outcomes) { store.put(piece, outcomes); };
  options.progress = [&share](double done) { share = done; };
  run(scenario, options);
  store.finish(RunInfo::here(threads));
}

void run_beside_python(const Scenario& scenario, const std::string& out, unsigned threads, bool resume,
                       const py::object& progress, const py::object& policy) {
  std::stop_source stop;
  std::atomic<double> share = 0.0;
  double told = -1.0;
  const auto tell = [&](double now) {
    if (progress.is_none() || now == told) return;
    progress(told = now);
  };
  const MakePolicy make_policy = [&] { return python_policy(policy); };
  beside_python(
      stop, [&] { run_into(out, scenario, make_policy, threads, resume, stop.get_token(), share); },
      [&] { tell(share); });
  tell(1.0);
}

}  // namespace

void bind_run(py::module_& module) {
  module.def("run", run_beside_python, py::arg("scenario"), py::arg("out"), py::arg("threads"),
             py::arg("resume"), py::arg("progress"), py::arg("policy"));
}

}  // namespace bansou::python
