#include "model/io/summary_json.hpp"

#include <array>
#include <cmath>

#include <nlohmann/json.hpp>

#include "model/experiment/cost.hpp"
#include "model/io/result_header.hpp"

namespace bansou {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::array kinds{"region", "band", "municipality"};
constexpr std::array sides{"lower", "higher", "neither"};
constexpr std::array paces{"keeps_up", "backlog_grows", "no_slack"};
constexpr std::array verdicts{"falls", "rises", "same", "not_shown", "unknown"};

template <class Names, class Enum>
const char* name_of(const Names& names, Enum value) {
  return names.at(static_cast<std::size_t>(value));
}

Json number(double value) { return std::isfinite(value) ? Json(value) : Json(nullptr); }
Json both(const Text& text) { return {{"ja", text.ja}, {"en", text.en}}; }
Json bounds(const sim::Interval& interval) {
  return {{"mean", number(interval.mean)}, {"low", number(interval.low)}, {"high", number(interval.high)}};
}

Json heading(const Scenario& scenario) {
  return {{"title", both(scenario.title)}, {"question", both(scenario.question)},
          {"scenario", scenario.path},     {"start", scenario.start},
          {"years", scenario.years},       {"seed", scenario.seed}};
}

Json described(const Metric& metric) {
  return {{"id", metric.id},
          {"name", both(metric.name)},
          {"unit", both(metric.unit)},
          {"better", name_of(sides, metric.better)},
          {"headline", metric.headline},
          {"chance", metric.chance}};
}

Json described(const std::vector<Group>& groups) {
  Json list = Json::array();
  for (const Group& group : groups) {
    if (group.municipalities.empty()) continue;
    list.push_back({{"id", group.id},
                    {"kind", name_of(kinds, group.kind)},
                    {"name", both(group.name)},
                    {"population", group.population},
                    {"municipalities", group.municipalities.size()}});
  }
  return list;
}

/// The metrics with `value(metric, group)` of each group that has municipalities.
template <class Source, class Value>
Json by_metric(const Source& source, Value&& value) {
  Json list = Json::array();
  for (std::size_t metric = 0; metric < source.metrics.size(); ++metric) {
    Json entry = described(source.metrics[metric]);
    Json& by_group = entry["by_group"] = Json::object();
    for (std::size_t group = 0; group < source.groups.size(); ++group) {
      if (!source.groups[group].municipalities.empty())
        by_group[source.groups[group].id] = value(metric, group);
    }
    list.push_back(std::move(entry));
  }
  return list;
}

Json described(const Estimate& estimate) {
  if (estimate.observed == 0) return nullptr;
  Json entry = bounds(estimate.interval);
  entry["replications"] = estimate.observed;
  entry["at_least"] = estimate.at_least;
  entry["overloaded_share"] = estimate.overloaded_share;
  return entry;
}

Json described(const TeamSummary& team) {
  Json places = Json::array();
  for (const PlaceLoad& place : team.overloaded) {
    places.push_back({{"place", place.place},
                      {"name", both(place.name)},
                      {"pace", name_of(paces, place.pace)},
                      {"backlog_growth", bounds(place.growth)},
                      {"utilisation", number(place.utilisation)}});
  }
  return {{"id", team.id},
          {"name", both(team.name)},
          {"places", team.places},
          {"cannot_keep_up", std::move(places)}};
}

Json described(const StationaryStock& stock) {
  const Label& label = stock_labels()[static_cast<std::size_t>(stock.stock)];
  return {{"id", label.id},
          {"name", {{"ja", label.ja}, {"en", label.en}}},
          {"at_start", number(stock.at_start)},
          {"at_end", number(stock.at_end)},
          {"settled", stock.months_cut.has_value()},
          {"months_cut", stock.months_cut ? Json(*stock.months_cut) : Json(nullptr)},
          {"stationary_mean", stock.months_cut ? bounds(stock.mean) : Json(nullptr)}};
}

Json described(const Difference& difference) {
  return {{"a", number(difference.a)},
          {"b", number(difference.b)},
          {"a_at_least", difference.a_at_least},
          {"b_at_least", difference.b_at_least},
          {"difference", bounds(difference.interval)},
          {"simultaneous", bounds(difference.simultaneous)},
          {"variance_reduction", number(difference.variance_reduction)},
          {"verdict", name_of(verdicts, difference.verdict)}};
}

std::string text_of(const Json& json) {
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace

std::string summary_json(const Scenario& scenario, const Summary& summary, const RunFacts& facts) {
  Json json{{"kind", "run"},
            {"calibration", both(calibration_note(scenario))},
            {"limits_of_use", both(limits_of_use())}};
  json.update(heading(scenario));
  json["version"] = facts.version;
  json["fingerprint"] = facts.fingerprint;
  json["replications"] = facts.replications;
  json["finished"] = summary.replications;
  json["results"] = facts.results;
  json["groups"] = described(summary.groups);
  json["metrics"] =
      by_metric(summary, [&](std::size_t m, std::size_t g) { return described(summary.at(m, g)); });
  for (const TeamSummary& team : summary.teams) json["teams"].push_back(described(team));
  for (const sim::Interval& month : summary.long_stay) json["long_stay_by_month"].push_back(bounds(month));
  for (const StationaryStock& stock : summary.stationary) json["stationary"].push_back(described(stock));
  return text_of(json);
}

std::string comparison_json(const Scenario& a, const Scenario& b, const Comparison& comparison) {
  Json json{{"kind", "comparison"},
            {"calibration", both(calibration_note(a))},
            {"limits_of_use", both(limits_of_use())}};
  json["a"] = heading(a);
  json["b"] = heading(b);
  json["pairs"] = comparison.replications;
  json["yearly_cost"] = {{"a", number(yearly_cost(a))}, {"b", number(yearly_cost(b))}};
  json["yearly_cost_municipalities"] = {{"a", number(yearly_cost_to_municipalities(a))},
                                        {"b", number(yearly_cost_to_municipalities(b))}};
  for (std::size_t kind = 0; kind < kinds.size(); ++kind)
    json["family"][kinds[kind]] = comparison.family[kind];
  json["groups"] = described(comparison.groups);
  json["metrics"] =
      by_metric(comparison, [&](std::size_t m, std::size_t g) { return described(comparison.at(m, g)); });
  return text_of(json);
}

std::string answer_json(const Question& question, const Answer& answer) {
  Json json{{"kind", "answer"},
            {"calibration", both(calibration_note(question.baseline))},
            {"limits_of_use", both(limits_of_use())}};
  json.update(heading(question.baseline));
  json["limits"] = both(question.limits);
  json["pairs"] = answer.replications;
  json["family"] = answer.family;
  for (const Scenario& arm : question.arms) {
    json["arms"].push_back({{"title", both(arm.title)},
                            {"yearly_cost", number(yearly_cost(arm))},
                            {"yearly_cost_municipalities", number(yearly_cost_to_municipalities(arm))}});
  }
  for (std::size_t i = 0; i < answer.criteria.size(); ++i) {
    Json entry = described(answer.criteria[i].metric);
    entry["band"] = question.criteria[i].group == 0 ? Json(nullptr) : Json(question.criteria[i].group);
    entry["spread"] = question.criteria[i].spread;
    for (const Difference& difference : answer.criteria[i].arms)
      entry["arms"].push_back(described(difference));
    json["criteria"].push_back(std::move(entry));
  }
  json["best"] = answer.best;
  return text_of(json);
}

std::string questions_json(const std::vector<QuestionHead>& heads) {
  Json json = Json::array();
  for (const QuestionHead& head : heads) {
    json.push_back({{"id", head.id},
                    {"title", both(head.title)},
                    {"question", both(head.question)},
                    {"arms", head.arms},
                    {"decides", head.decides}});
  }
  return text_of(json);
}

}  // namespace bansou
