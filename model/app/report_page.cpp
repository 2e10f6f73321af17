#include "model/app/report_page.hpp"

#include <fmt/format.h>

#include "model/app/html.hpp"
#include "model/app/report_style.hpp"
#include "model/io/result_header.hpp"
#include "model/text/caveats.hpp"
#include "model/text/terms.hpp"

namespace bansou {
namespace {

std::string head(const std::string& title) {
  return "<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, "
         "initial-scale=1\">\n"
         "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
         "'unsafe-inline'\">\n" +
         element("title", title + " | Bansō") + "\n" + around("style", report_style) + "\n</head>\n";
}

}  // namespace

std::string html_page(const Text& title, const std::string& body, Language language) {
  const char* code = language == Language::ja ? "ja" : "en";
  return fmt::format("<!DOCTYPE html>\n<html lang=\"{}\">\n", code) + head(title.in(language)) +
         around("body", "\n" + body) + "\n</html>\n";
}

std::string warning_box(const Scenario& scenario, const std::vector<Text>& more, Language language) {
  std::vector<Text> warnings = scenario_notes(scenario);
  warnings.insert(warnings.end(), more.begin(), more.end());
  std::string box;
  for (const Text& warning : warnings) {
    if (!warning.ja.empty()) box += element("div", warning.in(language));
  }
  return around("div class=\"warning\"", box) + "\n";
}

std::string setting_list(const Scenario& scenario, const std::string& replications, Language language) {
  const bool ja = language == Language::ja;
  const auto fact = [](const char* name, const std::string& value) {
    return element("dt", name) + element("dd", value);
  };
  return around("dl", fact(ja ? "対象" : "Region", region_text(scenario).in(language)) +
                          fact(ja ? "期間" : "Period", period_text(scenario).in(language)) +
                          fact(ja ? "反復" : "Replications", replications));
}

std::string terms_section(Language language) {
  std::string list;
  for (const Term& term : terms())
    list += element("dt", term.word.in(language)) + element("dd", term.meaning.in(language)) + "\n";
  return element("h2", language == Language::ja ? "ことばの意味" : "What words mean") + around("dl", list);
}

std::string robust_section(const std::vector<TextTable>& tables) {
  std::string html;
  for (const TextTable& table : tables) html += html_section(table, html.empty() ? "h2" : "h3");
  return html;
}

std::string limits_section(const Scenario& scenario, Language language) {
  std::string items = element("li", limits_of_use().in(language)) + "\n";
  for (const Text& limit : caveats(scenario)) items += element("li", limit.in(language)) + "\n";
  return element("h2", language == Language::ja ? "使うときの限界" : "Limits of use") + around("ul", items);
}

std::string origin_section(const std::vector<RunFacts>& runs, Language language) {
  const bool ja = language == Language::ja;
  const auto fact = [](const char* name, const std::string& value) {
    return value.empty() ? std::string() : element("dt", name) + around("dd", element("code", value));
  };
  std::string list;
  for (const RunFacts& run : runs) {
    list += fact(ja ? "シナリオ" : "Scenario", run.scenario) +
            fact(ja ? "照合番号" : "Fingerprint", run.fingerprint) +
            fact(ja ? "結果ファイル" : "Results", run.results);
  }
  list += fact(ja ? "乱数の種" : "Seed", std::to_string(runs.front().seed)) +
          fact(ja ? "版" : "Version", "Bansō " + runs.front().version) +
          fact(ja ? "作成日" : "Date", runs.front().date);
  return element("h2", ja ? "この結果の出どころ" : "Where this comes from") + around("dl", list);
}

}  // namespace bansou
