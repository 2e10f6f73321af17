#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "model/core/outcomes.hpp"
#include "model/core/scenario.hpp"
#include "model/experiment/run.hpp"

namespace bansou::test {

/// A scenario of two prefectures with `first` and `second` municipalities, fit for storing results but not
/// for running.
inline Scenario sample_scenario(std::size_t first = 3, std::size_t second = 2) {
  Scenario scenario;
  scenario.title = {"試しの計算", "A trial"};
  scenario.start = *parse_date("2021-04-01");
  scenario.years = 2;
  scenario.replications = 3;
  scenario.seed = 0xFFFFFFFFFFFFFFF0U;
  scenario.path = "scenarios/trial.yaml";
  scenario.resolved = R"({"title": "試しの計算"})";
  for (std::size_t i = 0; i < first + second; ++i) {
    const bool is_first = i < first;
    Municipality municipality;
    municipality.code = std::to_string((is_first ? 31000 : 32000) + i);
    municipality.prefecture = is_first ? "鳥取県" : "島根県";
    municipality.name = (is_first ? "東町" : "西町") + std::to_string(i);
    municipality.band = static_cast<int>(i % 5) + 1;
    municipality.population = 1000.0 * static_cast<double>(i + 1);
    municipality.latitude = 35.5;
    municipality.longitude = 134.25;
    municipality.area = is_first ? "31-01" : "32-01";
    municipality.health_centre = "中央保健所";
    scenario.municipalities.push_back(municipality);
  }
  TeamSpec window, centre;
  window.id = "window";
  window.name = {"相談窓口", "consultation window"};
  centre.id = "centre";
  centre.name = {"基幹センター", "core centre"};
  scenario.teams = {window, centre};
  return scenario;
}

/// Numbers that differ from place to place but not from run to run: the same call gives the same sequence.
class Filler {
 public:
  explicit Filler(Piece piece) : state_(piece.replication * 7919 + piece.partition * 104729 + 1) {}
  std::uint32_t operator()(std::uint32_t below) {
    state_ = state_ * 6364136223846793005U + 1442695040888963407U;
    return static_cast<std::uint32_t>(state_ >> 33U) % below;
  }

 private:
  std::uint64_t state_;
};

/// What a piece might bring home. The second prefecture has no wards.
inline Outcomes sample_outcomes(const Scenario& scenario, Piece piece) {
  Filler fill(piece);
  const Partition partition = partitions(scenario).at(piece.partition);
  Outcomes outcomes(partition.count, scenario.years);
  for (auto& value : outcomes.flow_counts()) value = fill(40);
  for (auto& value : outcomes.stock_counts()) value = fill(300);
  for (auto& value : outcomes.waiting_days()) value = static_cast<float>(fill(4000)) / 7.0F;
  for (auto& histogram : outcomes.histograms()) {
    for (int i = 0; i < 30; ++i) histogram.add(0.5 + fill(120));
    histogram.add_censored(fill(2000));
  }
  for (auto& value : outcomes.history) value = std::uint64_t{fill(0x7FFFFFFF)} << 33U;
  outcomes.events = 1000 + fill(1000);
  for (auto& value : outcomes.stocks_at_start()) value = fill(300);

  const auto add_team = [&](const std::string& team, const std::string& place) {
    TeamOutcome& outcome = outcomes.teams.emplace_back();
    outcome.team = team;
    outcome.place = place;
    for (int month = 0; month < scenario.months(); ++month) {
      outcome.available_hours.push_back(140.25F);
      outcome.worked_hours.push_back(static_cast<float>(fill(140)));
      outcome.overtime_hours.push_back(static_cast<float>(fill(9)) / 3.0F);
      outcome.backlog.push_back(fill(50));
      outcome.without_slot.push_back(fill(20));
      outcome.slots_taken.push_back(fill(4));
    }
  };
  for (std::size_t i = 0; i < partition.count; ++i) {
    add_team("window", scenario.municipalities[partition.first + i].code);
  }
  add_team("centre", scenario.municipalities[partition.first].area);
  if (piece.partition > 0) return outcomes;
  for (const char* place : {"31-01", "31-02"}) {
    WardOutcome& ward = outcomes.wards.emplace_back();
    ward.service = "acute_ward";
    ward.place = place;
    for (int month = 0; month < scenario.months(); ++month) {
      ward.beds.push_back(60 - fill(3));
      ward.occupied.push_back(static_cast<float>(fill(600)) / 10.0F);
    }
  }
  return outcomes;
}

/// Whether two outcomes are equal in everything.
inline bool same(const Outcomes& a, const Outcomes& b) {
  const auto teams = [](const TeamOutcome& x, const TeamOutcome& y) {
    return x.team == y.team && x.place == y.place && x.available_hours == y.available_hours &&
           x.worked_hours == y.worked_hours && x.overtime_hours == y.overtime_hours &&
           x.backlog == y.backlog && x.without_slot == y.without_slot && x.slots_taken == y.slots_taken;
  };
  const auto wards = [](const WardOutcome& x, const WardOutcome& y) {
    return x.service == y.service && x.place == y.place && x.beds == y.beds && x.occupied == y.occupied;
  };
  const auto histograms = [](const sim::WaitHistogram& x, const sim::WaitHistogram& y) {
    return x.over() == y.over() && x.still_waiting() == y.still_waiting();
  };
  return a.municipalities() == b.municipalities() && a.years() == b.years() &&
         a.flow_counts() == b.flow_counts() && a.stock_counts() == b.stock_counts() &&
         a.stocks_at_start() == b.stocks_at_start() && a.waiting_days() == b.waiting_days() &&
         a.history == b.history && a.events == b.events &&
         std::ranges::equal(a.histograms(), b.histograms(), histograms) &&
         std::ranges::equal(a.teams, b.teams, teams) && std::ranges::equal(a.wards, b.wards, wards);
}

/// Every piece of a run, in the order in which runs hand them out.
inline std::vector<Piece> sample_pieces(const Scenario& scenario) {
  std::vector<Piece> pieces;
  for (std::size_t replication = 0; replication < scenario.replications; ++replication) {
    for (std::size_t partition = 0; partition < partitions(scenario).size(); ++partition) {
      pieces.push_back({replication, partition});
    }
  }
  return pieces;
}

}  // namespace bansou::test
