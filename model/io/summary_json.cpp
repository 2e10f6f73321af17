#include "model/io/summary_json.hpp"

#include <array>

#include "model/experiment/cost.hpp"
#include "model/io/json_parts.hpp"

namespace bansou {
namespace {

using namespace json_parts;

constexpr std::array paces{"keeps_up", "backlog_grows", "no_slack"};

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
                      {"pace", paces.at(static_cast<std::size_t>(place.pace))},
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

}  // namespace

std::string summary_json(const Scenario& scenario, const Summary& summary, const RunFacts& facts) {
  Json json = opening("run", scenario);
  json.update(heading(scenario));
  json["version"] = facts.version;
  json["fingerprint"] = facts.fingerprint;
  json["replications"] = facts.replications;
  json["finished"] = summary.replications;
  json["results"] = facts.results;
  json["groups"] = json_parts::described(summary.groups);
  json["metrics"] =
      by_metric(summary, [&](std::size_t m, std::size_t g) { return described(summary.at(m, g)); });
  for (const TeamSummary& team : summary.teams) json["teams"].push_back(described(team));
  for (const sim::Interval& month : summary.long_stay) json["long_stay_by_month"].push_back(bounds(month));
  for (const StationaryStock& stock : summary.stationary) json["stationary"].push_back(described(stock));
  return text_of(json);
}

std::string answer_json(const Question& question, const Answer& answer) {
  Json json = opening("answer", question.baseline);
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
    Json entry = json_parts::described(answer.criteria[i].metric);
    entry["band"] = question.criteria[i].group == 0 ? Json(nullptr) : Json(question.criteria[i].group);
    entry["spread"] = question.criteria[i].spread;
    for (const Difference& difference : answer.criteria[i].arms)
      entry["arms"].push_back(json_parts::described(difference));
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
