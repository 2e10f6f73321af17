#include "model/io/question_reader.hpp"

#include <algorithm>
#include <optional>
#include <set>

#include <fmt/format.h>

#include "model/experiment/metric_catalogue.hpp"
#include "model/io/entry.hpp"
#include "model/io/gazetteer.hpp"
#include "model/io/scenario_reader.hpp"
#include "model/io/unknown_name.hpp"

namespace bansou {
namespace {

class QuestionReader {
 public:
  QuestionReader(const std::filesystem::path& file, const Places& places, Language language)
      : file_(file),
        places_(places),
        language_(language),
        document_(read_scenario_tree(file, places, form_)) {}

  Question read() {
    const Entry root(document_, findings_);
    Question question;
    const auto baseline = read_tree(document_);
    if (baseline) {
      question.baseline = *baseline;
      question.figures = own_figures(root["parameters"]);
      question.criteria = read_criteria(root["decides"], *baseline);
    }
    for (const Entry& arm : root["arms"].entries()) {
      if (auto scenario = read_arm(arm)) question.arms.push_back(std::move(*scenario));
    }
    if (root["arms"].present() != root["decides"].present()) report_missing(root);
    add(findings_.values);
    explain_move();
    problems_.raise(language_);
    return question;
  }

 private:
  /// Of the page with the arms, or of one that asks the same of another region.
  std::vector<std::string> own_figures(const Entry& parameters) const {
    std::vector<std::string> figures;
    for (const Entry& figure : parameters.entries()) {
      const std::string file = document_.at("/parameters/" + figure.key()).file;
      if (file == document_.at("/arms").file || file == document_.at("").file)
        figures.push_back(figure.key());
    }
    return figures;
  }

  /// A page that asks a question of another region: where its places are unknown, one reason says it all.
  void explain_move() {
    const std::string own = document_.at("").file;
    std::vector<std::string> inherited;
    std::string from;
    for (const char* key : {"decides", "arms"}) {
      const std::string file = document_.at("/" + std::string(key)).file;
      if (file == own) continue;
      inherited.emplace_back(key);
      from = file;
    }
    const std::vector<Problem> found = problems_.sorted();
    const auto there = [&](const Problem& problem) { return problem.at.file == from; };
    if (found.empty() || inherited.empty() || document_.at("/region").file != own ||
        !std::ranges::all_of(found, there))
      return;
    const std::string name = std::filesystem::path(from).filename().string();
    Problems moved;
    moved.add(
        document_.at("/region"),
        {fmt::format(
             "問い {} はこの地域にそのままでは移せません。合わない所が{}か所あります（はじめは{}行目: "
             "{}）。{} を、この地域に合わせて（町や保健所の名、人口規模）自分のページに書いてください。",
             name, found.size(), found.front().at.line, found.front().text.ja, fmt::join(inherited, " と ")),
         fmt::format("the question of {} does not fit this region as it is, in {} places (the first, line "
                     "{}: {}). Write {} on your own page, to fit this region (places, sizes).",
                     name, found.size(), found.front().at.line, found.front().text.en,
                     fmt::join(inherited, " and "))});
    problems_ = std::move(moved);
  }

  void add(const Problems& found) {
    problems_.add_all(found, [this](const Problem& problem) {
      return said_.insert(describe(problem, Language::en)).second;
    });
  }

  std::optional<Scenario> read_tree(Document tree) {
    try {
      Scenario scenario = scenario_from(std::move(tree), places_, language_, form_);
      scenario.path = file_.string();
      return scenario;
    } catch (const InputError& error) {
      add(error.found());
      return std::nullopt;
    }
  }

  std::optional<Scenario> read_arm(const Entry& arm) {
    if (!arm.value().is_object()) return std::nullopt;  // the schema's check reports it
    if (arm["changes"].value().empty()) {
      arm.report(
          {"この案は何も変えません。changes "
           "に変更を書くか、この案を消してください（現状とはいつも比べます）。",
           "this arm changes nothing; write its changes, or delete it (today is always compared)."});
    }
    Document tree = document_;
    put_on_top(tree, part_of(document_, "/arms/" + arm.key()));
    return read_tree(std::move(tree));
  }

  static void report_missing(const Entry& root) {
    const std::string missing = root["arms"].present() ? "decides" : "arms";
    root.report({fmt::format("「{}」がありません。arms（案）と decides（答えを決める結果）は一緒に書きます。",
                             missing),
                 fmt::format("'{}' is missing; arms go with decides, the outcomes that answer.", missing)});
  }

  static std::vector<Criterion> read_criteria(const Entry& decides, const Scenario& baseline) {
    std::vector<NamedId> known;
    for (const MetricDefinition& definition : metric_catalogue(baseline))
      known.push_back({definition.metric.id, definition.metric.name});
    const std::vector<Group> groups = groups_of(baseline);
    std::vector<Criterion> criteria;
    for (const Entry& entry : decides.entries()) {
      const Entry metric = entry.value().is_object() ? entry["metric"] : entry;
      const auto id = metric.string();
      if (!id) continue;
      if (std::ranges::find(known, *id, &NamedId::id) == known.end())
        metric.report(unknown_name({"結果", "outcome"}, *id, known));
      criteria.push_back({*id, read_group(entry, baseline, groups), entry["spread"].present()});
    }
    return criteria;
  }

  /// For whom the outcome is looked at: the region unless something else is said.
  static std::size_t read_group(const Entry& entry, const Scenario& baseline,
                                const std::vector<Group>& groups) {
    std::vector<std::string> said;
    for (const char* key : {"municipality", "health_centre", "band", "spread"}) {
      if (entry[key].present()) said.emplace_back(key);
    }
    if (said.size() > 1) {
      entry.report({fmt::format("{} のうち一つだけを書いてください。", fmt::join(said, "、")),
                    fmt::format("write one of {} only.", fmt::join(said, ", "))});
    }
    if (entry["municipality"].present()) {
      const auto town = Gazetteer(baseline.municipalities).resolve(entry["municipality"]);
      return first_municipality_group + town.value_or(0);
    }
    if (const auto centre = entry["health_centre"].string()) return read_centre(entry, *centre, groups);
    if (const auto number = entry["band"].integer()) return read_band(entry["band"], *number, groups);
    if (entry["spread"].present()) check_spread(entry["spread"], groups);
    return 0;
  }

  static std::size_t read_centre(const Entry& entry, const std::string& name,
                                 const std::vector<Group>& groups) {
    std::vector<std::string> known;
    for (const std::size_t group : of_kind(groups, Group::Kind::health_centre)) {
      if (groups[group].id == name) return group;
      known.push_back(groups[group].id);
    }
    entry["health_centre"].report(unknown_name({"保健所", "health centre"}, name, known));
    return 0;
  }

  static std::size_t read_band(const Entry& band, std::int64_t number, const std::vector<Group>& groups) {
    const auto group =
        first_band_group + static_cast<std::size_t>(std::clamp<std::int64_t>(number, 1, bands)) - 1;
    if (groups[group].municipalities.empty()) {
      band.report({fmt::format("対象地域に人口規模 {} の市区町村がありません。", number),
                   fmt::format("there is no municipality of band {} in the region.", number)});
    }
    return group;
  }

  static void check_spread(const Entry& spread, const std::vector<Group>& groups) {
    const auto inhabited = std::ranges::count_if(groups, [](const Group& group) {
      return group.kind == Group::Kind::band && !group.municipalities.empty();
    });
    if (inhabited > 1) return;
    spread.report({"人口規模のあいだの差（spread）には、対象地域に 2 つ以上の規模が必要です。",
                   "a spread needs municipalities of two bands or more in the region."});
  }

  std::filesystem::path file_;
  const Places& places_;
  Language language_;
  Problems form_;
  Document document_;
  Findings findings_;
  Problems problems_;
  std::set<std::string> said_;
};

}  // namespace

Question read_question(const std::filesystem::path& file, const Places& places, Language language) {
  return QuestionReader(file, places, language).read();
}

}  // namespace bansou
