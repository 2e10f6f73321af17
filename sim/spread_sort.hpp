#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "sim/heap.hpp"

namespace bansou::sim {

/// Sorts a few entries with keys of about even spread: each goes to the bin that the leading bits of its key
/// name, then neighbours that are in the wrong order change places. No comparison on the way decides where to
/// go next, so that little is mispredicted. `sorted` takes them. More than there are bins are merely sorted.
template <class Item>
void spread_sort(const std::vector<Entry<Item>>& entries, std::vector<Entry<Item>>& sorted) {
  constexpr int bin_bits = 6;
  constexpr std::size_t bins = std::size_t{1} << bin_bits;
  if (entries.size() > bins) {
    sorted = entries;
    std::ranges::sort(sorted, [](const auto& a, const auto& b) { return before(a, b); });
    return;
  }
  sorted.resize(entries.size());
  if (entries.empty()) return;
  std::uint64_t least = entries.front().key;
  std::uint64_t most = least;
  for (const Entry<Item>& entry : entries) {
    least = std::min(least, entry.key);
    most = std::max(most, entry.key);
  }
  const int shift = std::max(0, static_cast<int>(std::bit_width(most - least)) - bin_bits);
  std::array<std::uint8_t, bins + 1> ends{};
  for (const Entry<Item>& entry : entries) ++ends[((entry.key - least) >> shift) + 1];
  for (std::size_t bin = 1; bin < bins; ++bin)
    ends[bin] = static_cast<std::uint8_t>(ends[bin] + ends[bin - 1]);
  for (const Entry<Item>& entry : entries) sorted[ends[(entry.key - least) >> shift]++] = entry;
  for (std::size_t i = 1; i < sorted.size(); ++i) {
    if (!before(sorted[i], sorted[i - 1])) continue;
    const Entry<Item> entry = sorted[i];
    std::size_t hole = i;
    for (; hole > 0 && before(entry, sorted[hole - 1]); --hole) sorted[hole] = sorted[hole - 1];
    sorted[hole] = entry;
  }
}

}  // namespace bansou::sim
