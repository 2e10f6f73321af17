#include "model/io/team_reader.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include <fmt/format.h>

#include "model/core/enum_names.hpp"
#include "model/io/unknown_name.hpp"

namespace bansou {
namespace {

constexpr std::array rules{"population", "own_health_centre", "flat", "none"};
constexpr std::array weekdays{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};

/// The value of an enumeration whose names are in the order of its enumerators.
template <class Enum, std::size_t size>
Enum value_of(const std::array<const char*, size>& names, const std::optional<std::string>& name,
              Enum otherwise) {
  const auto found = std::ranges::find(names, name.value_or(""));
  return found == names.end() ? otherwise : static_cast<Enum>(found - names.begin());
}

/// "08:30" -> 8.5.
double hour_of(const Entry& entry, double otherwise) {
  const std::string text = entry.string().value_or("");
  int hours = 0, minutes = 0;
  if (text.size() != 5) return otherwise;
  std::from_chars(text.data(), text.data() + 2, hours);
  std::from_chars(text.data() + 3, text.data() + 5, minutes);
  return hours + minutes / 60.0;
}

void read_shift(const Entry& shift, TeamSpec& team) {
  if (!shift.present()) return;
  if (shift["days"].present()) team.week.on.fill(false);
  for (const std::string& day : shift["days"].strings()) {
    const auto found = std::ranges::find(weekdays, day);
    if (found != weekdays.end()) team.week.on.at(static_cast<std::size_t>(found - weekdays.begin())) = true;
  }
  team.week.from = hour_of(shift["from"], team.week.from);
  team.week.to = hour_of(shift["to"], team.week.to);
  team.works_on_holidays = shift["holidays"].string() == "open";
  if (std::ranges::none_of(team.week.on, [](bool on) { return on; })) {
    shift["days"].report({"勤務する曜日がありません。", "there is no day of work."});
  }
  if (team.week.to <= team.week.from) {
    shift["to"].report(
        {fmt::format("勤務の終わり {} が始まり {} より後ではありません。日をまたぐ勤務は書けません。",
                     shift["to"].string().value_or("?"), shift["from"].string().value_or("?")),
         fmt::format("the shift ends at {}, which is not after its start at {}; it cannot go past midnight.",
                     shift["to"].string().value_or("?"), shift["from"].string().value_or("?"))});
  }
}

sim::ShiftEnd end_of_shift(const Entry& entry) {
  const auto name = entry.string();
  if (name == "hand_over") return sim::ShiftEnd::hand_over;
  return name == "interrupt" ? sim::ShiftEnd::interrupt : sim::ShiftEnd::finish;
}

TeamSpec read_team(const Entry& entry) {
  TeamSpec team;
  team.id = entry.key();
  team.name = entry["name"].text({team.id, team.id});
  team.level = level_of(entry["level"].string().value_or(""));
  team.optional = entry["optional"].boolean();
  read_shift(entry["shift"], team);
  team.end_of_shift = end_of_shift(entry["end_of_shift"]);
  for (const Entry& role : entry["roles"].entries()) {
    team.roles.push_back({role.key(), role["name"].text({role.key(), role.key()}),
                          value_of(rules, role["rule"].string(), StaffingRule::none),
                          role["specialist"].boolean()});
  }
  if (team.roles.empty()) {
    entry["roles"].report({fmt::format("チーム「{}」に職種（roles）がありません。", team.id),
                           fmt::format("the team '{}' has no roles.", team.id)});
  }
  return team;
}

}  // namespace

Level level_of(const std::string& name) { return value_of(level_names, name, Level::municipality); }

std::string level_name(Level level) { return name_in(level_names, level); }

std::vector<TeamSpec> read_teams(const Entry& teams) {
  std::vector<TeamSpec> result;
  for (const Entry& entry : teams.entries()) result.push_back(read_team(entry));
  return result;
}

const TeamSpec* resolve_team(const Entry& entry, const std::vector<TeamSpec>& teams) {
  const auto id = entry.string();
  if (!id) return nullptr;
  const TeamSpec* team = find_team(teams, *id);
  if (team != nullptr) return team;
  std::vector<NamedId> known;
  known.reserve(teams.size());
  for (const TeamSpec& spec : teams) known.push_back({spec.id, spec.name});
  entry.report_relation(unknown_name({"チーム", "team"}, *id, known));
  return nullptr;
}

}  // namespace bansou
