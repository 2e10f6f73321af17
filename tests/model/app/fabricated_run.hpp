#pragma once

#include "model/experiment/run_facts.hpp"
#include "model/experiment/summary.hpp"
#include "tests/model/experiment/fabricated.hpp"

namespace bansou::fabricated {

/// Eight of Tottori's municipalities with the teams of the base scenario, invented figures for everything.
inline Scenario tottori() {
  Scenario result;
  result.title = {"鳥取県 現状", "Tottori today"};
  result.question = {"いまの人員のまま5年が過ぎると、鳥取県の住民・職員・病床はどうなるか。",
                     "What happens over five years to residents, staff and beds if nothing changes?"};
  result.start = *parse_date("2021-04-01");
  result.years = 5;
  result.seed = 20210401;
  result.municipalities = {municipality("31201", "鳥取県", "鳥取市", 4, 188'465, "31-01"),
                           municipality("31202", "鳥取県", "米子市", 4, 147'317, "31-02"),
                           municipality("31203", "鳥取県", "倉吉市", 2, 46'485, "31-03"),
                           municipality("31204", "鳥取県", "境港市", 2, 32'740, "31-02"),
                           municipality("31325", "鳥取県", "若桜町", 1, 2'864, "31-01"),
                           municipality("31328", "鳥取県", "智頭町", 1, 6'427, "31-01"),
                           municipality("31329", "鳥取県", "八頭町", 2, 15'937, "31-01"),
                           municipality("31403", "鳥取県", "江府町", 1, 2'672, "31-02")};
  result.local.resize(result.municipalities.size());
  const auto add = [&](const char* id, Text name, Level level, bool optional = false) {
    TeamSpec spec;
    spec.id = id;
    spec.name = std::move(name);
    spec.level = level;
    spec.optional = optional;
    spec.roles = {{"phn", {"保健師", "public health nurse"}, StaffingRule::flat, false}};
    result.teams.push_back(std::move(spec));
    result.parameters[std::string(id) + ".phn.fte"] = {
        2, 1, 3, Dimension::fte, "FTE", 1, 2021, "assumption", {"test", "test"}, {"人数", "posts"}};
  };
  add("municipal_desk", {"市町村の保健・福祉窓口", "Municipal desk"}, Level::municipality);
  add("core_centre", {"基幹相談支援センター", "Core centre"}, Level::municipality, true);
  add("health_centre", {"保健所", "Health centre"}, Level::health_centre);
  add("mental_health_centre", {"精神保健福祉センター", "Mental health and welfare centre"}, Level::centre);
  add("consultation_office", {"相談支援事業所", "Consultation offices"}, Level::area);
  add("transition_office", {"地域移行支援事業所", "Transition offices"}, Level::area);
  add("clinic_team", {"精神科外来", "Outpatient clinics"}, Level::area);
  const auto serve = [&](const char* id, const char* kind, const char* entry, const char* team) {
    ServiceSpec spec;
    spec.id = id;
    spec.name = {id, id};
    spec.kind = kind;
    spec.entry = entry;
    spec.team = team;
    result.services.push_back(std::move(spec));
  };
  serve("window", "consultation_window", "help", "municipal_desk");
  serve("health_centre_backup", "backup", "", "health_centre");
  result.parameters["municipal_desk.phn.density"] = {
      4.706e-4,
      4e-4,
      5.5e-4,
      Dimension::density,
      "/100k",
      1e-5,
      2022,
      "phn-2022",
      {"32,328 <保健師> & \"all\" together", "32,328 <保健師> & \"all\" together"},
      {"保健師の人数（人口比）", "public health nurse: posts per resident"}};
  result.parameters["need.onset"] = {2.3e-5,
                                     1.0e-5,
                                     4e-5,
                                     Dimension::rate,
                                     "/1000/year",
                                     1e-3 / 365.25,
                                     2019,
                                     "assumption",
                                     {"no source", "no source"},
                                     {"支援が必要になる率", "rate of new needs"}};
  result.parameters["cost.phn"] = {7.5e6,
                                   6e6,
                                   9e6,
                                   Dimension::money,
                                   "yen/FTE/year",
                                   1,
                                   2021,
                                   "assumption",
                                   {"pay", "pay"},
                                   {"保健師の年間の人件費", "public health nurse: pay a year"}};
  result.sources["phn-2022"] = {
      "保健師活動領域調査", "厚生労働省", "P", "https://example.jp/phn?a=1&b=2", {}, 2022};
  result.path = "scenarios/tottori.yaml";
  return result;
}

/// `relief` < 1: less waiting and fewer crises.
inline Outcomes tottori_outcomes(const Scenario& scenario, std::size_t replication, double relief = 1.0) {
  Outcomes result(scenario.municipalities.size(), scenario.years);
  const double luck = 1.0 + 0.02 * static_cast<double>(replication % 5) - 0.04;
  for (std::size_t m = 0; m < scenario.municipalities.size(); ++m) {
    const double people = scenario.municipalities[m].population;
    const auto events = [&](double per_10k_a_year) {
      return static_cast<std::uint32_t>(per_10k_a_year * luck * people / 1e4 +
                                        0.01 * static_cast<double>(replication));
    };
    for (int year = 0; year < scenario.years; ++year) {
      result.count(Flow::asked_for_help, m, year, events(150));
      result.count(Flow::gave_up_waiting, m, year, events(12 * relief));
      result.count(Flow::cases_lost, m, year, events(4));
      result.count(Flow::cases_closed, m, year, events(36));
      result.count(Flow::crises, m, year, events(22 * relief));
      result.count(Flow::emergencies, m, year, events(6));
      result.count(Flow::backup_answered, m, year, events(15));
      result.count(Flow::backup_unanswered, m, year, events(4 * relief));
      result.count(Flow::admissions_voluntary, m, year, events(17));
      result.count(Flow::admissions_medical_protection, m, year, events(14));
      result.count(Flow::admissions_compulsory, m, year, events(0.6));
      result.count(Flow::readmissions, m, year, events(9));
      result.count(Flow::transitions_done, m, year, events(0.1));
      const double days[waits] = {3000, 5200, 900, 2600 * relief, 700, 1800, 60, 20, 400, 350};
      for (std::size_t cause = 0; cause < waits; ++cause) {
        result.add_waiting_days(static_cast<Wait>(cause), m, year, days[cause] * people / 1e4);
      }
    }
    for (int month = 0; month < scenario.months(); ++month) {
      result.set(Stock::with_need, m, month, static_cast<std::uint32_t>(people * 0.03));
      result.set(Stock::hidden, m, month, static_cast<std::uint32_t>(people * 0.013 * luck));
      result.set(Stock::long_stay, m, month,
                 static_cast<std::uint32_t>(people * 0.0014 * (1 - 0.002 * month) * luck));
      result.set(Stock::with_settlement_support, m, month, static_cast<std::uint32_t>(people * 3e-5));
    }
    for (std::uint32_t i = 0; i < events(150); ++i) {
      result.waits(Wait::first_contact, m).add(relief * luck * (1.0 + 0.02 * (i % 900)));
    }
    for (std::uint32_t i = 0; i < events(20); ++i) {
      if (i % 5 == 0)
        result.waits(Wait::backup, m).add_censored(relief * 300.0);
      else
        result.waits(Wait::backup, m).add(relief * luck * (5.0 + i % 50));
    }
  }
  const auto worked = [&](float share) { return 1000.0F * share * static_cast<float>(luck); };
  for (const Municipality& municipality : scenario.municipalities) {
    const bool behind = municipality.code == "31325" || municipality.code == "31203";
    result.teams.push_back(team("municipal_desk", municipality.code.c_str(), 1000,
                                worked(behind ? 0.97F : 0.72F),
                                behind ? (municipality.code == "31203" ? 3 : 1) : 0, scenario.years));
  }
  for (const char* area : {"31-01", "31-02", "31-03"}) {
    result.teams.push_back(team("health_centre", area, 1000, worked(0.93F), 2, scenario.years));
    result.teams.push_back(team("consultation_office", area, 1000, worked(0.66F), 0, scenario.years));
    result.teams.push_back(team("transition_office", area, 1000, worked(0.31F), 0, scenario.years));
    result.teams.push_back(team("clinic_team", area, 1000, worked(1.0F), 0, scenario.years));
    result.wards.push_back({"ward", area, {400, 400}, {360.0F, 350.0F}});
  }
  result.teams.push_back(team("mental_health_centre", "鳥取県", 1000, worked(0.5F), 0, scenario.years));
  return result;
}

inline MetricCollector collect_tottori(const Scenario& scenario, std::size_t replications,
                                       double relief = 1.0) {
  return collect(scenario, replications, [&](std::size_t replication, std::size_t) {
    return tottori_outcomes(scenario, replication, relief);
  });
}

inline RunFacts tottori_facts() {
  return {"0.1.0",
          "2026-01-01",
          "scenarios/tottori.yaml",
          "1b4e28ba-2fa1-11d2-883f-0016d3cca427",
          20210401,
          20,
          "results/tottori.h5",
          "tottori.html",
          "",
          "bansou run scenarios/tottori.yaml --seed 20210401 --replications 20",
          {"HDF5 1.10.8"},
          ""};
}

}  // namespace bansou::fabricated
