#pragma once

#include <algorithm>
#include <utility>
#include <vector>

#include "model/core/outcomes.hpp"
#include "model/core/scenario.hpp"
#include "model/experiment/metrics.hpp"

namespace bansou::fabricated {

inline Municipality municipality(const char* code, const char* prefecture, const char* name, int band,
                                 double population, const char* area) {
  Municipality result;
  result.code = code;
  result.prefecture = prefecture;
  result.name = name;
  result.kind = band == 1 ? "town" : "city";
  result.band = band;
  result.population = population;
  result.area = area;
  result.health_centre = area;
  result.centre = prefecture;
  return result;
}

/// Two prefectures: a town and a city that share an area, and a town alone. One team everywhere, one by area.
inline Scenario scenario() {
  Scenario result;
  result.title = {"試験", "Trial"};
  result.start = *parse_date("2021-04-01");
  result.years = 2;
  result.municipalities = {municipality("31325", "鳥取県", "若桜町", 1, 4'000, "東部"),
                           municipality("31201", "鳥取県", "鳥取市", 4, 196'000, "東部"),
                           municipality("32501", "島根県", "津和野町", 1, 6'000, "益田")};
  result.local.resize(result.municipalities.size());
  TeamSpec desk;
  desk.id = "desk";
  desk.name = {"相談窓口", "consultation desk"};
  desk.roles = {{"phn", {"保健師", "public health nurse"}, StaffingRule::flat, false}};
  TeamSpec backup = desk;
  backup.id = "backup";
  backup.name = {"保健所の支援班", "health centre backup"};
  backup.level = Level::area;
  result.teams = {desk, backup};
  ServiceSpec window;
  window.id = "window";
  window.kind = "window";
  window.entry = "help";
  window.team = "desk";
  ServiceSpec support;
  support.id = "support";
  support.kind = "backup";
  support.team = "backup";
  result.services = {window, support};
  for (const char* name : {"desk.phn.fte", "backup.phn.fte"}) {
    const Text label{"保健師の1か所あたりの人数", "public health nurse: posts per place"};
    result.parameters[name] = {2.0, 1.0,  3.0,          Dimension::fte,   "FTE",
                               1.0, 2021, "assumption", {"test", "test"}, label};
  }
  result.parameters["cost.phn"] = {
      7e6, 6e6,  8e6,          Dimension::money, "yen/FTE/year",
      1.0, 2021, "assumption", {"test", "test"}, {"保健師の年間の人件費", "public health nurse: pay a year"}};
  return result;
}

/// A team with the same hours every year, in its first and its last month, and a backlog that grows by
/// `growth` a month.
inline TeamOutcome team(const char* id, const char* place, float paid, float worked, std::uint32_t growth,
                        int years = 2) {
  TeamOutcome result{id, place, {}, {}, {}, {}};
  for (int month = 0; month < 12 * years; ++month) {
    const float works = month % 12 == 0 ? 0.25F : month % 12 == 11 ? 0.75F : 0.0F;
    result.available_hours.push_back(works * paid);
    result.worked_hours.push_back(works * worked);
    result.overtime_hours.push_back(works * std::max(0.0F, worked - paid));
    result.backlog.push_back(growth * static_cast<std::uint32_t>(month));
    result.without_slot.push_back(0);
    result.slots_taken.push_back(0);
  }
  return result;
}

/// Replications from one function: outcomes(replication, partition).
template <class Make>
MetricCollector collect(const Scenario& scenario, std::size_t replications, Make&& outcomes) {
  MetricCollector collector(scenario);
  const std::size_t count = partitions(scenario).size();
  for (std::size_t replication = 0; replication < replications; ++replication) {
    for (std::size_t partition = 0; partition < count; ++partition) {
      collector.add({replication, partition}, outcomes(replication, partition));
    }
  }
  return collector;
}

}  // namespace bansou::fabricated
