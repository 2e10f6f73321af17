#include "model/experiment/weight.hpp"

#include <algorithm>
#include <functional>
#include <map>

#include "model/core/team.hpp"
#include "model/experiment/comparison.hpp"
#include "model/experiment/metric_list.hpp"
#include "model/experiment/posts.hpp"
#include "model/experiment/ranges.hpp"

namespace bansou {
namespace {

/// The headline outcome whose weights tell of a figure, too: of the same queue.
std::string screened_as(const std::string& metric) {
  static const std::map<std::string, std::string> same_queue{
      {"wait_backup_median", "backup_unanswered_share"},
      {"wait_backup_p90", "backup_unanswered_share"},
      {"backup_unanswered_per_10k", "backup_unanswered_share"},
      {"chance_backup_unanswered", "backup_unanswered_share"},
      {"waiting_days.backup", "backup_unanswered_share"},
      {"wait_caseload_slot_p90", "waiting_days.caseload_slot"}};
  const auto found = same_queue.find(metric);
  return found == same_queue.end() ? metric : found->second;
}

/// The rule for a post ("team.role.share") moves nothing where tables state other posts everywhere. What they
/// took over from the rule is the rule's.
bool is_in_force(const Scenario& scenario, const std::string& parameter) {
  const std::string post = parameter.substr(0, parameter.rfind('.'));
  const TeamSpec* team = find_team(scenario.teams, post.substr(0, post.find('.')));
  if (team == nullptr) return true;
  const std::vector<RolePosts> all = posts_beside_rule(scenario, {&*team, 1});
  return std::ranges::any_of(all, [&](const RolePosts& posts) {
    return join(team->id, posts.role->id) == post && !posts.are_own();
  });
}

bool changes_by_half(const Weight& weight, const Summary& summary) {
  const auto metric = find_metric(summary.metrics, weight.outcome);
  if (!metric || summary.metrics[*metric].unit == metric_units::people) return false;
  const double level = summary.at(*metric, region_group).interval.mean;
  return level > 0.0 && weight.effect >= 0.5 * level;
}

}  // namespace

std::vector<std::string> heaviest(const std::vector<Weight>& weights, const std::string& outcome) {
  std::vector<const Weight*> found;
  for (const Weight& weight : weights) {
    if (weight.outcome == outcome && weight.weight > 0.0) found.push_back(&weight);
  }
  std::ranges::stable_sort(found, std::greater(), &Weight::weight);
  std::vector<std::string> names;
  names.reserve(found.size());
  for (const Weight* weight : found) names.push_back(weight->name);
  return names;
}

std::vector<Hanging> hanging_figures(const Scenario& scenario, const Summary& summary,
                                     const std::vector<Weight>& weights) {
  const auto dominates = [&](const Weight& weight) {
    const auto known = scenario.parameters.find(weight.name);
    return weight.weight >= dominating_weight && changes_by_half(weight, summary) &&
           known != scenario.parameters.end() && may_be_another(known->second) &&
           is_in_force(scenario, weight.name);
  };
  std::map<std::string, const Weight*> carried;  // by screened outcome
  for (const Weight& weight : weights) {
    if (!dominates(weight)) continue;
    const auto [at, is_new] = carried.try_emplace(weight.outcome, &weight);
    if (!is_new && at->second->weight < weight.weight) at->second = &weight;
  }
  std::vector<Hanging> hanging;
  for (const Metric& metric : summary.metrics) {
    const auto found = carried.find(screened_as(metric.id));
    if (found == carried.end()) continue;
    const Metric& screened = summary.metrics[find_metric(summary.metrics, found->first).value()];
    hanging.push_back(
        {metric.id, found->second->name, screened.name, difference_unit(screened), found->second->effect});
  }
  return hanging;
}

}  // namespace bansou
