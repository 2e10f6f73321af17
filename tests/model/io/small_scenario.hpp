#pragma once

#include <algorithm>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "model/io/scenario_reader.hpp"
#include "model/io/team_reader.hpp"
#include "model/services/kind.hpp"
#include "tests/model/io/temp_folder.hpp"
#include "tests/paths.hpp"

namespace bansou::test {

/// A complete scenario of a few municipalities and services in a temporary folder, as "base.yaml", for tests
/// that change a little of it. Its figures are dummies within their bounds.
class SmallScenario {
 public:
  SmallScenario() {
    write("base.yaml", base());
    write("towns.csv", towns);
    write("jurisdiction.csv", jurisdiction);
    write("holidays.csv", "date,name\n2020-03-20,before\n2021-04-29,昭和の日\n2031-01-01,after\n");
    std::filesystem::create_directories(folder_.path() / "shipped");
    std::filesystem::copy_file(in_scenarios("schema.json"), folder_.path() / "shipped/schema.json");
  }

  const std::filesystem::path& path() const { return folder_.path(); }
  Places places() const { return {folder_.path() / "root", folder_.path() / "shipped"}; }
  std::filesystem::path write(const std::string& name, std::string_view text) const {
    return folder_.write("root/" + name, text);
  }

  /// Reads "a.yaml", which extends the base by `more`, from its line 3 on.
  Scenario read(const std::string& more = "") const {
    return read_scenario(write("a.yaml", "title: a\nextends: base.yaml\n" + more), places(), Language::en);
  }

  /// "FILE:LINE:COLUMN text" of every problem with it.
  std::vector<std::string> problems(const std::string& more, Language language = Language::en) const {
    try {
      read(more);
    } catch (const InputError& error) {
      std::vector<std::string> all;
      for (Problem problem : error.problems()) {
        problem.at.file = std::filesystem::path(problem.at.file).filename().string();
        all.push_back(describe(problem, language));
      }
      return all;
    }
    return {};
  }

 private:
  static constexpr std::string_view towns =
      "code,prefecture,area,name,kana,kind,band,population,age_0_14,age_15_64,age_65_74,age_75_plus,age_"
      "unknown,"
      "latitude,longitude\n"
      "02445,青森県,02-01,南部町,なんぶちょう,town,2,16000,1600,8000,3200,3200,0,40.47,141.38\n"
      "31201,鳥取県,31-01,鳥取市,とっとりし,core_city,4,180000,20000,100000,30000,30000,0,35.50,134.24\n"
      "31325,鳥取県,31-01,若桜町,わかさちょう,town,1,3000,200,1300,700,800,0,35.34,134.40\n"
      "31328,鳥取県,31-01,智頭町,ちづちょう,town,1,6400,500,3000,1300,1600,0,35.26,134.23\n"
      "31389,鳥取県,31-02,南部町,なんぶちょう,town,2,10000,1000,5000,2000,2000,0,35.34,133.33\n"
      "31999,鳥取県,31-02,無人町,むじんちょう,town,1,0,0,0,0,0,0,35.34,133.33\n";
  static constexpr std::string_view jurisdiction =
      "code,health_centre,centre,source\n"
      "02445,三戸保健所,青森県センター,K\n31201,鳥取市保健所,鳥取県センター,K\n31325,鳥取市保健所,"
      "鳥取県センター,K\n"
      "31328,鳥取市保健所,鳥取県センター,K\n31389,米子保健所,鳥取県センター,K\n31999,米子保健所,"
      "鳥取県センター,K\n";

  /// Required outlets lead home unless they are given.
  static std::string service(const std::string& id, const std::string& kind, const std::string& more,
                             std::map<std::string, std::string> routes) {
    for (const Outlet& outlet : find_kind(kind)->outlets) {
      if (outlet.required) routes.emplace(outlet.name, "home");
    }
    std::string text = fmt::format("  {}:\n    name: {}\n    kind: {}\n{}    routes:\n", id, id, kind, more);
    for (const auto& [outlet, target] : routes) text += fmt::format("      {}: {}\n", outlet, target);
    return text;
  }

  static std::string parameters() {
    std::vector<TeamSpec> teams(2);
    teams[0].id = "desk";
    teams[0].roles = {{"phn", {}, StaffingRule::population, false}, {"psw", {}, StaffingRule::none, true}};
    teams[1].id = "clinic_team";
    teams[1].level = Level::area;
    teams[1].roles = {{"doctor", {}, StaffingRule::flat, false}};
    std::vector<ServiceSpec> services(5);
    for (std::size_t i = 0;
         const auto& [id, kind] : std::map<std::string, std::string>{{"window", "consultation_window"},
                                                                     {"casework", "casework"},
                                                                     {"clinic", "clinic"},
                                                                     {"crisis", "crisis_response"},
                                                                     {"ward", "ward"}}) {
      services[i].id = id;
      services[i++].kind = kind;
    }
    std::string text = "parameters:\n";
    for (const Requirement& wanted : required_parameters(teams, services)) {
      const double dummy = wanted.name == "desk.phn.density" ? 0.001 : 0.5;
      text += fmt::format("  {}: {{value: {}, unit: {}, year: 2021, source: census, reason: dummy}}\n",
                          wanted.name, std::clamp(dummy, wanted.minimum, wanted.maximum),
                          plain_unit(wanted.dimension));
    }
    return text;
  }

  static std::string plain_unit(Dimension dimension) {
    for (const std::string& name : unit_names()) {
      const Unit unit = *find_unit(name);
      if (unit.dimension == dimension && unit.factor == 1.0) return name;
    }
    return "?";
  }

  static std::string base() {
    return "title: base\nregion: {prefecture: 鳥取県}\nmunicipalities: towns.csv\njurisdiction: "
           "jurisdiction.csv\n"
           "holidays: holidays.csv\nstart: 2021-04-01\nyears: 2\nspin_up: 365 days\nreplications: 3\nseed: "
           "7\n"
           "sources: {census: {title: t, publisher: p, year: 2020, tag: P}}\n"
           "teams:\n"
           "  desk:\n    name: {ja: 窓口, en: desk}\n    level: municipality\n"
           "    roles: {phn: {rule: population}, psw: {rule: none, specialist: true}}\n"
           "  clinic_team:\n    name: {ja: 外来, en: clinics}\n    level: area\n"
           "    shift: {days: [mon, sat], from: \"09:00\", to: \"17:30\", holidays: open}\n"
           "    end_of_shift: interrupt\n    roles: {doctor: {name: {ja: 医師, en: doctor}, rule: flat}}\n"
           "services:\n" +
           service("window", "consultation_window", "    team: desk\n    entry: help\n",
                   {{"case", "casework"}, {"treatment", "[clinic]"}}) +
           service("casework", "casework", "    team: desk\n", {{"treatment", "clinic"}}) +
           service("clinic", "clinic", "    team: clinic_team\n    entry: treatment\n", {}) +
           service("crisis", "crisis_response", "    team: desk\n    entry: crisis\n",
                   {{"admission", "ward"}}) +
           service("ward", "ward", "    level: area\n", {{"aftercare", "clinic"}}) + parameters();
  }

  TempFolder folder_;
};

}  // namespace bansou::test
