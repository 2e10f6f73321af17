#include "model/io/comparison_json.hpp"

#include "model/core/enum_names.hpp"
#include "model/io/json_parts.hpp"

namespace bansou {
namespace {

using namespace json_parts;

Json described(const WorstServed& worst, const Comparison& comparison) {
  return {{"metric", comparison.metrics[worst.metric].id},
          {"under_a", comparison.groups[worst.under_a].id},
          {"under_b", comparison.groups[worst.under_b].id},
          {"difference", json_parts::described(worst.difference)},
          {"other_lower_bounds", worst.unknown}};
}

}  // namespace

std::string comparison_json(const Scenario& a, const Scenario& b, const Comparison& comparison,
                            const std::vector<Hanging>& hanging, const std::optional<Robustness>& robustness,
                            const std::vector<Remark>& notes) {
  Json json = opening("comparison", a);
  json["a"] = heading(a);
  json["b"] = heading(b);
  json["pairs"] = comparison.replications;
  const double cost = yearly_cost(a), own = yearly_cost_to(a, Payer::municipalities);
  const CostDifference more = cost_difference(a, b);
  json["yearly_cost"] = {{"a", number(cost)}, {"b", number(cost + more.all.assumed)}};
  json["yearly_cost_municipalities"] = {{"a", number(own)}, {"b", number(own + more.municipalities.assumed)}};
  json["yearly_cost_difference"] = json_parts::described(more);
  for (const auto kind : group_kinds)
    json["family"][name_in(group_kind_names, kind)] = comparison.family[static_cast<std::size_t>(kind)];
  json["worst_served"] = Json::array();
  for (const WorstServed& worst : comparison.worst)
    json["worst_served"].push_back(described(worst, comparison));
  json["hanging"] = json_parts::described(hanging);
  json["sufficient"] = json_parts::described(sufficiency_of(comparison));
  json["notes"] = Json::array();
  for (const Remark& note : notes)
    json["notes"].push_back(
        {{"metric", note.metric.empty() ? Json(nullptr) : Json(note.metric)}, {"text", both(note.text)}});
  if (robustness) json["robust"] = json_parts::described(*robustness, a.parameters);
  json["groups"] = json_parts::described(comparison.groups);
  json["metrics"] = by_metric(comparison, [&](std::size_t metric, std::size_t group) {
    return json_parts::described(comparison.at(metric, group));
  });
  return text_of(json);
}

std::string comparisons_json(const std::vector<std::string>& comparisons, const std::string& selection,
                             const Scenario& a, const std::optional<Robustness>& robustness) {
  Json json{{"kind", "comparisons"}, {"comparisons", Json::array()}};
  for (const std::string& comparison : comparisons) json["comparisons"].push_back(Json::parse(comparison));
  json["selection"] = Json::parse(selection);
  if (robustness) json["robust"] = json_parts::described(*robustness, a.parameters);
  return text_of(json);
}

std::string selection_json(const std::vector<Scenario>& scenarios, const std::vector<Selection>& selections,
                           const std::vector<Metric>& metrics, std::size_t family) {
  Json json = opening("selection", scenarios.front());
  json["confidence"] = selection_confidence;
  json["family"] = family;
  for (const Scenario& scenario : scenarios) json["options"].push_back(heading(scenario));
  json["outcomes"] = Json::array();
  for (const Selection& selection : selections) {
    Json entry = json_parts::described(metrics[selection.metric]);
    entry["contenders"] = selection.contenders;
    entry["tie"] = selection.contenders.size() > 1;
    json["outcomes"].push_back(std::move(entry));
  }
  return text_of(json);
}

}  // namespace bansou
