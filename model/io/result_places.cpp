#include "model/io/result_places.hpp"

#include <algorithm>

namespace bansou {
namespace {

/// Columns of one table into another with as many rows.
template <class T>
void copy_columns(const std::vector<T>& from, std::size_t from_width, std::size_t first, std::vector<T>& to,
                  std::size_t to_width, std::size_t at, std::size_t count) {
  for (std::size_t row = 0; row * from_width < from.size(); ++row) {
    const auto source = from.begin() + static_cast<std::ptrdiff_t>(row * from_width + first);
    std::copy_n(source, count, to.begin() + static_cast<std::ptrdiff_t>(row * to_width + at));
  }
}

/// Everything about `count` municipalities from `first` on, to `at` and after it.
void copy_municipalities(const Outcomes& from, std::size_t first, Outcomes& to, std::size_t at,
                         std::size_t count) {
  const auto copy = [&](const auto& source, auto& target) {
    copy_columns(source, from.municipalities(), first, target, to.municipalities(), at, count);
  };
  copy(from.flow_counts(), to.flow_counts());
  copy(from.stock_counts(), to.stock_counts());
  copy(from.stocks_at_start(), to.stocks_at_start());
  copy(from.waiting_days(), to.waiting_days());
  copy(from.histograms(), to.histograms());
  copy(from.history, to.history);
}

}  // namespace

void ResultPlaces::add(const Outcomes& outcomes, const std::string& prefecture) {
  for (const TeamOutcome& team : outcomes.teams) teams.push_back({team.team, team.place, prefecture});
  for (const WardOutcome& ward : outcomes.wards) wards.push_back({ward.service, ward.place, prefecture});
}

Outcomes join(std::span<const Outcomes> pieces) {
  std::size_t municipalities = 0;
  for (const Outcomes& piece : pieces) municipalities += piece.municipalities();
  Outcomes whole(municipalities, pieces.empty() ? 0 : pieces.front().years());
  std::size_t at = 0;
  for (const Outcomes& piece : pieces) {
    copy_municipalities(piece, 0, whole, at, piece.municipalities());
    at += piece.municipalities();
    whole.teams.insert(whole.teams.end(), piece.teams.begin(), piece.teams.end());
    whole.wards.insert(whole.wards.end(), piece.wards.begin(), piece.wards.end());
    whole.events += piece.events;
  }
  return whole;
}

std::vector<Outcomes> split(const Outcomes& whole, std::span<const Partition> partitions,
                            const ResultPlaces& places) {
  std::vector<Outcomes> pieces;
  pieces.reserve(partitions.size());
  for (const Partition& partition : partitions) {
    Outcomes& piece = pieces.emplace_back(partition.count, whole.years());
    copy_municipalities(whole, partition.first, piece, 0, partition.count);
    for (std::size_t i = 0; i < places.teams.size(); ++i) {
      if (places.teams[i].prefecture == partition.prefecture) piece.teams.push_back(whole.teams[i]);
    }
    for (std::size_t i = 0; i < places.wards.size(); ++i) {
      if (places.wards[i].prefecture == partition.prefecture) piece.wards.push_back(whole.wards[i]);
    }
  }
  if (!pieces.empty()) pieces.front().events = whole.events;
  return pieces;
}

}  // namespace bansou
