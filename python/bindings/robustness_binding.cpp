#include <atomic>
#include <functional>
#include <optional>
#include <string>
#include <utility>

#include "model/core/enum_names.hpp"
#include "model/experiment/headlines.hpp"
#include "model/io/session.hpp"
#include "model/text/answer_robustness.hpp"
#include "python/bindings/beside_python.hpp"
#include "python/bindings/bindings.hpp"
#include "python/bindings/figures.hpp"
#include "python/bindings/shipped_weights.hpp"
#include "python/bindings/tell_progress.hpp"

namespace bansou::python {
namespace py = pybind11;
namespace {

/// Runs `test`, which simulates again under `draws` other sets of assumptions.
/// `progress`: called with the share done, 0..1.
Robustness test_beside_python(const std::function<Robustness(const RobustnessOptions&)>& test,
                              std::size_t draws, unsigned threads, const py::object& progress) {
  std::stop_source stop;
  std::atomic<double> share = 0.0;
  TellProgress tell(progress);
  const auto run_in_memory = [&](const Scenario& scenario) {
    Session session =
        run_session(scenario, {.out = std::nullopt, .threads = threads, .stop = stop.get_token()});
    if (session.stopped) throw Stopped();
    return std::move(session.collected);
  };
  Robustness robustness;
  beside_python(
      stop,
      [&] {
        robustness = test({draws, run_in_memory, [&](double now) { share = now; }});
      },
      [&] { tell(share); });
  tell(1.0);
  return robustness;
}

/// Notes in the answer what does not survive.
Robustness test_answered(const Question& question, Answer& answer, const std::string& shipped,
                         const std::string& lang, std::size_t draws, unsigned threads,
                         const py::object& progress) {
  const std::vector<Weight> weights = shipped_weights(shipped, lang);
  return test_beside_python(
      [&](const RobustnessOptions& options) { return test_answer(question, answer, weights, options); },
      draws, threads, progress);
}

/// Marks in the comparison of A and B what does not survive.
Robustness test_compared(const Scenario& a, const Scenario& b, const Figures& figures_a,
                         const Figures& figures_b, Comparison& comparison, const std::string& shipped,
                         const std::string& lang, std::size_t draws, unsigned threads,
                         const py::object& progress) {
  const std::vector<Weight> weights = shipped_weights(shipped, lang);
  const Deciding deciding = deciding_headlines(figures_a.table(), comparison.options);
  const Differences now = deciding.differences({&figures_a.table(), &figures_b.table()});
  Robustness robustness = test_beside_python(
      [&](const RobustnessOptions& options) {
        return under_other_assumptions({&a, &b}, deciding, now, weights, options);
      },
      draws, threads, progress);
  mark_fragile(robustness, 0, comparison);
  return robustness;
}

/// A line for every conclusion; `which`: columns that say what it is about, beside the outcome.
template <class... Takes>
py::dict survival_table(const Robustness& robustness, const Column<Takes>&... which) {
  using S = Survival;
  const auto hinge = [&](const S& survival) {
    const Hinge* found = robustness.hinge_of(survival.outcome);
    return found == nullptr ? std::string() : found->parameter;
  };
  return table(
      robustness.conclusions, column("metric", [&](const S& s) { return robustness.outcomes[s.outcome].id; }),
      which..., column("verdict", [](const S& s) { return name_in(verdict_names, s.verdict); }),
      column("draws", [&](const S&) { return robustness.draws; }),
      column("same_direction", [](const S& s) { return s.same_direction; }),
      column("unknown", [](const S& s) { return s.unknown; }),
      column("least", [](const S& s) { return s.least; }), column("most", [](const S& s) { return s.most; }),
      column("without_effects", [](const S& s) { return name_in(verdict_names, s.without_effects); }),
      column("assumption", hinge),
      column("hangs_on_it", [&](const S& s) { return robustness.hangs_on_hinge(s.outcome, s.option); }),
      column("survives", [&](const S& s) { return !robustness.is_fragile(s.outcome, s.option); }));
}

py::dict table_of_answer(const Robustness& robustness, const Question& question) {
  const std::vector<Group> groups = groups_of(question.baseline);
  using S = Survival;
  return survival_table(
      robustness, column("group", [&](const S& s) { return groups[question.criteria[s.outcome].group].id; }),
      column("spread", [&](const S& s) { return question.criteria[s.outcome].spread; }),
      column("arm", [](const S& s) { return s.option + 1; }));
}

py::dict table_of_comparison(const Robustness& robustness) { return survival_table(robustness); }

}  // namespace

void bind_robustness(py::module_& module) {
  py::class_<Robustness>(module, "Robustness")
      .def("table_of_answer", table_of_answer, py::arg("question"))
      .def("table_of_comparison", table_of_comparison);
  module.def("test_answer", test_answered, py::arg("question"), py::arg("answer"), py::arg("shipped"),
             py::arg("lang"), py::arg("draws"), py::arg("threads"), py::arg("progress"));
  module.def("test_comparison", test_compared, py::arg("a"), py::arg("b"), py::arg("figures_a"),
             py::arg("figures_b"), py::arg("comparison"), py::arg("shipped"), py::arg("lang"),
             py::arg("draws"), py::arg("threads"), py::arg("progress"));
}

}  // namespace bansou::python
