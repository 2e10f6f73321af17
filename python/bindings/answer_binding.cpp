#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "model/core/enum_names.hpp"
#include "model/experiment/answer.hpp"
#include "model/experiment/cost.hpp"
#include "model/io/named_question.hpp"
#include "model/text/answer_text.hpp"
#include "model/text/option_text.hpp"
#include "model/text/sufficiency_wording.hpp"
#include "python/bindings/bindings.hpp"
#include "python/bindings/figures.hpp"
#include "python/bindings/shipped_weights.hpp"

namespace bansou::python {
namespace py = pybind11;
namespace {

/// One arm by one outcome.
struct ArmRow {
  std::size_t arm;
  bool decides;
  const Criterion& criterion;
  const Answered& answered;

  const Difference& difference() const { return answered.arms[arm]; }
  /// Share of the residents whose team for this wait does not keep up: today, or under the arm.
  double overloaded(bool today) const {
    return answered.overloaded.empty() ? 0.0 : answered.overloaded[today ? 0 : arm + 1];
  }
};

py::dict answer_table(const Answer& answer, const Question& question, const std::string& lang) {
  const Language in = language(lang);
  const std::vector<Group> groups = groups_of(question.baseline);
  std::vector<ArmRow> rows;
  for (std::size_t i = 0; i < answer.criteria.size(); ++i) {
    for (std::size_t arm = 0; arm < question.arms.size(); ++arm)
      rows.push_back({arm, i == 0, question.criteria[i], answer.criteria[i]});
  }
  using R = ArmRow;
  return table(
      rows, column("metric", [](const R& row) { return row.answered.metric.id; }),
      column("group", [&](const R& row) { return groups[row.criterion.group].id; }),
      column("spread", [](const R& row) { return row.criterion.spread; }),
      column("arm", [](const R& row) { return row.arm + 1; }), column("decides", &R::decides),
      column("today", [](const R& row) { return row.difference().a; }),
      column("level", [](const R& row) { return row.difference().b; }),
      column("today_at_least", [](const R& row) { return row.difference().a_at_least; }),
      column("level_at_least", [](const R& row) { return row.difference().b_at_least; }),
      column("difference", [](const R& row) { return row.difference().interval.mean; }),
      column("low", [](const R& row) { return row.difference().simultaneous.low; }),
      column("high", [](const R& row) { return row.difference().simultaneous.high; }),
      column("verdict", [](const R& row) { return name_in(verdict_names, row.difference().verdict); }),
      column("gains", [](const R& row) { return row.answered.gains(row.arm); }),
      column("loses", [](const R& row) { return row.answered.loses(row.arm); }),
      column("overloaded_today", [](const R& row) { return row.overloaded(true); }),
      column("overloaded_share", [](const R& row) { return row.overloaded(false); }),
      column("unit", [=](const R& row) { return row.answered.metric.unit.in(in); }),
      column("difference_unit", [=](const R& row) { return difference_unit(row.answered.metric).in(in); }),
      column("name", [=](const R& row) { return row.answered.metric.name.in(in); }));
}

py::dict place_table(const Answer& answer, const Question& question, const std::string& lang) {
  const Language in = language(lang);
  const std::vector<Group> groups = groups_of(question.baseline);
  using P = AnsweredAt;
  return table(answer.places, column("arm", [](const P& at) { return at.arm + 1; }),
               column("group", [&](const P& at) { return groups[at.group].id; }),
               column("difference", [](const P& at) { return at.difference.interval.mean; }),
               column("low", [](const P& at) { return at.difference.simultaneous.low; }),
               column("high", [](const P& at) { return at.difference.simultaneous.high; }),
               column("gains", &P::gains), column("name", [=](const P& at) { return at.place.in(in); }));
}

py::dict arm_table(const Question& question, const std::string& lang) {
  const Language in = language(lang);
  const Scenario& today = question.baseline;
  std::vector<std::size_t> numbers;
  for (std::size_t arm = 1; arm <= question.arms.size(); ++arm) numbers.push_back(arm);
  const auto of = [&](std::size_t number) -> const Scenario& { return question.arms[number - 1]; };
  const auto paid_by = [&](Payer payer) {
    return [&, payer](std::size_t number) { return yearly_cost_difference_to(today, of(number), payer); };
  };
  return table(
      numbers, column("arm", [](std::size_t number) { return number; }),
      column("title", [&](std::size_t number) { return of(number).title.in(in); }),
      column("differences", [&](std::size_t number) { return differences_of(today, of(number), in); }),
      column("yearly_cost", [&](std::size_t number) { return yearly_cost_difference(today, of(number)); }),
      column("yearly_cost_to_municipalities", paid_by(Payer::municipalities)),
      column("yearly_cost_to_others", paid_by(Payer::others)),
      column("yearly_cost_to_state", paid_by(Payer::state)));
}

/// The first line and what is said besides.
std::vector<std::string> words_of(const Answer& answer, const std::string& lang) {
  TextTable said = answer_in_words(answer, language(lang));
  std::vector<std::string> words{std::move(said.title)};
  words.insert(words.end(), said.notes.begin(), said.notes.end());
  return words;
}

/// How late arms begin, and whether there are too few replications.
std::vector<std::string> notes_of(const Answer& answer, const Question& question, const std::string& lang) {
  const Language in = language(lang);
  std::vector<std::string> notes;
  for (std::string note : {dilution_of_arms(question, in), sufficiency_text(sufficiency_of(answer)).in(in)}) {
    if (!note.empty()) notes.push_back(std::move(note));
  }
  return notes;
}

/// `figures`: of the baseline, then of each arm.
Answer answer_of(const Question& question, const std::vector<const Figures*>& figures,
                 const std::string& shipped, const std::string& lang) {
  std::vector<const MetricTable*> tables;
  std::vector<Summary> summaries;
  for (const Figures* one : figures) {
    tables.push_back(&one->table());
    summaries.push_back(one->summary);
  }
  Answer result = answer(question.criteria, tables);
  note_overloads(question.criteria, summaries, result);
  note_assumptions(question.criteria,
                   hanging_figures(question.baseline, summaries.front(), shipped_weights(shipped, lang)),
                   result);
  return result;
}

/// Of the baseline and of every arm.
void repeat(Question& question, std::size_t replications, std::uint64_t seed) {
  const auto set = [&](Scenario& scenario) {
    scenario.replications = replications;
    scenario.seed = seed;
  };
  set(question.baseline);
  for (Scenario& arm : question.arms) set(arm);
}

std::vector<std::shared_ptr<Scenario>> scenarios_of(const Question& question) {
  std::vector<std::shared_ptr<Scenario>> scenarios{std::make_shared<Scenario>(question.baseline)};
  for (const Scenario& arm : question.arms) scenarios.push_back(std::make_shared<Scenario>(arm));
  return scenarios;
}

Question read_named(const std::string& name, const std::optional<std::string>& root,
                    const std::string& shipped, const std::string& lang) {
  return named_question(name, root, shipped, language(lang));
}

}  // namespace

void bind_answer(py::module_& module) {
  const py::call_guard<py::gil_scoped_release> others_may_run;
  py::class_<Question>(module, "Question")
      .def("scenarios", scenarios_of)
      .def("repeat", repeat, py::arg("replications"), py::arg("seed"))
      .def("arms", arm_table, py::arg("lang"));
  py::class_<Answer>(module, "Answer")
      .def_readonly("replications", &Answer::replications)
      .def("table", answer_table, py::arg("question"), py::arg("lang"))
      .def("places", place_table, py::arg("question"), py::arg("lang"))
      .def("words", words_of, py::arg("lang"))
      .def("notes", notes_of, py::arg("question"), py::arg("lang"));
  module.def("read_question", read_named, py::arg("name"), py::arg("root"), py::arg("shipped"),
             py::arg("lang"), others_may_run);
  module.def("answer", answer_of, py::arg("question"), py::arg("figures"), py::arg("shipped"),
             py::arg("lang"), others_may_run);
}

}  // namespace bansou::python
