#include "model/io/change_reader.hpp"

#include <algorithm>
#include <numeric>

#include <fmt/format.h>

#include "model/core/post_ledger.hpp"
#include "model/io/date_reader.hpp"
#include "model/io/founders.hpp"
#include "model/io/new_value.hpp"
#include "model/io/post_check.hpp"
#include "model/io/post_reader.hpp"
#include "model/io/quantity_reader.hpp"
#include "model/io/region_reader.hpp"
#include "model/io/share_check.hpp"
#include "model/io/team_reader.hpp"
#include "model/io/unknown_name.hpp"

namespace bansou {
namespace {

class ChangeReader {
 public:
  ChangeReader(const Scenario& scenario, const std::vector<Requirement>& required, const Gazetteer& region)
      : scenario_(scenario), required_(required), region_(region) {}

  std::vector<Change> read(const Entry& changes) {
    std::vector<Entry> entries;  // of each change
    for (const Entry& entry : changes.entries()) {
      if (entry.value().is_object()) read_change(entry);
      entries.resize(result_.size(), entry);
    }
    const auto is_there = [this](const Requirement& wanted) {
      return scenario_.parameters.contains(wanted.name);
    };
    if (std::ranges::all_of(required_, is_there)) {
      check_posts(scenario_, result_, entries);
      check_changed_shares(scenario_, required_, result_, entries);
    }
    return std::move(result_);
  }

 private:
  void read_change(const Entry& entry) {
    Change change;
    change.name = entry["name"].text({});
    change.from = read_from(entry["from"]);
    if (entry["yearly_cost"].present())
      change.yearly_cost =
          read_quantity(entry["yearly_cost"], {"yearly_cost", Dimension::money, -1e15, 1e15});
    if (!has_one_verb(entry)) return;
    if (!entry["team"].present() || entry["scale"].present()) refuse_per_residents(entry);
    if (!entry["reserve"].present()) {
      refuse(entry["hours_a_month"],
             {"「hours_a_month」は reserve と一緒に書きます。", "'hours_a_month' goes with reserve."});
    }
    if (entry["budget"].present())
      refuse(entry["yearly_cost"], {"費用は budget から計算されます。yearly_cost は書けません。",
                                    "what it costs follows from the budget; leave 'yearly_cost' away."});
    if (entry["set"].present()) {
      read_set(entry, change);
    } else if (entry["open"].present() || entry["close"].present()) {
      read_opening(entry, change);
    } else if (entry["reserve"].present()) {
      read_reserve(entry, change);
    } else if (entry["joint"].present()) {
      read_joint(entry, change);
    } else {
      read_staff(entry, change);
    }
  }

  double read_from(const Entry& entry) const {
    const auto date = read_date(entry);
    if (!date) return 0.0;
    const double day = static_cast<double>((*date - scenario_.start).count());
    if (day < 0.0) {
      entry.report_relation(
          {fmt::format("{} は開始日（{}）より前です。はじめから違うものは from: {} と書いてください。",
                       iso_date(*date), iso_date(scenario_.start), iso_date(scenario_.start)),
           fmt::format("{} is before the start ({}); what differs from the start on has 'from: {}'.",
                       iso_date(*date), iso_date(scenario_.start), iso_date(scenario_.start))});
    }
    const Date end = date_after(scenario_.start, scenario_.horizon());
    if (*date < end) return day;
    entry.report_relation(
        {fmt::format("{} は期間の終わり（{}）以後なので、何も変わりません。", iso_date(*date), iso_date(end)),
         fmt::format("{} is not before the end of the simulated time ({}); nothing would change.",
                     iso_date(*date), iso_date(end))});
    return day;
  }

  static bool needs_team(const std::string& verb) {
    return verb == "add" || verb == "set_staff" || verb == "scale" || verb == "budget";
  }

  /// One of set; open; close; reserve; joint; team with add, set_staff, budget or scale.
  static bool has_one_verb(const Entry& entry) {
    std::vector<std::string> found;
    for (const char* verb :
         {"add", "set_staff", "budget", "scale", "joint", "set", "open", "close", "reserve"}) {
      if (entry[verb].present()) found.emplace_back(verb);
    }
    const bool joint = entry["joint"].present(), team = entry["team"].present();
    // What the joint team gets on top, one way or the other.
    if (joint) std::erase(found, entry["add"].present() ? "add" : "budget");
    if (found.size() == 1 && team == needs_team(found[0])) return true;
    const std::string names = fmt::format("{}", fmt::join(found, ", "));
    const Text what = found.size() > 1
                          ? Text{fmt::format("1 つの変更に {} があります。", names),
                                 fmt::format("found {} in one change.", names)}
                          : Text{"何を変えるのかわかりません。", "it is not clear what changes."};
    entry.report({what.ja + "書けるのは「team と add / set_staff / budget / scale のどれか」「joint と of と "
                            "seat（と add か budget）」「set」「open」「close」"
                            "「reserve と hours_a_month」のどれか 1 つです。分けて書いてください。",
                  what.en +
                      " A change has one of: team with add, set_staff, budget or scale; joint with of and "
                      "seat (and add or budget); set; open; close; reserve with hours_a_month. Write several "
                      "changes."});
    return false;
  }

  std::vector<std::size_t> everywhere() const {
    std::vector<std::size_t> all(scenario_.municipalities.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    return all;
  }

  std::vector<std::size_t> read_where(const Entry& entry) const {
    if (!entry.present() || scenario_.municipalities.empty()) return everywhere();
    return select_municipalities(entry, region_).value_or(std::vector<std::size_t>{});
  }

  static void refuse(const Entry& entry, const Text& why) {
    if (entry.present()) entry.report(why);
  }

  static void refuse_per_residents(const Entry& entry) {
    refuse(entry["per_residents"],
           {"「per_residents」は team と add、set_staff、budget のどれかと一緒に書きます。",
            "'per_residents' goes with team and add, set_staff or budget."});
  }

  void read_staff(const Entry& entry, Change change) {
    for (const char* key : {"of", "seat"}) {
      refuse(entry[key], {fmt::format("「{}」は joint と一緒に書きます。", key),
                          fmt::format("'{}' goes with joint.", key)});
    }
    change.municipalities = read_where(entry["in"]);
    const TeamSpec* team = resolve_team(entry["team"], scenario_.teams);
    if (team == nullptr) return;
    change.team = team->id;
    change.kind = entry["scale"].present() ? Change::Kind::scale : Change::Kind::staff;
    change.scale = entry["scale"].number().value_or(1.0);
    change.add = read_posts(entry["add"], *team, -most_posts);
    change.set = read_posts(entry["set_staff"], *team, 0.0);
    change.budget = read_budget(entry["budget"], *team, -most_yen, scenario_.parameters);
    change.per_residents = entry["per_residents"].number().value_or(0.0);
    result_.push_back(std::move(change));
  }

  template <class Predicate>
  std::vector<NamedId> services_that(Predicate are_meant) const {
    std::vector<NamedId> found;
    for (const ServiceSpec& spec : scenario_.services) {
      if (are_meant(spec)) found.push_back({spec.id, spec.name});
    }
    return found;
  }

  /// Lists those that are not open yet, or that are, if there are any.
  Text unknown_service(const std::string& name, bool opens) const {
    const auto possible = services_that([opens](const ServiceSpec& spec) { return spec.open != opens; });
    if (possible.empty())
      return unknown_name({"サービス", "service"}, name, services_that([](const auto&) { return true; }));
    const Text what = opens ? Text{"、開けるサービス", "service to open"}
                            : Text{"、閉じられるサービス", "service to close"};
    return unknown_name(what, name, possible);
  }

  void read_opening(const Entry& entry, Change change) {
    const bool opens = entry["open"].present();
    const Entry service = entry[opens ? "open" : "close"];
    change.kind = opens ? Change::Kind::open : Change::Kind::close;
    change.service = service.string().value_or("");
    change.municipalities = read_where(entry["in"]);
    if (find_service(scenario_.services, change.service) == nullptr) {
      service.report_relation(unknown_service(change.service, opens));
    }
    result_.push_back(std::move(change));
  }

  void read_reserve(const Entry& entry, Change change) {
    change.kind = Change::Kind::reserve;
    const Entry service = entry["reserve"];
    change.service = service.string().value_or("");
    change.municipalities = read_where(entry["in"]);
    const auto with_teams = services_that([](const ServiceSpec& spec) { return !spec.team.empty(); });
    if (std::ranges::find(with_teams, change.service, &NamedId::id) == with_teams.end()) {
      service.report_relation(
          unknown_name({"、チームのあるサービス", "service with a team"}, change.service, with_teams));
    }
    if (!entry["hours_a_month"].present()) {
      entry.report({"reserve には hours_a_month（例: 40 h）が必要です。",
                    "reserve needs hours_a_month, such as 40 h."});
    } else if (const auto hours =
                   read_quantity(entry["hours_a_month"], {"hours_a_month", Dimension::work, 0.0, 1e5})) {
      change.hours = *hours;
    }
    result_.push_back(std::move(change));
  }

  void read_joint(const Entry& entry, Change change) {
    change.kind = Change::Kind::joint;
    refuse(entry["in"],
           {"joint では、どこかは of に書きます。", "with joint, 'of' says where; leave 'in' away."});
    if (!scenario_.municipalities.empty()) {
      if (const auto founders = read_founders(entry["of"], entry["seat"], region_)) {
        change.municipalities = founders->municipalities;
        change.seat = founders->seat;
      }
    }
    const TeamSpec* team = resolve_team(entry["joint"], scenario_.teams);
    if (team == nullptr) return;
    change.team = team->id;
    change.add = read_posts(entry["add"], *team, 0.0);
    change.budget = read_budget(entry["budget"], *team, 0.0, scenario_.parameters);
    if (team->level != Level::municipality) {
      entry["joint"].report_relation(
          {fmt::format("共同で設置できるのは市町村ごとのチームです。「{}」の level は {} です。", team->id,
                       level_name(team->level)),
           fmt::format("only a team of level municipality can be founded together; '{}' is of level {}.",
                       team->id, level_name(team->level))});
    }
    for (const Change& other : result_) {
      if (other.kind != Change::Kind::joint || other.team != change.team) continue;
      const auto twice = std::ranges::find_first_of(change.municipalities, other.municipalities);
      if (twice == change.municipalities.end()) continue;
      const std::string& name = scenario_.municipalities[*twice].name;
      entry["of"].report_relation(
          {fmt::format("{}はすでに別の変更で「{}」を共同で設置しています。", name, team->id),
           fmt::format("{} already founds '{}' together with others in another change.", name, team->id)});
    }
    if (!change.municipalities.empty()) result_.push_back(std::move(change));
  }

  void read_set(const Entry& entry, const Change& change) {
    refuse(entry["in"], {"set は全域に効きます。in は書けません。", "set acts everywhere; leave 'in' away."});
    bool first = true;
    for (const Entry& parameter : entry["set"].entries()) {
      Change one = change;
      one.kind = Change::Kind::parameter;
      one.parameter = parameter.key();
      one.municipalities = everywhere();
      if (const auto value = read_new_value(parameter, scenario_, required_)) one.value = *value;
      if (!first && one.yearly_cost) one.yearly_cost = 0.0;  // stated once for the whole entry
      first = false;
      result_.push_back(std::move(one));
    }
  }

  const Scenario& scenario_;
  const std::vector<Requirement>& required_;
  const Gazetteer& region_;
  std::vector<Change> result_;
};

}  // namespace

std::vector<Change> read_changes(const Entry& changes, const Scenario& scenario,
                                 const std::vector<Requirement>& required, const Gazetteer& region) {
  return ChangeReader(scenario, required, region).read(changes);
}

}  // namespace bansou
