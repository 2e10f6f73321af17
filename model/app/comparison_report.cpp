#include "model/app/comparison_report.hpp"

#include <fmt/format.h>

#include <cmath>

#include "model/app/html.hpp"
#include "model/app/report_assumptions.hpp"
#include "model/app/report_page.hpp"
#include "model/experiment/cost.hpp"
#include "model/text/caveats.hpp"
#include "model/text/option_text.hpp"
#include "model/text/sufficiency_wording.hpp"

namespace bansou {
namespace {

/// Headline outcomes of the region with this verdict: "危機、入院".
std::string outcomes_with(Verdict verdict, const Comparison& comparison, Language language) {
  std::string names;
  for (std::size_t metric = 0; metric < comparison.metrics.size(); ++metric) {
    if (!comparison.metrics[metric].headline || comparison.at(metric, region_group).verdict != verdict)
      continue;
    names += (names.empty()              ? ""
              : language == Language::ja ? "、"
                                         : "; ") +
             comparison.metrics[metric].name.in(language);
  }
  return names;
}

/// What this comparison leaves open, option by option.
std::string open_section(const Compared& a, const std::vector<ComparedOption>& options, bool tested,
                         Language language) {
  const bool ja = language == Language::ja;
  std::string items;
  const auto add = [&](const std::string& letter, const char* what, const std::string& names) {
    if (!names.empty()) items += element("li", letter + ": " + what + names) + "\n";
  };
  for (const auto& [side, comparison] : options) {
    add(side.letter,
        ja ? "差があるともないとも示せないもの: " : "neither a difference nor its absence is shown: ",
        outcomes_with(Verdict::not_shown, comparison, language));
    add(side.letter,
        ja ? "下限しか分からないか、誰も当てはまらないもの: "
           : "only a lower bound is known, or nobody is concerned: ",
        outcomes_with(Verdict::unknown, comparison, language));
    if (std::isnan(yearly_cost_difference(a.scenario, side.scenario)))
      add(side.letter, "", cost_text(a.scenario, side.scenario, language));
  }
  if (!tested)
    items +=
        element("li", ja ? "仮定が違っても結論が残るかは確かめていません（bansou compare --robust）。"
                         : "Whether conclusions survive other assumptions was not tested (bansou compare "
                           "--robust).") +
        "\n";
  return element("h2", ja ? "分かっていないこと" : "What is not known") + around("ul", items);
}

std::string option_section(const Compared& a, const ComparedOption& option, Language language) {
  const std::string title =
      a.letter + " / " + option.side.letter + ": " + option.side.scenario.title.in(language);
  std::string html = element("h2", title) + "\n";
  for (const TextTable& table : comparison_tables(a, option.side, option.comparison, language))
    html += html_section(table, "h3");
  return html + remark(comparison_method(option.comparison).in(language));
}

}  // namespace

Text replications_text(const std::vector<ComparedOption>& options) {
  std::vector<Sufficiency> each;
  each.reserve(options.size());
  for (const ComparedOption& option : options) each.push_back(sufficiency_of(option.comparison));
  const std::size_t most = most_demanding(each);
  Text few = sufficiency_text(each[most]);
  if (few.ja.empty() || options.size() == 1) return few;
  std::vector<std::string> others;
  for (std::size_t option = 0; option < options.size(); ++option) {
    if (option != most && !each[option].decides()) others.push_back(options[option].side.letter);
  }
  Text too;
  if (!others.empty())
    too = {fmt::format("{}にも、決められない結果があります（回数は、最も多く要るもののものです）。",
                       fmt::join(others, "、")),
           fmt::format(" Of {}, too, outcomes are undecided (the number is that of the most demanding).",
                       fmt::join(others, ", "))};
  const std::string& letter = options[most].side.letter;
  return {letter + ": " + few.ja + too.ja, letter + ": " + few.en + too.en};
}

std::string comparison_report(const Compared& a, const std::vector<ComparedOption>& options,
                              const ComparedTogether& together, Language language) {
  const bool ja = language == Language::ja;
  const Scenario& first = options.front().side.scenario;
  const bool several = options.size() > 1;
  const Text title =
      several ? Text{a.scenario.title.ja + "と案の比較", a.scenario.title.en + " and options"} : first.title;
  const Text pairs{fmt::format("同じ条件（同じ乱数）で{}回ずつ試算", options.front().comparison.replications),
                   fmt::format("{} each, under the same chance", options.front().comparison.replications)};
  std::string body = element("h1", title.in(language)) + "\n" +
                     element("p class=\"question\"", (several ? a.scenario : first).question.in(language)) +
                     "\n" + warning_box(a.scenario, {replications_text(options)}, language) +
                     setting_list(a.scenario, pairs.in(language), language) +
                     element("h2", ja ? "何と何を比べたか" : "What was compared") +
                     element("h3", a.letter + ": " + a.scenario.title.in(language));
  for (const ComparedOption& option : options) {
    body += html_section(option_list(option.side.letter, a.scenario, option.side.scenario, language), "h3");
    body += remark(dilution_text(a.scenario, option.side.scenario, language));
    if (option.side.scenario.limits != a.scenario.limits)
      body += remark(limits_text(option.side.scenario).in(language));
  }
  for (const ComparedOption& option : options) body += option_section(a, option, language);
  if (several) body += html_section(together.best, "h2");
  body += robust_section(together.robust) + open_section(a, options, !together.robust.empty(), language) +
          posts_section(a.scenario, language) + assumptions_section(a.scenario, together.weights, language) +
          terms_section(language) + limits_section(a.scenario, language) +
          origin_section(together.runs, language);
  return html_page(title, body, language);
}

}  // namespace bansou
