#include "model/app/report.hpp"

#include <fmt/format.h>

#include "model/app/backup_table.hpp"
#include "model/app/html.hpp"
#include "model/app/precision_text.hpp"
#include "model/app/report_assumptions.hpp"
#include "model/app/report_page.hpp"
#include "model/app/report_results.hpp"
#include "model/app/stationary_table.hpp"
#include "model/text/sufficiency_wording.hpp"
#include "model/text/unit_text.hpp"

namespace bansou {
namespace {

std::string opening(const Scenario& scenario, const Summary& summary, const RunFacts& facts,
                    Language language) {
  std::vector<Text> warnings;
  if (!summary.precision) warnings.push_back(sufficiency_text(summary.sufficiency));
  if (summary.replications < facts.replications) {
    warnings.push_back({fmt::format("【途中】{}回のうち{}回まで終わった時点の結果です。", facts.replications,
                                    summary.replications),
                        fmt::format("UNFINISHED: {} of {}.", summary.replications,
                                    counted(facts.replications, "replications"))});
  }
  return element("h1", scenario.title.in(language)) + "\n" +
         element("p class=\"question\"", scenario.question.in(language)) + "\n" +
         warning_box(scenario, warnings, language) +
         setting_list(scenario, std::to_string(summary.replications), language) +
         precision_section(summary, language);
}

}  // namespace

std::string html_report(const Scenario& scenario, const Summary& summary, const RunFacts& facts,
                        const std::vector<Weight>& weights, Language language) {
  const std::string body = opening(scenario, summary, facts, language) + changes_section(scenario, language) +
                           waits_section(summary, language) + backup_section(scenario, summary, language) +
                           outcomes_section(scenario, summary, language) + causes_section(summary, language) +
                           posts_section(scenario, language) + teams_section(scenario, summary, language) +
                           long_stay_section(summary, scenario.start, language) +
                           stationary_section(summary, language) + municipalities_section(summary, language) +
                           assumptions_section(scenario, weights, language) + terms_section(language) +
                           limits_section(scenario, language) + origin_section({facts}, language);
  return html_page(scenario.title, body, language);
}

}  // namespace bansou
