#include "model/app/report.hpp"

#include <fmt/format.h>

#include "model/app/html.hpp"
#include "model/app/precision_text.hpp"
#include "model/app/report_assumptions.hpp"
#include "model/app/report_results.hpp"
#include "model/app/report_style.hpp"
#include "model/app/stationary_table.hpp"
#include "model/io/result_header.hpp"
#include "model/text/caveats.hpp"

namespace bansou {
namespace {

std::string head(const std::string& title) {
  return "<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, "
         "initial-scale=1\">\n"
         "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
         "'unsafe-inline'\">\n" +
         element("title", title + " | Bansō") + "\n" + around("style", report_style) + "\n</head>\n";
}

std::string opening(const Scenario& scenario, const Summary& summary, const RunFacts& facts,
                    Language language) {
  std::string html = element("h1", scenario.title.in(language)) + "\n" +
                     element("p class=\"question\"", scenario.question.in(language)) + "\n";
  std::string warning = element("div", calibration_banner(scenario).in(language));
  if (const Text note = synthetic_area_note(scenario); !note.ja.empty())
    warning += element("div", note.in(language));
  if (summary.replications < facts.replications) {
    const Text early{
        fmt::format("【途中】{}回のうち{}回まで終わった時点の結果です。", facts.replications,
                    summary.replications),
        fmt::format("UNFINISHED: {} of {} replications.", summary.replications, facts.replications)};
    warning += element("div", early.in(language));
  }
  html += around("div class=\"warning\"", warning) + "\n";
  const bool ja = language == Language::ja;
  const auto fact = [](const char* name, const std::string& value) {
    return element("dt", name) + element("dd", value);
  };
  return html +
         around("dl", fact(ja ? "対象" : "Region", region_text(scenario).in(language)) +
                          fact(ja ? "期間" : "Period", period_text(scenario).in(language)) +
                          fact(ja ? "反復" : "Replications", std::to_string(summary.replications))) +
         precision_section(summary, language);
}

std::string limits_section(const Scenario& scenario, Language language) {
  std::string items = element("li", limits_of_use().in(language)) + "\n";
  for (const Text& limit : caveats(scenario)) items += element("li", limit.in(language)) + "\n";
  return element("h2", language == Language::ja ? "使うときの限界" : "Limits of use") + around("ul", items);
}

std::string origin_section(const RunFacts& facts, Language language) {
  const bool ja = language == Language::ja;
  const auto fact = [](const char* name, const std::string& value) {
    return element("dt", name) + around("dd", element("code", value));
  };
  std::string list = fact(ja ? "シナリオ" : "Scenario", facts.scenario) +
                     fact(ja ? "指紋" : "Fingerprint", facts.fingerprint) +
                     fact(ja ? "乱数の種" : "Seed", std::to_string(facts.seed)) +
                     fact(ja ? "版" : "Version", "Bansō " + facts.version) +
                     fact(ja ? "作成日" : "Date", facts.date);
  if (!facts.results.empty()) list += fact(ja ? "結果ファイル" : "Results", facts.results);
  return element("h2", ja ? "この結果の出どころ" : "Where this comes from") + around("dl", list);
}

}  // namespace

std::string html_report(const Scenario& scenario, const Summary& summary, const RunFacts& facts,
                        Language language) {
  const std::string body = opening(scenario, summary, facts, language) + changes_section(scenario, language) +
                           waits_section(summary, language) + outcomes_section(summary, language) +
                           causes_section(summary, language) + teams_section(summary, language) +
                           long_stay_section(summary, scenario.start, language) +
                           stationary_section(summary, language) + municipalities_section(summary, language) +
                           assumptions_section(scenario, language) + limits_section(scenario, language) +
                           origin_section(facts, language);
  const char* code = language == Language::ja ? "ja" : "en";
  return fmt::format("<!DOCTYPE html>\n<html lang=\"{}\">\n", code) + head(scenario.title.in(language)) +
         around("body", "\n" + body) + "\n</html>\n";
}

}  // namespace bansou
