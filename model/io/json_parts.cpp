#include "model/io/json_parts.hpp"

#include <cmath>

#include "model/core/enum_names.hpp"
#include "model/io/result_header.hpp"

namespace bansou::json_parts {

Json number(double value) { return std::isfinite(value) ? Json(value) : Json(nullptr); }

Json both(const Text& text) { return {{"ja", text.ja}, {"en", text.en}}; }

Json bounds(const sim::Interval& interval) {
  return {{"mean", number(interval.mean)}, {"low", number(interval.low)}, {"high", number(interval.high)}};
}

Json opening(const char* kind, const Scenario& scenario) {
  return {{"kind", kind},
          {"calibration", both(calibration_note(scenario))},
          {"limits_of_use", both(limits_of_use())}};
}

Json heading(const Scenario& scenario) {
  Json json{{"title", both(scenario.title)}, {"question", both(scenario.question)},
            {"scenario", scenario.path},     {"start", iso_date(scenario.start)},
            {"years", scenario.years},       {"seed", scenario.seed}};
  if (!scenario.limits.ja.empty()) json["limits"] = both(scenario.limits);
  if (!scenario.policy.empty()) json["policy"] = scenario.policy;
  return json;
}

Json described(const Metric& metric) {
  return {{"id", metric.id},
          {"name", both(metric.name)},
          {"unit", both(metric.unit)},
          {"better", name_in(better_names, metric.better)},
          {"headline", metric.headline},
          {"chance", metric.chance}};
}

Json described(const CostDifference& more) {
  const auto range = [](const CostRange& cost) -> Json {
    return {{"assumed", number(cost.assumed)}, {"least", number(cost.least)}, {"most", number(cost.most)}};
  };
  return {{"all", range(more.all)},
          {"municipalities", range(more.municipalities)},
          {"state", number(more.state)},
          {"others", number(more.others)}};
}

Json described(const Difference& difference) {
  return {{"pairs", difference.pairs},
          {"a", number(difference.a)},
          {"b", number(difference.b)},
          {"a_at_least", difference.a_at_least},
          {"b_at_least", difference.b_at_least},
          {"difference", bounds(difference.interval)},
          {"simultaneous", bounds(difference.simultaneous)},
          {"variance_reduction", number(difference.variance_reduction)},
          {"verdict", name_in(verdict_names, difference.verdict)}};
}

Json described(const std::vector<Hanging>& hanging) {
  Json list = Json::array();
  for (const Hanging& one : hanging) list.push_back({{"metric", one.metric}, {"assumption", one.assumption}});
  return list;
}

Json described(const Robustness& robustness, const ParameterSet& assumptions) {
  const auto all = [](const std::vector<Difference>& options) {
    Json list = Json::array();
    for (const Difference& option : options) list.push_back(described(option));
    return list;
  };
  const auto id = [&](const auto& tested) { return robustness.outcomes[tested.outcome].id; };
  Json json{{"draws", robustness.draws},
            {"conclusions", Json::array()},
            {"hinges", Json::array()},
            {"best", Json::array()}};
  for (const Survival& survival : robustness.conclusions) {
    json["conclusions"].push_back({{"metric", id(survival)},
                                   {"option", survival.option},
                                   {"verdict", name_in(verdict_names, survival.verdict)},
                                   {"without_effects", name_in(verdict_names, survival.without_effects)},
                                   {"same_direction", survival.same_direction},
                                   {"unknown", survival.unknown},
                                   {"least", number(survival.least)},
                                   {"most", number(survival.most)}});
  }
  for (const Hinge& hinge : robustness.hinges) {
    const Parameter& assumption = assumptions.at(hinge.parameter);
    json["hinges"].push_back({{"metric", id(hinge)},
                              {"parameter", hinge.parameter},
                              {"low", assumption.low / assumption.factor},
                              {"high", assumption.high / assumption.factor},
                              {"unit", assumption.unit},
                              {"now", all(robustness.now[hinge.outcome])},
                              {"at_low", all(hinge.at_low)},
                              {"at_high", all(hinge.at_high)}});
  }
  for (const Lead& lead : robustness.leads)
    json["best"].push_back({{"metric", id(lead)}, {"times", lead.times}, {"unknown", lead.unknown}});
  return json;
}

Json described(const Sufficiency& sufficiency) {
  Json json{{"decides", sufficiency.decides()}, {"enough", sufficiency.enough}, {"too_wide", Json::array()}};
  for (const Text& outcome : sufficiency.too_wide) json["too_wide"].push_back(both(outcome));
  return json;
}

Json described(const std::vector<Group>& groups) {
  Json list = Json::array();
  for (const Group& group : groups) {
    if (group.municipalities.empty()) continue;
    list.push_back({{"id", group.id},
                    {"kind", name_in(group_kind_names, group.kind)},
                    {"name", both(group.name)},
                    {"population", group.population},
                    {"municipalities", group.municipalities.size()}});
  }
  return list;
}

std::string text_of(const Json& json) {
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace bansou::json_parts
