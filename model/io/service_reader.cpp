#include "model/io/service_reader.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "model/io/eligibility_reader.hpp"
#include "model/io/network_check.hpp"
#include "model/io/team_reader.hpp"
#include "model/io/unknown_name.hpp"
#include "model/services/kind.hpp"

namespace bansou {
namespace {

constexpr std::size_t most_services = 64;  // bits of Resident::engaged
const std::string home = "home";

class ServiceReader {
 public:
  ServiceReader(const Entry& services, const std::vector<TeamSpec>& teams)
      : services_(services), teams_(teams) {
    for (const Entry& entry : services.entries()) ids_.push_back(entry.key());
    targets_ = ids_;
    targets_.push_back(home);
  }

  ReadServices read() {
    if (ids_.size() > most_services) {
      services_.report(
          {fmt::format("サービスが {} 個あります。{} 個までにしてください。", ids_.size(), most_services),
           fmt::format("there are {} services; at most {} are possible.", ids_.size(), most_services)});
    }
    for (const Entry& entry : services_.entries()) read_service(entry);
    check_likes();
    return std::move(result_);
  }

 private:
  void read_service(const Entry& entry) {
    ServiceSpec spec;
    spec.id = entry.key();
    spec.name = entry["name"].text({spec.id, spec.id});
    spec.kind = entry["kind"].string().value_or("");
    spec.entry = entry["entry"].string().value_or("");
    spec.first_door = entry["first_door"].present() && entry["first_door"].boolean();
    if (spec.first_door && spec.entry.empty()) {
      entry["first_door"].report_relation({"first_door は entry のあるサービスだけに書けます。",
                                           "first_door is for services with an entry."});
    }
    spec.serves = read_eligibility(entry["for"]);
    spec.open = !entry["open"].present() || entry["open"].boolean();
    if (spec.id == home) {
      entry.report({"「home」は行き先の名前なので、サービスの id にできません。",
                    "'home' is where routes end; no service can have this id."});
    }
    const Kind* kind = find_kind(spec.kind);
    if (kind == nullptr) {
      result_.unclear.insert(spec.id);
      report_kind(entry["kind"], spec.kind);
      return;
    }
    read_team(entry, *kind, spec);
    read_routes(entry, *kind, spec);
    read_raises(entry, *kind, spec);
    if (const auto like = entry["like"].string()) result_.like.emplace(spec.id, *like);
    result_.specs.push_back(std::move(spec));
  }

  static void report_kind(const Entry& entry, const std::string& name) {
    std::vector<std::string> known;
    for (const Kind& kind : kinds()) known.emplace_back(kind.name);
    entry.report(unknown_name({"サービスの種類", "kind of service"}, name, known));
  }

  void read_team(const Entry& entry, const Kind& kind, ServiceSpec& spec) {
    const TeamSpec* team = resolve_team(entry["team"], teams_);
    const auto level = entry["level"].string();
    if (team != nullptr) {
      spec.team = team->id;
      spec.level = team->level;
    } else if (level) {
      spec.level = level_of(*level);
    }
    if (kind.needs_team && !entry["team"].present()) {
      entry.report_relation(
          {fmt::format("「{}」（種類 {}）には担当するチーム（team）が必要です。", spec.id, kind.name),
           fmt::format("'{}' (kind {}) needs a team.", spec.id, kind.name)});
    }
    if (team != nullptr && level && level_of(*level) != team->level) {
      entry["level"].report_relation(
          {fmt::format("チーム「{}」の level は {} です。サービスの level は書かないか、同じにしてください。",
                       team->id, level_name(team->level)),
           fmt::format("the team '{}' is of level {}; leave the service's level away or give the same.",
                       team->id, level_name(team->level))});
    }
    if (!kind.needs_team && team == nullptr && !level) {
      entry.report_relation(
          {fmt::format("「{}」（種類 {}）には level が必要です（例: level: area）。", spec.id, kind.name),
           fmt::format("'{}' (kind {}) needs a level, such as area.", spec.id, kind.name)});
    }
  }

  static void read_raises(const Entry& entry, const Kind& kind, ServiceSpec& spec) {
    const auto name = entry["raises"].string();
    if (!name) return;
    const auto found = std::ranges::find(slow_state_names, *name);
    if (found != slow_state_names.end())
      spec.raises = static_cast<SlowState>(found - slow_state_names.begin());
    if (!kind.raises) {
      entry["raises"].report_relation(
          {fmt::format("種類 {} のサービスに raises は書けません。", kind.name),
           fmt::format("a service of kind {} raises nothing; leave 'raises' away.", kind.name)});
    }
  }

  void read_routes(const Entry& entry, const Kind& kind, ServiceSpec& spec) {
    std::vector<std::string> outlets;
    for (const Outlet& outlet : kind.outlets) outlets.emplace_back(outlet.name);
    for (const Entry& route : entry["routes"].entries()) {
      if (std::ranges::find(outlets, route.key()) == outlets.end())
        route.report(unknown_name(
            {fmt::format("種類 {} の出口", kind.name), fmt::format("outlet of kind {}", kind.name)},
            route.key(), outlets));
      for (const Entry& target : route.entries()) {
        const auto id = target.string();
        if (!id) continue;
        if (std::ranges::find(targets_, *id) == targets_.end()) {
          target.report_relation(unknown_name({"行き先のサービス", "service to refer to"}, *id, targets_));
        }
        spec.routes[route.key()].push_back(*id);
      }
    }
    for (const Outlet& outlet : kind.outlets) {
      const std::string name(outlet.name);
      if (!outlet.required || spec.routes.contains(name)) continue;
      entry.report_relation(
          {fmt::format("「{}」（種類 {}）には出口「{}」の行き先が必要です（サービスの id か home）。",
                       spec.id, kind.name, name),
           fmt::format("'{}' (kind {}) needs a route for the outlet '{}': a service, or home.", spec.id,
                       kind.name, name)});
    }
  }

  /// `like` must name a service of the same kind and come to an end.
  void check_likes() {
    const auto kind_of = [this](const std::string& id) {
      return services_[id]["kind"].string().value_or("");
    };
    for (auto like = result_.like.begin(); like != result_.like.end();) {
      const auto& [id, other] = *like;
      const Entry entry = services_[id]["like"];
      bool good = false;
      if (std::ranges::find(ids_, other) == ids_.end()) {
        entry.report_relation(unknown_name({"サービス", "service"}, other, ids_));
      } else if (kind_of(id) != kind_of(other)) {
        entry.report_relation(
            {fmt::format("「{}」の種類は {} です。{} と同じ種類のサービスだけを like に書けます。", other,
                         kind_of(other), kind_of(id)),
             fmt::format("'{}' is of kind {}; like needs a service of kind {}.", other, kind_of(other),
                         kind_of(id))});
      } else if (goes_round(id)) {
        entry.report_relation({"like が循環しています。", "like goes round in a circle."});
      } else {
        good = true;
      }
      like = good ? std::next(like) : result_.like.erase(like);
    }
  }

  bool goes_round(const std::string& start) const {
    std::set<std::string> seen{start};
    for (auto next = result_.like.find(start); next != result_.like.end();
         next = result_.like.find(next->second)) {
      if (!seen.insert(next->second).second) return true;
    }
    return false;
  }

  const Entry& services_;
  const std::vector<TeamSpec>& teams_;
  std::vector<std::string> ids_;
  std::vector<std::string> targets_;
  ReadServices result_;
};

}  // namespace

ReadServices read_services(const Entry& services, const std::vector<TeamSpec>& teams) {
  const auto found = [&services] {
    return services.findings().values.count() + services.findings().relations.count();
  };
  const std::size_t before = found();
  ReadServices result = ServiceReader(services, teams).read();
  if (found() == before) check_network(services, result.specs);
  return result;
}

}  // namespace bansou
