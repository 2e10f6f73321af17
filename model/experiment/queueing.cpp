#include "model/experiment/queueing.hpp"

#include <cmath>
#include <limits>

namespace bansou {

double wait_in_line(int servers, double utilisation) {
  if (utilisation >= 1.0) return std::numeric_limits<double>::infinity();
  if (utilisation <= 0.0) return 0.0;
  const double c = servers;
  return std::pow(utilisation, std::sqrt(2.0 * (c + 1.0)) - 1.0) / (c * (1.0 - utilisation));
}

double erlang_b(int servers, double load) {
  double lost = 1.0;
  for (int server = 1; server <= servers; ++server) lost = load * lost / (server + load * lost);
  return lost;
}

}  // namespace bansou
