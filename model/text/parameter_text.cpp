#include "model/text/parameter_text.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include <fmt/format.h>

#include "model/text/number_text.hpp"
#include "model/text/unit_text.hpp"

namespace bansou {

std::string subject_text(const Scenario& scenario, const std::string& prefix, Language language) {
  static const std::map<std::string, Text> fields{
      {"need", {"支援の必要とその経過", "Need and its course"}},
      {"snapshot", {"期首の状態", "The state at the start"}},
      {"work", {"働き方と移動", "Working time and travel"}},
      {"effect", {"支援と待ちの効果", "Effects of support and of waiting"}},
      {"slow",
       {"ゆっくり変わるもの（理解・信頼・技能など）", "What changes slowly (awareness, trust, skill)"}},
      {"fee", {"報酬単価", "Fees"}},
      {"payer", {"誰が払うか", "Who pays"}},
      {"cost", {"費用", "Cost"}}};
  for (const TeamSpec& team : scenario.teams) {
    if (team.id == prefix) return team.name.in(language) + (language == Language::ja ? "の人員" : ", staff");
  }
  for (const ServiceSpec& service : scenario.services) {
    if (service.id == prefix) return service.name.in(language);
  }
  const auto known = fields.find(prefix);
  return known == fields.end() ? prefix : known->second.in(language);
}

std::string parameter_name(const Scenario& scenario, const std::string& name, Language language) {
  const auto known = scenario.parameters.find(name);
  if (known == scenario.parameters.end()) return name;
  const std::string subject = subject_text(scenario, name.substr(0, name.find('.')), language);
  const std::string& label = known->second.label.in(language);
  const bool ja = language == Language::ja;
  return subject + ": " + label + (ja ? "（" : " (") + name + (ja ? "）" : ")");
}

std::string assumption_text(const Scenario& scenario, const std::string& name, Language language) {
  const Parameter& assumption = scenario.parameters.at(name);
  const std::string prefix = name.substr(0, name.find('.')), range = written_range(assumption);
  const bool is_of_part =
      find_team(scenario.teams, prefix) != nullptr || find_service(scenario.services, prefix) != nullptr;
  return (is_of_part ? subject_text(scenario, prefix, language) + ": " : "") + assumption.label.in(language) +
         " " + with_unit(written_value(assumption.value, assumption), assumption.unit, language) +
         (language == Language::ja ? "（" + range + "）" : " (" + range + ")");
}

std::string post_name(const Scenario& scenario, const std::string& post, Language language) {
  const std::size_t dot = std::min(post.find('.'), post.size());
  const auto team = std::ranges::find(scenario.teams, post.substr(0, dot), &TeamSpec::id);
  if (team == scenario.teams.end() || dot == post.size()) return post;
  const auto role = std::ranges::find(team->roles, post.substr(dot + 1), &RoleSpec::id);
  if (role == team->roles.end()) return post;
  return team->name.in(language) + " " + role->name.in(language);
}

std::string written_value(double canonical, const Parameter& parameter) {
  const double written = canonical / parameter.factor;
  if (std::abs(written) >= 1000.0) return fixed_text(written, 0);
  return (written < 0.0 ? "−" : "") + fmt::format("{:.4g}", std::abs(written));
}

std::string written_range(const Parameter& parameter) {
  if (parameter.low == parameter.high) return nothing;
  return written_value(parameter.low, parameter) + "–" + written_value(parameter.high, parameter);
}

}  // namespace bansou
