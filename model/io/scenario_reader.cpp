#include "model/io/scenario_reader.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include "model/io/capacity_check.hpp"
#include "model/io/change_reader.hpp"
#include "model/io/cut_areas.hpp"
#include "model/io/data_files.hpp"
#include "model/io/date_reader.hpp"
#include "model/io/gazetteer.hpp"
#include "model/io/holiday_reader.hpp"
#include "model/io/jurisdiction_reader.hpp"
#include "model/io/local_staffing.hpp"
#include "model/io/municipality_table.hpp"
#include "model/io/neighbours.hpp"
#include "model/io/parameter_reader.hpp"
#include "model/io/quantity_reader.hpp"
#include "model/io/region_reader.hpp"
#include "model/io/resolved_scenario.hpp"
#include "model/io/schema.hpp"
#include "model/io/service_reader.hpp"
#include "model/io/team_reader.hpp"
#include "model/services/kind.hpp"

namespace bansou {
namespace {

/// What a file asks about the scenario, and what is no part of it.
constexpr const char* question_keys[] = {"arms", "decides"};

class ScenarioReader {
 public:
  ScenarioReader(const Document& document, DataFiles& files, Findings& findings)
      : document_(document), files_(files), findings_(findings), root_(document, findings) {}

  Scenario read() {
    read_frame();
    read_places();
    scenario_.teams = read_teams(root_["teams"]);
    const ReadServices services = read_services(root_["services"], scenario_.teams);
    scenario_.services = services.specs;
    scenario_.sources = read_sources(root_["sources"]);
    const auto required = required_parameters(scenario_.teams, scenario_.services);
    scenario_.parameters = read_parameters(root_["parameters"], required, services, scenario_.sources);
    const Gazetteer country(municipalities_), region(scenario_.municipalities, &country);
    read_local(region, country);
    scenario_.changes = read_changes(root_["changes"], scenario_, required, region);
    const auto is_there = [this](const Requirement& wanted) {
      return scenario_.parameters.contains(wanted.name);
    };
    if (std::ranges::all_of(required, is_there)) check_capacity(root_, scenario_);
    scenario_.resolved = resolve_scenario(document_, files_);
    scenario_.path = root_.at().file;
    return std::move(scenario_);
  }

 private:
  void read_frame() {
    constexpr double longest_spin_up = 50 * days_per_year;
    scenario_.title = root_["title"].text({});
    scenario_.question = root_["question"].text({});
    scenario_.limits = root_["limits"].text({});
    scenario_.policy = root_[policy_key].string().value_or("");
    scenario_.years = static_cast<int>(root_["years"].integer().value_or(scenario_.years));
    scenario_.replications = static_cast<std::size_t>(
        root_["replications"].integer().value_or(static_cast<std::int64_t>(scenario_.replications)));
    scenario_.seed = static_cast<std::uint64_t>(root_["seed"].integer().value_or(1));
    const Entry spin_up = root_["spin_up"], start = root_["start"];
    if (spin_up.present()) {
      scenario_.spin_up = read_quantity(spin_up, {"spin_up", Dimension::time, 0.0, longest_spin_up})
                              .value_or(scenario_.spin_up);
    }
    if (!start.present()) {
      start.report_relation({"開始日がありません。「start: 2021-04-01」のように書いてください。",
                             "the start is missing; write, for instance, 'start: 2021-04-01'."});
    }
    scenario_.start = read_date(start).value_or(scenario_.start);
  }

  void read_places() {
    if (const NamedText* table = data_file("municipalities", true))
      municipalities_ = read_municipalities(*table, findings_.values);
    const NamedText* jurisdiction = data_file("jurisdiction", true);
    if (jurisdiction != nullptr) read_jurisdiction(*jurisdiction, municipalities_, findings_.values);
    scenario_.municipalities = read_region(root_["region"], Gazetteer(municipalities_));
    measure_to_neighbours(scenario_.municipalities, municipalities_);
    scenario_.cut_areas = cut_areas(municipalities_, scenario_.municipalities);
    if (jurisdiction != nullptr)
      check_jurisdiction(jurisdiction->name, scenario_.municipalities, findings_.values);
    if (const NamedText* table = data_file("holidays")) {
      const auto holidays = read_holidays(*table, findings_.values);
      scenario_.holidays = day_numbers(holidays, scenario_.start, scenario_.days());
      check_reach(root_["start"], holidays, scenario_.days());
    }
  }

  void read_local(const Gazetteer& region, const Gazetteer& country) {
    scenario_.local.resize(scenario_.municipalities.size());
    if (scenario_.municipalities.empty()) return;
    for (const Entry& named : root_["local"].entries()) {
      const NamedText* text = data_file(named);
      if (text == nullptr) continue;
      const std::size_t before = findings_.values.count();
      const LocalTable table = read_local_staffing(*text, scenario_.teams, region, country, findings_.values);
      if (table.rows == 0 && findings_.values.count() == before) report_useless(named);
      put_on_top(scenario_, table.staffing);
    }
  }

  /// A table that was inherited may well be about other towns; one that the scenario itself names is not.
  void report_useless(const Entry& local) const {
    if (local.at().line == 0 || local.at().file != root_.at().file) return;
    local.report_relation(
        {"この表には、対象地域（region）の市町村の行がありません。コードを確かめてください。",
         "this table has no row of a municipality of the region; check the codes."});
  }

  const NamedText* data_file(const char* key, bool required = false) {
    const Entry entry = root_[key];
    if (required && !entry.present()) {
      entry.report_relation({std::string("「") + key + "」がありません。表（CSV）を指定してください。",
                             std::string("'") + key + "' is missing; name a table (CSV)."});
    }
    return data_file(entry);
  }

  /// Nothing, and a problem, if it cannot be read.
  const NamedText* data_file(const Entry& named) {
    const auto name = named.string();
    const DataFile* file = name ? files_.read(*name, named.at(), findings_.values) : nullptr;
    return file == nullptr ? nullptr : &file->text;
  }

  const Document& document_;
  DataFiles& files_;
  Findings& findings_;
  Entry root_;
  Scenario scenario_;
  std::vector<Municipality> municipalities_;
};

auto place_of_problem(const Problem& problem) {
  return std::tie(problem.at.file, problem.at.line, problem.at.column);
}

/// Whether `others` say something of the very place.
bool at_same_place(const Problems& others, const Problem& problem) {
  return std::ranges::any_of(others.all(), [&](const Problem& other) {
    return other.at.line > 0 && place_of_problem(other) == place_of_problem(problem);
  });
}

/// Those of `more` that say something new: nothing twice, and nothing about a value whose form is wrong.
void add_new(const Problems& more, const Problems& form, std::set<std::string>& said, Problems& all) {
  all.add_all(more, [&](const Problem& problem) {
    return !at_same_place(form, problem) && said.insert(describe(problem, Language::en)).second;
  });
}

/// Whether every problem is one of form: then all files were read, and names can be looked up.
bool are_of_form(const Problems& problems, const Document& document, const nlohmann::json& schema) {
  Problems form;
  check_schema(document, schema, form);
  check_schema(document, schema, form, Extent::whole);
  std::set<std::string> said;
  for (const Problem& problem : form.all()) said.insert(describe(problem, Language::en));
  return std::ranges::all_of(
      problems.all(), [&](const Problem& problem) { return said.contains(describe(problem, Language::en)); });
}

Scenario finish(Document document, const Problems& form, const Places& places, DataFiles files,
                Language language) {
  Problems unread_schema;
  const bool complete =
      form.empty() || are_of_form(form, document, read_schema(places.shipped / "schema.json", unread_schema));
  const bool asks = document.tree.contains("arms");
  for (const char* key : question_keys) document.tree.erase(key);
  Findings findings;
  Scenario scenario = ScenarioReader(document, files, findings).read();
  scenario.asks = asks;
  Problems all;
  if (complete) all = findings.unknown;
  all.add_all(form, [unknown = all](const Problem& problem) { return !at_same_place(unknown, problem); });
  std::set<std::string> said;
  add_new(findings.values, form, said, all);
  if (complete) add_new(findings.relations, form, said, all);
  all.raise(language);
  return scenario;
}

}  // namespace

Scenario read_scenario(const std::filesystem::path& file, const Places& places, Language language) {
  Problems form;
  Document document = read_scenario_tree(file, places, form);
  Scenario scenario = finish(std::move(document), form, places, {places, {}}, language);
  scenario.path = file.string();
  return scenario;
}

Scenario scenario_from(Document tree, const Places& places, Language language, Problems form) {
  tree.tree.erase(data_files_key);
  const auto tables = take_tables(tree.tree);
  // Resolved scenarios may name a policy, files may not: no file brings code along.
  const nlohmann::json policy = tree.tree.value(policy_key, nlohmann::json());
  tree.tree.erase(policy_key);
  if (form.empty())
    check_schema(tree, read_schema(places.shipped / "schema.json", form), form, Extent::whole);
  if (!policy.is_null()) tree.tree[policy_key] = policy;
  return finish(std::move(tree), form, places, {places, tables}, language);
}

}  // namespace bansou
