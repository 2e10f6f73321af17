#include "model/io/preflight_json.hpp"

#include "model/experiment/team_reach.hpp"
#include "model/io/json_parts.hpp"

namespace bansou {

using namespace json_parts;

std::string preflight_json(const Scenario& scenario, const Preflight& preflight) {
  const TeamReach reach(scenario);
  Json json = opening("preflight", scenario);
  json.update(heading(scenario));
  json["longest_backup"] = preflight.longest_backup;
  json["loads"] = Json::array();
  for (const ExpectedLoad& load : preflight.loads) {
    json["loads"].push_back({{"team", load.team},
                             {"place", load.place},
                             {"name", both(reach.name_of(load.place))},
                             {"fte", load.fte},
                             {"utilisation", number(load.utilisation)},
                             {"slots", number(load.slots)},
                             {"wait", number(load.wait)},
                             {"backlog", number(load.backlog)},
                             {"more_fte", number(load.more_fte)}});
  }
  return text_of(json);
}

}  // namespace bansou
