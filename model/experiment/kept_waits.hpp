#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "sim/wait_histogram.hpp"

namespace bansou {

/// Histograms of one replication, kept without their empty bins: in most places few have waited, and of all
/// of Japan there are thousands.
class KeptWaits {
 public:
  explicit KeptWaits(std::span<const sim::WaitHistogram> all);

  std::size_t size() const { return ends_.size(); }
  sim::WaitHistogram at(std::size_t index) const;

 private:
  struct Bin {
    std::uint32_t bin, over, still_waiting;
  };
  std::vector<std::size_t> ends_;  ///< of each histogram's bins
  std::vector<Bin> bins_;
};

}  // namespace bansou
