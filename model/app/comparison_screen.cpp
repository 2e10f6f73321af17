#include "model/app/comparison_screen.hpp"

#include <fmt/format.h>

#include "model/app/screen.hpp"
#include "model/app/screen_blocks.hpp"
#include "model/app/table.hpp"
#include "model/text/caveats.hpp"
#include "model/text/option_text.hpp"
#include "model/text/unit_text.hpp"

namespace bansou {
namespace {

Lines header(const Compared& first, const Compared& second, const Comparison& comparison, Language language) {
  const Scenario& a = first.scenario;
  const Scenario& b = second.scenario;
  Lines lines{first.letter + ": " + a.title.in(language), second.letter + ": " + b.title.in(language)};
  append_indented(lines, wrap(b.question.in(language), screen_width - 2));
  const Text pairs{fmt::format("同じ条件（同じ乱数）で{}回ずつ試算", comparison.replications),
                   counted(comparison.replications, "replications") + " each, under the same chance"};
  append_indented(lines, setting_block(a, pairs, language));
  for (const std::string& difference : differences_of(a, b, language))
    append_indented(lines, wrap(difference, screen_width - 2));
  append_indented(lines, wrap(cost_text(a, b, language), screen_width - 2));
  append_indented(lines, wrap(dilution_text(a, b, language), screen_width - 2));
  if (b.limits != a.limits) append_indented(lines, wrap(limits_text(b).in(language), screen_width - 2));
  return lines;
}

}  // namespace

std::vector<std::string> comparison_lines(const Compared& a, const Compared& b, const Comparison& comparison,
                                          Language language) {
  Lines lines = header(a, b, comparison, language);
  const Lines tables = table_blocks(comparison_tables(a, b, comparison, language));
  lines.insert(lines.end(), tables.begin(), tables.end());
  append_block(lines, wrap(comparison_method(comparison).in(language), screen_width));
  return lines;
}

}  // namespace bansou
