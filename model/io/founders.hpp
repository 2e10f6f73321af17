#pragma once

#include <optional>
#include <vector>

#include "model/io/entry.hpp"
#include "model/io/gazetteer.hpp"

namespace bansou {

/// Municipalities that found a team together, as indices into the region in its order, and where it sits.
struct Founders {
  std::vector<std::size_t> municipalities;
  std::size_t seat = 0;
};

/// Two municipalities or more of one prefecture, the seat among them; otherwise problems, and nothing.
std::optional<Founders> read_founders(const Entry& of, const Entry& seat, const Gazetteer& region);

}  // namespace bansou
