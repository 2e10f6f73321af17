#include "python/bindings/python_policy.hpp"

#include <cmath>
#include <tuple>

#include <pybind11/stl.h>

#include "python/bindings/policy_view.hpp"

namespace bansou::python {
namespace py = pybind11;
namespace {

/// Points that the Python object leaves to the scenario are not asked: a question costs a microsecond or two.
class PythonPolicy final : public Policy {
 public:
  /// Precondition: the calling thread holds the GIL, here as in the destructor of `policy_`.
  explicit PythonPolicy(py::object policy)
      : policy_(std::move(policy)),
        triages_(decides("triage")),
        allocates_(decides("backup")),
        staffs_(decides("staffing")) {}
  PythonPolicy(const PythonPolicy&) = delete;
  PythonPolicy& operator=(const PythonPolicy&) = delete;
  ~PythonPolicy() override {
    const py::gil_scoped_acquire gil;
    policy_ = py::object();
  }

  double triage(const World& world, ResidentId who, const Service& service, double usual) override {
    if (!triages_) return usual;
    const py::gil_scoped_acquire gil;
    const py::object said = policy_.attr("triage")(view_of(world, who), view_of(world, who, service), usual);
    const double urgency = PyFloat_AsDouble(said.ptr());
    const bool is_number = PyErr_Occurred() == nullptr;
    PyErr_Clear();
    if (!is_number || !std::isfinite(urgency)) throw py::value_error("triage() must return a finite number");
    return urgency;
  }

  std::optional<std::size_t> backup(const World& world, ResidentId who, const std::vector<Service*>& able,
                                    std::size_t usual) override {
    if (!allocates_) return usual;
    const py::gil_scoped_acquire gil;
    std::vector<LineView> lines;
    for (const Service* service : able) lines.push_back(view_of(world, who, *service));
    const py::object chosen = policy_.attr("backup")(view_of(world, who), lines, lines[usual]);
    if (chosen.is_none()) return std::nullopt;
    for (std::size_t i = 0; i < lines.size(); ++i) {
      if (py::isinstance<LineView>(chosen) && lines[i].service == chosen.cast<const LineView&>().service)
        return i;
    }
    throw py::value_error("backup() must return one of the lines it was shown, or None");
  }

  std::vector<Posting> staffing(const World& world) override {
    if (!staffs_) return {};
    const py::gil_scoped_acquire gil;
    const auto month = std::lround(world.now() / days_per_month);
    std::vector<Posting> postings;
    using Row = std::tuple<std::string, std::string, std::string, double>;
    const py::object said = in_python("checked_staffing")(policy_, month, views_of_teams(world));
    for (const auto& [team, place, role, fte] : said.cast<std::vector<Row>>()) {
      postings.push_back({team, place, role, fte});
    }
    return postings;
  }

 private:
  static py::object in_python(const char* function) {
    return py::module_::import("bansou.policies").attr(function);
  }
  bool decides(const char* point) const { return in_python("decides")(policy_, point).cast<bool>(); }

  py::object policy_;
  bool triages_, allocates_, staffs_;
};

}  // namespace

std::unique_ptr<Policy> python_policy(const py::object& policy) {
  if (policy.is_none()) return nullptr;
  const py::gil_scoped_acquire gil;
  return std::make_unique<PythonPolicy>(py::module_::import("copy").attr("deepcopy")(policy));
}

}  // namespace bansou::python
