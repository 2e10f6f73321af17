#include "model/io/neighbours.hpp"

#include <algorithm>
#include <array>
#include <numeric>

namespace bansou {

void measure_to_neighbours(std::vector<Municipality>& towns, std::span<const Municipality> country) {
  std::vector<double> distances;
  for (Municipality& town : towns) {
    distances.clear();
    for (const Municipality& other : country) {
      if (other.code != town.code) distances.push_back(distance_between(town, other));
    }
    std::array<double, 3> nearest{};
    const auto end = std::ranges::partial_sort_copy(distances, nearest).out;
    const auto found = static_cast<double>(end - nearest.begin());
    if (found > 0.0) town.to_neighbours = std::accumulate(nearest.begin(), end, 0.0) / found;
  }
}

}  // namespace bansou
