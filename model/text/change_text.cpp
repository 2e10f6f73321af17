#include "model/text/change_text.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "model/core/post_price.hpp"
#include "model/core/team.hpp"
#include "model/experiment/team_reach.hpp"
#include "model/text/number_text.hpp"
#include "model/text/parameter_text.hpp"
#include "model/text/unit_text.hpp"

namespace bansou {
namespace {

std::string role_name(const TeamSpec* team, const std::string& role, Language language) {
  if (team == nullptr) return role;
  const auto spec = std::ranges::find(team->roles, role, &RoleSpec::id);
  return spec == team->roles.end() ? role : spec->name.in(language);
}

std::string service_name(const Scenario& scenario, const std::string& id, Language language) {
  const ServiceSpec* spec = find_service(scenario.services, id);
  return spec == nullptr ? id : spec->name.in(language);
}

/// Of a figure of a service that nobody does by then.
std::string closed_text(const Scenario& scenario, const Change& change, Language language) {
  const ServiceSpec* spec =
      find_service(scenario.services, change.parameter.substr(0, change.parameter.find('.')));
  const auto opens = [&](const Change& other) {
    return other.kind == Change::Kind::open && other.service == spec->id && other.from <= change.from;
  };
  if (spec == nullptr || spec->open || std::ranges::any_of(scenario.changes, opens)) return {};
  return language == Language::ja ? "（この業務は、はじめは行っていない）" : " (not done at the start)";
}

/// "2,000,000 yen a year (0.31 FTE)": what whoever runs the team gives, and whom it pays for.
std::string budget_text(double yen, double fte, Language language) {
  const std::string money = number_text(std::abs(yen));
  return language == Language::ja
             ? fmt::format("設置者の年{}円分（常勤換算{}人）", money, fte_text(std::abs(fte)))
             : fmt::format("{} yen a year of its own ({} FTE)", money, fte_text(std::abs(fte)));
}

/// "保健師 2人（常勤換算）にする、精神保健福祉士 +1人（常勤換算）".
std::string staff_text(const Scenario& scenario, const TeamSpec* team, const Change& change,
                       Language language) {
  const bool ja = language == Language::ja;
  std::string text;
  const auto append = [&](const std::string& role, const char* sign, const std::string& what) {
    text += fmt::format("{}{} {}{}",
                        text.empty() ? ""
                        : ja         ? "、"
                                     : ", ",
                        role_name(team, role, language), sign, what);
  };
  const auto posts = [ja](double fte) {
    return fmt::format("{:g}{}", std::abs(fte), ja ? "人（常勤換算）" : " FTE");
  };
  for (const auto& [role, fte] : change.set)
    append(role, ja ? "" : "set to ", posts(fte) + (ja ? "にする" : ""));
  for (const auto& [role, fte] : change.add) append(role, fte < 0.0 ? "−" : "+", posts(fte));
  const YenByRole prices = change.budget.empty() ? YenByRole{} : own_prices(scenario.parameters, *team);
  for (const auto& [role, yen] : change.budget)
    append(role, yen < 0.0 ? "−" : "+", budget_text(yen, yen / prices.at(role), language));
  if (change.per_residents > 0.0) {
    const std::string residents = number_text(change.per_residents);
    text += ja ? "（住民" + residents + "人につき）" : " per " + residents + " residents";
  }
  return text;
}

/// Where a change names some of the towns that share a team: whose team it is, and for whom it works.
std::string shared_place_text(const Scenario& scenario, const TeamSpec& team, const Change& change,
                              Language language) {
  const std::vector<Catchment> named = catchments(scenario, team.level, change.municipalities);
  if (team.level == Level::municipality || named.size() != 1) return {};
  const auto served =
      static_cast<std::size_t>(std::ranges::count_if(scenario.municipalities, [&](const Municipality& town) {
        return place_of(town, team.level) == named[0].place;
      }));
  if (served == named[0].municipalities.size()) return {};
  const std::string place = name_of_shared_place(named[0].place).in(language);
  return language == Language::ja ? fmt::format("（{}、{}市区町村のすべて）", place, served)
                                  : fmt::format(" ({}, for all of its {} municipalities)", place, served);
}

/// What the parameter is by then: the scenario's own value, or that of the last change before this one.
double value_before(const Scenario& scenario, const Change& change, double base) {
  const Change* last = nullptr;
  bool is_later = false;
  for (const Change& other : scenario.changes) {
    is_later = is_later || &other == &change;
    if (other.kind != Change::Kind::parameter || other.parameter != change.parameter) continue;
    const bool before = other.from < change.from || (other.from == change.from && !is_later);
    if (before && (last == nullptr || last->from <= other.from)) last = &other;
  }
  return last == nullptr ? base : last->value;
}

std::string effect_text(const Scenario& scenario, const Change& change, Language language) {
  const bool ja = language == Language::ja;
  if (change.kind == Change::Kind::parameter) {
    const auto known = scenario.parameters.find(change.parameter);
    if (known == scenario.parameters.end()) return change.parameter;
    const Parameter& now = known->second;
    return fmt::format("{}: {} → {}{}", parameter_name(scenario, change.parameter, language),
                       written_value(value_before(scenario, change, now.value), now),
                       with_unit(written_value(change.value, now), now.unit, language),
                       closed_text(scenario, change, language));
  }
  if (change.kind == Change::Kind::open || change.kind == Change::Kind::close) {
    const std::string name = service_name(scenario, change.service, language);
    const bool opens = change.kind == Change::Kind::open;
    return ja ? name + (opens ? "を始める" : "の新規受付をやめる") : (opens ? "open " : "close ") + name;
  }
  if (change.kind == Change::Kind::reserve) {
    const std::string name = service_name(scenario, change.service, language);
    if (change.hours == 0.0) return ja ? name + "の取り置きをやめる" : "no more hours set aside: " + name;
    return ja ? fmt::format("{}を、チームごとに月{:g}時間、等分して取り置く", name, change.hours)
              : fmt::format("{:g} hours a month of each team set aside, in equal parts: {}", change.hours,
                            name);
  }
  const TeamSpec* spec = find_team(scenario.teams, change.team);
  std::string text = spec == nullptr ? change.team : spec->name.in(language);
  if (spec != nullptr && change.kind != Change::Kind::joint)
    text += shared_place_text(scenario, *spec, change, language);
  if (change.kind == Change::Kind::scale) return text + fmt::format(" ×{:g}", change.scale);
  if (change.kind == Change::Kind::joint) {
    const std::string& seat = scenario.municipalities[change.seat].name;
    text += ja ? "（所在地 " + seat + "）" : " (seat: " + seat + ")";
    return text + " " + staff_text(scenario, spec, change, language);
  }
  const bool each = spec != nullptr && change.per_residents <= 0.0 &&
                    catchments(scenario, spec->level, change.municipalities).size() > 1;
  return text + (each && ja ? " それぞれ" : " ") + staff_text(scenario, spec, change, language) +
         (each && !ja ? " each" : "");
}

}  // namespace

std::string places_text(const Scenario& scenario, const std::vector<std::size_t>& municipalities,
                        Language language) {
  constexpr std::size_t shown = 4;
  const bool ja = language == Language::ja;
  if (municipalities.size() == scenario.municipalities.size() && municipalities.size() > 1) {
    return ja ? "全市区町村" : "all municipalities";
  }
  std::string text;
  const std::size_t named = municipalities.size() <= shown ? municipalities.size() : 1;
  for (std::size_t i = 0; i < named; ++i) {
    text += (i == 0 ? "" : ja ? "、" : ", ") + scenario.municipalities[municipalities[i]].name;
  }
  if (named == municipalities.size()) return text;
  const std::size_t more = municipalities.size() - named;
  return text + (ja ? fmt::format("ほか{}市区町村", more) : fmt::format(" and {} more", more));
}

std::string change_text(const Scenario& scenario, const Change& change, Language language) {
  const bool ja = language == Language::ja;
  const std::string date = iso_date(date_after(scenario.start, change.from));
  std::string text = ja ? date + "から " : "from " + date + ": ";
  for (const std::string& part :
       {change.name.in(language), places_text(scenario, change.municipalities, language)}) {
    if (!part.empty()) text += part + (ja ? "／" : " / ");
  }
  return text + effect_text(scenario, change, language);
}

}  // namespace bansou
