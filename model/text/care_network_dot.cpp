#include "model/text/care_network_dot.hpp"

#include <map>
#include <set>
#include <string_view>

#include <fmt/format.h>

#include "model/core/post_ledger.hpp"
#include "model/services/kind.hpp"
#include "model/text/outlet_text.hpp"

namespace bansou {
namespace {

/// Teams that have posts at some time.
std::set<std::string> teams_at_work(const Scenario& scenario) {
  std::set<std::string> found;
  PostLedger posts(scenario);
  const auto note = [&] {
    for (const TeamSpec& team : scenario.teams) {
      if (posts_of(posts.posts_of(team.id)) > 0.0) found.insert(team.id);
    }
  };
  note();
  for (const std::size_t i : in_order_of_dates(scenario.changes)) {
    posts.apply(scenario.changes[i]);
    note();
  }
  return found;
}

std::vector<ServiceSpec> services_at_work(const Scenario& scenario) {
  const std::set<std::string> teams = teams_at_work(scenario);
  std::vector<ServiceSpec> found;
  for (const ServiceSpec& service : scenario.services) {
    if (is_ever_open(scenario, service) && (service.team.empty() || teams.contains(service.team)))
      found.push_back(service);
  }
  return found;
}

/// As a quoted text of Graphviz source: whatever people have written is text and nothing else.
std::string quoted(std::string_view text) {
  std::string result = "\"";
  for (const char byte : text) {
    if (byte == '\n') {
      result += "\\n";
      continue;
    }
    if (byte == '"' || byte == '\\') result += '\\';
    result += byte;
  }
  return result + '"';
}

std::string head(const Scenario& scenario, Language language) {
  return fmt::format(
      "digraph care {{\n  label={}; labelloc=t; rankdir=LR;\n"
      "  node [shape=box style=\"rounded,filled\" fillcolor=\"#eef4fb\" fontname=\"Noto Sans CJK JP\"];\n"
      "  edge [fontname=\"Noto Sans CJK JP\" fontsize=10 color=\"#555555\"];\n  graph [fontname=\"Noto Sans "
      "CJK JP\"];\n"
      "  home [label={} shape=ellipse fillcolor=\"#f6f0dd\"];\n",
      quoted(scenario.title.in(language)), quoted(home_text().in(language)));
}

/// The service with its team, and the way to it where residents come by themselves.
std::string box(std::size_t number, const ServiceSpec& service, const Scenario& scenario, Language language) {
  std::string label = service.name.in(language);
  const TeamSpec* team = find_team(scenario.teams, service.team);
  if (team != nullptr) label += '\n' + team->name.in(language);
  std::string dot = fmt::format("  s{} [label={}];\n", number, quoted(label));
  if (!service.entry.empty()) dot += fmt::format("  home -> s{} [style=bold color=\"#0b6e99\"];\n", number);
  return dot;
}

}  // namespace

std::string care_network_dot(const Scenario& scenario, Language language, bool all) {
  const std::vector<ServiceSpec> drawn = all ? scenario.services : services_at_work(scenario);
  std::map<std::string, std::string> nodes{{"home", "home"}};
  std::string dot = head(scenario, language);
  for (std::size_t i = 0; i < drawn.size(); ++i) {
    nodes.emplace(drawn[i].id, fmt::format("s{}", i));
    dot += box(i, drawn[i], scenario, language);
  }
  for (const ServiceSpec& service : drawn) {
    for (const auto& [outlet, targets] : service.routes) {
      if (!all && !is_ever_taken(scenario, service, outlet)) continue;
      for (const std::string& target : targets) {
        const auto to = nodes.find(target);
        if (to == nodes.end()) continue;
        dot += fmt::format("  {} -> {} [label={}];\n", nodes.at(service.id), to->second,
                           quoted(outlet_text(outlet).in(language)));
      }
    }
  }
  return dot + "}\n";
}

}  // namespace bansou
