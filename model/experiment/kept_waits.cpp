#include "model/experiment/kept_waits.hpp"

namespace bansou {

KeptWaits::KeptWaits(std::span<const sim::WaitHistogram> all) {
  ends_.reserve(all.size());
  for (const sim::WaitHistogram& waits : all) {
    for (std::uint32_t bin = 0; bin < sim::WaitHistogram::bins; ++bin) {
      const std::uint32_t over = waits.over()[bin], still_waiting = waits.still_waiting()[bin];
      if (over + still_waiting > 0) bins_.push_back({bin, over, still_waiting});
    }
    ends_.push_back(bins_.size());
  }
  bins_.shrink_to_fit();
}

sim::WaitHistogram KeptWaits::at(std::size_t index) const {
  sim::WaitHistogram::Counts over{}, still_waiting{};
  for (std::size_t i = index == 0 ? 0 : ends_[index - 1]; i < ends_[index]; ++i) {
    over[bins_[i].bin] = bins_[i].over;
    still_waiting[bins_[i].bin] = bins_[i].still_waiting;
  }
  return sim::WaitHistogram::from_counts(over, still_waiting);
}

}  // namespace bansou
