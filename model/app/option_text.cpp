#include "model/app/option_text.hpp"

#include <cmath>
#include <set>

#include "model/experiment/cost.hpp"
#include "model/text/change_text.hpp"
#include "model/text/number_text.hpp"

namespace bansou {

std::vector<const Change*> new_changes(const Scenario& a, const Scenario& b, Language language) {
  std::set<std::string> known;
  for (const Change& change : a.changes) known.insert(change_text(a, change, language));
  std::vector<const Change*> fresh;
  for (const Change& change : b.changes) {
    if (!known.contains(change_text(b, change, language))) fresh.push_back(&change);
  }
  return fresh;
}

std::string cost_text(const Scenario& a, const Scenario& b, Language language) {
  const bool ja = language == Language::ja;
  const double cost = yearly_cost(b) - yearly_cost(a);
  const std::string unknown =
      ja ? "不明（費用の分からない変更を含みます）" : "not known (a change states no price)";
  const std::string text = (ja ? "費用の差（年）: " : "Difference in cost a year: ") +
                           (std::isnan(cost) ? unknown : yen_text(cost, language));
  const double own = yearly_cost_to_municipalities(b) - yearly_cost_to_municipalities(a);
  if (std::isnan(own) || own == cost) return text;
  return text + (ja ? "、うち市町村の負担: " : ", of which paid by municipalities: ") +
         yen_text(own, language);
}

}  // namespace bansou
