#pragma once

#include <span>
#include <string>
#include <vector>

#include "model/core/outcomes.hpp"
#include "model/experiment/run.hpp"

namespace bansou {

/// The teams and wards of results, in the order of their axes: by prefecture.
struct ResultPlaces {
  struct Team {
    std::string team, place, prefecture;
    bool operator==(const Team&) const = default;
  };
  struct Ward {
    std::string service, place, prefecture;
    bool operator==(const Ward&) const = default;
  };
  std::vector<Team> teams;
  std::vector<Ward> wards;

  void add(const Outcomes& outcomes, const std::string& prefecture);
  bool operator==(const ResultPlaces&) const = default;
};

/// The outcomes of all prefectures, in the order of their municipalities, as one.
Outcomes join(std::span<const Outcomes> pieces);

/// The reverse of join, but for the events, which stay with the first piece.
std::vector<Outcomes> split(const Outcomes& whole, std::span<const Partition> partitions,
                            const ResultPlaces& places);

}  // namespace bansou
