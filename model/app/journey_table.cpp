#include "model/app/journey_table.hpp"

#include "model/text/change_text.hpp"
#include "model/text/journey_text.hpp"

namespace bansou {

Lines side_by_side(const std::vector<PairedStep>& steps, Date start, Language language) {
  Table table({Align::left, Align::left, Align::left});
  const bool ja = language == Language::ja;
  table.add({ja ? "日付" : "Date", "A", "B"});
  for (const auto& [step, under_a, under_b] : steps) {
    const std::string text = happening_text(step.what, language);
    if (text.empty()) continue;
    const std::string date =
        step.when < 0.0 ? (ja ? "開始前" : "before") : iso_date(date_after(start, step.when));
    table.add({date, under_a ? text : "", !under_b ? "" : under_a ? "=" : text});
  }
  return table.lines();
}

}  // namespace bansou
