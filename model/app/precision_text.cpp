#include "model/app/precision_text.hpp"

#include "model/app/html.hpp"
#include "model/app/screen.hpp"
#include "model/text/precision_wording.hpp"

namespace bansou {

Lines precision_block(const Summary& summary, Language language) {
  if (!summary.precision) return {};
  Lines lines = wrap(precision_verdict(*summary.precision).in(language), screen_width);
  for (const Text& reason : precision_reasons(*summary.precision))
    append_indented(lines, wrap(reason.in(language), screen_width - 2));
  return lines;
}

std::string precision_section(const Summary& summary, Language language) {
  if (!summary.precision) return {};
  std::string items;
  for (const Text& reason : precision_reasons(*summary.precision))
    items += element("li", reason.in(language)) + "\n";
  const std::string verdict = element("p", precision_verdict(*summary.precision).in(language)) + "\n";
  return items.empty() ? verdict : verdict + around("ul", items);
}

}  // namespace bansou
