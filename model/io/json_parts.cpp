#include "model/io/json_parts.hpp"

#include <array>
#include <cmath>

#include "model/io/result_header.hpp"

namespace bansou::json_parts {
namespace {

constexpr std::array kinds{"region", "band", "municipality", "health_centre"};
constexpr std::array sides{"lower", "higher", "neither"};
constexpr std::array verdicts{"falls", "rises", "same", "not_shown", "unknown"};

}  // namespace

Json number(double value) { return std::isfinite(value) ? Json(value) : Json(nullptr); }

Json both(const Text& text) { return {{"ja", text.ja}, {"en", text.en}}; }

Json bounds(const sim::Interval& interval) {
  return {{"mean", number(interval.mean)}, {"low", number(interval.low)}, {"high", number(interval.high)}};
}

const char* name_of(Group::Kind kind) { return kinds.at(static_cast<std::size_t>(kind)); }
const char* name_of(Verdict verdict) { return verdicts.at(static_cast<std::size_t>(verdict)); }

Json opening(const char* kind, const Scenario& scenario) {
  return {{"kind", kind},
          {"calibration", both(calibration_note(scenario))},
          {"limits_of_use", both(limits_of_use())}};
}

Json heading(const Scenario& scenario) {
  Json json{{"title", both(scenario.title)}, {"question", both(scenario.question)},
            {"scenario", scenario.path},     {"start", scenario.start},
            {"years", scenario.years},       {"seed", scenario.seed}};
  if (!scenario.policy.empty()) json["policy"] = scenario.policy;
  return json;
}

Json described(const Metric& metric) {
  return {{"id", metric.id},
          {"name", both(metric.name)},
          {"unit", both(metric.unit)},
          {"better", sides.at(static_cast<std::size_t>(metric.better))},
          {"headline", metric.headline},
          {"chance", metric.chance}};
}

Json described(const Difference& difference) {
  return {{"a", number(difference.a)},
          {"b", number(difference.b)},
          {"a_at_least", difference.a_at_least},
          {"b_at_least", difference.b_at_least},
          {"difference", bounds(difference.interval)},
          {"simultaneous", bounds(difference.simultaneous)},
          {"variance_reduction", number(difference.variance_reduction)},
          {"verdict", name_of(difference.verdict)}};
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
                    {"kind", name_of(group.kind)},
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
