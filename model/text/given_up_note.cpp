#include "model/text/given_up_note.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "model/services/kind.hpp"
#include "model/text/number_text.hpp"

namespace bansou {
namespace {

bool is_staffed(const Summary& summary, const std::string& team) {
  const auto found = std::ranges::find(summary.teams, team, &TeamSummary::id);
  return found != summary.teams.end() && found->places > 0;
}

/// Whether what comes to nothing there goes no further, though somebody is there to be asked.
const ServiceSpec* not_asked_after(const Scenario& scenario, const Summary& summary,
                                   const ServiceSpec& service) {
  const auto way = service.routes.find("late");
  if (way == service.routes.end() || is_ever_taken(scenario, service, "late") ||
      !is_staffed(summary, service.team))
    return nullptr;
  const auto next = std::ranges::find_if(scenario.services, [&](const ServiceSpec& other) {
    return std::ranges::find(way->second, other.id) != way->second.end() && is_staffed(summary, other.team);
  });
  return next == scenario.services.end() ? nullptr : &*next;
}

}  // namespace

Text given_up_note(const Scenario& scenario, const Summary& summary) {
  constexpr double many = 10.0;  // percent
  const Estimate& late = summary.at("backup_unanswered_share", region_group);
  if (late.observed == 0 || late.interval.mean < many) return {};
  const std::string share = fixed_text(late.interval.mean, 0);
  Text note{
      fmt::format("専門的支援の{}%は期限までに来ず、取り下げられています。そのため、人手が足りなくても滞留"
                  "は増えないことがあります。",
                  share),
      fmt::format("{}% of backup does not come before its limit and is given up: where staff are too "
                  "few, lines need not grow.",
                  share)};
  for (const ServiceSpec& service : scenario.services) {
    const ServiceSpec* const next = not_asked_after(scenario, summary, service);
    if (next == nullptr) continue;
    const std::string parameter = join(service.id, "passed_on");
    note.ja += fmt::format("「{}」が応えない依頼は、「{}」には回らないとしています（{}）。", service.name.ja,
                           next->name.ja, parameter);
    note.en += fmt::format(" What '{}' does not answer is not asked of '{}' ({}).", service.name.en,
                           next->name.en, parameter);
  }
  return note;
}

}  // namespace bansou
