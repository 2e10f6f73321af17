#include "model/experiment/ward_loads.hpp"

#include <numeric>

namespace bansou {

void WardLoads::add(const Outcomes& outcomes) {
  struct Beds {
    double at_end = 0.0, planned = 0.0, occupied = 0.0;  ///< the latter over all months
  };
  std::map<std::string, Beds> places;
  for (const WardOutcome& ward : outcomes.wards) {
    if (ward.occupied.empty()) continue;
    Beds& beds = places[ward.place];
    beds.at_end += ward.beds.back();
    beds.planned += std::accumulate(ward.beds.begin(), ward.beds.end(), 0.0);
    beds.occupied += std::accumulate(ward.occupied.begin(), ward.occupied.end(), 0.0);
  }
  for (const auto& [place, beds] : places) {
    if (beds.planned <= 0.0) continue;
    const auto [position, is_new] = index_.try_emplace(place, loads_.size());
    if (is_new) loads_.push_back({place, 0.0, {}});
    WardLoad& load = loads_[position->second];
    load.beds = beds.at_end;
    load.occupancy.add(beds.occupied / beds.planned);
  }
}

}  // namespace bansou
