#include "model/app/answer_report.hpp"

#include <fmt/format.h>

#include "model/app/answer_tables.hpp"
#include "model/app/html.hpp"
#include "model/app/report_assumptions.hpp"
#include "model/app/report_page.hpp"
#include "model/text/answer_text.hpp"
#include "model/text/option_text.hpp"
#include "model/text/sufficiency_wording.hpp"

namespace bansou {
namespace {

/// Arms by outcome of which nothing can be said: "危機: 案1".
std::string open_section(const Answer& answer, bool tested, Language language) {
  const bool ja = language == Language::ja;
  std::string items;
  for (const Answered& answered : answer.criteria) {
    std::string arms;
    for (std::size_t arm = 0; arm < answered.arms.size(); ++arm) {
      const Verdict verdict = answered.arms[arm].verdict;
      if (verdict == Verdict::not_shown || verdict == Verdict::unknown)
        arms += (arms.empty() ? "" : ja ? "、" : ", ") + arm_name(arm, language);
    }
    if (arms.empty()) continue;
    const Text text{answered.metric.name.ja + "：差があるともないとも示せないのは" + arms,
                    answered.metric.name.en + ": neither a difference nor its absence is shown for " + arms};
    items += element("li", text.in(language)) + "\n";
  }
  const Text untested{"仮定が違っても答えが残るかは確かめていません（bansou ask --robust）。",
                      "Whether the answer survives other assumptions was not tested (bansou ask --robust)."};
  if (!tested) items += element("li", untested.in(language)) + "\n";
  return element("h2", ja ? "分かっていないこと" : "What is not known") + around("ul", items);
}

}  // namespace

std::string answer_report(const Question& question, const Answer& answer,
                          const std::vector<TextTable>& robust, const RunFacts& facts,
                          const std::vector<Weight>& weights, Language language) {
  const bool ja = language == Language::ja;
  const Scenario& today = question.baseline;
  const Text pairs{fmt::format("同じ条件（同じ乱数）で{}回ずつ試算", answer.replications),
                   fmt::format("{} each, under the same chance", answer.replications)};
  std::string body = element("h1", today.title.in(language)) + "\n" +
                     element("p class=\"question\"", today.question.in(language)) + "\n" +
                     warning_box(today, {sufficiency_text(sufficiency_of(answer))}, language) +
                     setting_list(today, pairs.in(language), language) +
                     html_section(answer_in_words(answer, language), "h2") +
                     element("h2", ja ? "案と、それぞれが変えること" : "The arms and what each changes");
  if (const TextTable shared = today_list(question, language); !shared.notes.empty())
    body += html_section(shared, "h3");
  for (std::size_t arm = 0; arm < question.arms.size(); ++arm)
    body += html_section(option_list(arm_name(arm, language), today, question.arms[arm], language), "h3");
  body += remark(dilution_of_arms(question, language));
  body += element("h2", ja ? "現状との差" : "Differences from today");
  for (const TextTable& table : answer_tables(question, answer, language)) body += html_section(table, "h3");
  body += remark(answer_method(answer).in(language));
  body += robust_section(robust) + open_section(answer, !robust.empty(), language) +
          posts_section(today, language) + assumptions_section(today, weights, language) +
          terms_section(language) + limits_section(today, language) + origin_section({facts}, language);
  return html_page(today.title, body, language);
}

}  // namespace bansou
