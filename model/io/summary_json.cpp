#include "model/io/summary_json.hpp"

#include <array>

#include "model/core/enum_names.hpp"
#include "model/io/json_parts.hpp"

namespace bansou {
namespace {

using namespace json_parts;

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
                      {"pace", name_in(pace_names, place.pace)},
                      {"backlog_growth", bounds(place.growth)},
                      {"slot_growth", bounds(place.slot_growth)},
                      {"utilisation", number(place.utilisation)}});
  }
  return {{"id", team.id},
          {"name", both(team.name)},
          {"places", team.places},
          {"fte", team.fte},
          {"cannot_keep_up", std::move(places)}};
}

Json described(const StationaryFigure& figure) {
  return {{"id", figure.id},
          {"name", both(figure.name)},
          {"unit", both(figure.unit)},
          {"at_start", number(figure.at_start)},
          {"at_end", number(figure.at_end)},
          {"settled", figure.months_cut.has_value()},
          {"sure", figure.sure},
          {"months_cut", figure.months_cut ? Json(*figure.months_cut) : Json(nullptr)},
          {"stationary_mean", figure.months_cut ? bounds(figure.mean) : Json(nullptr)}};
}

Json described(const Precision& precision) {
  Json missed = Json::array();
  for (const Imprecise& outcome : precision.missed) {
    const bool is_wide = outcome.reason == Imprecise::Reason::wide;
    missed.push_back({{"id", outcome.metric},
                      {"name", both(outcome.name)},
                      {"reason", name_in(imprecise_names, outcome.reason)},
                      {"half_width", is_wide ? number(outcome.half_width) : Json(nullptr)}});
  }
  Json constant = Json::array();
  for (const Text& name : precision.no_variation) constant.push_back(both(name));
  return {
      {"asked", precision.asked}, {"reached", precision.reached()}, {"replications", precision.replications},
      {"most", precision.most},   {"missed", std::move(missed)},    {"no_variation", std::move(constant)}};
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
  json["beds"] = Json::array();
  for (const PlaceBeds& area : summary.beds) {
    json["beds"].push_back({{"place", area.place},
                            {"name", both(area.name)},
                            {"beds", area.beds},
                            {"occupancy", bounds(area.occupancy)}});
  }
  for (const sim::Interval& month : summary.long_stay) json["long_stay_by_month"].push_back(bounds(month));
  json["sufficient"] = json_parts::described(summary.sufficiency);
  json["hanging"] = json_parts::described(summary.hanging);
  if (summary.precision) json["precision"] = described(*summary.precision);
  for (const StationaryFigure& one : summary.stationary) json["stationary"].push_back(described(one));
  return text_of(json);
}

std::string answer_json(const Question& question, const Answer& answer,
                        const std::optional<Robustness>& robustness) {
  Json json = opening("answer", question.baseline);
  json.update(heading(question.baseline));
  json["pairs"] = answer.replications;
  json["family"] = answer.family;
  for (const Scenario& arm : question.arms) {
    json["arms"].push_back(
        {{"title", both(arm.title)},
         {"yearly_cost", number(yearly_cost(arm))},
         {"yearly_cost_municipalities", number(yearly_cost_to(arm, Payer::municipalities))},
         {"yearly_cost_difference", json_parts::described(cost_difference(question.baseline, arm))}});
  }
  const std::vector<Group> groups = groups_of(question.baseline);
  for (std::size_t i = 0; i < answer.criteria.size(); ++i) {
    Json entry = json_parts::described(answer.criteria[i].metric);
    entry["group"] = groups[question.criteria[i].group].id;
    entry["spread"] = question.criteria[i].spread;
    entry["family"] = answer.criteria[i].family;
    for (const Difference& difference : answer.criteria[i].arms)
      entry["arms"].push_back(json_parts::described(difference));
    entry["overloaded_share"] = answer.criteria[i].overloaded;
    entry["hangs_on"] = answer.criteria[i].assumption;
    json["criteria"].push_back(std::move(entry));
  }
  json["best"] = answer.best;
  json["first"] = answer.best.empty() ? Json(nullptr) : Json(answer.first);
  json["others"] = Json::array();
  for (const AgainstFirst& other : answer.others)
    json["others"].push_back({{"arm", other.arm}, {"less_first", json_parts::described(other.difference)}});
  json["places"] = Json::array();
  for (const AnsweredAt& at : answer.places)
    json["places"].push_back({{"arm", at.arm},
                              {"group", groups[at.group].id},
                              {"gains", at.gains},
                              {"difference", json_parts::described(at.difference)}});
  json["sufficient"] = json_parts::described(sufficiency_of(answer));
  if (robustness) json["robust"] = json_parts::described(*robustness, question.baseline.parameters);
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

std::string metrics_json(const std::vector<Metric>& metrics) {
  Json json = Json::array();
  for (const Metric& metric : metrics) {
    Json entry = json_parts::described(metric);
    entry["definition"] = both(metric.definition);
    json.push_back(std::move(entry));
  }
  return text_of(json);
}

}  // namespace bansou
