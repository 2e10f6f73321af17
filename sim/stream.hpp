#pragma once

#include <Random123/philox.h>

#include <cstdint>
#include <limits>

namespace bansou::sim {

/// Which world the numbers belong to: one key per (master seed, replication).
struct StreamKey {
  std::uint32_t seed = 0;
  std::uint32_t replication = 0;
};

/// Whose numbers they are, and what for. Three words of the counter; the fourth counts the draws.
struct StreamAddress {
  std::uint32_t owner = 0;    ///< e.g. the onset serial of a resident
  std::uint32_t group = 0;    ///< e.g. municipality and purpose
  std::uint32_t episode = 0;  ///< how often this owner has come back for this purpose
};

/// A stream of random words: counter-based Philox4x32-10, so that a draw depends on its address alone and
/// never on what anybody else has drawn. Satisfies UniformRandomBitGenerator; 2^34 words an address.
class Stream {
 public:
  using result_type = std::uint32_t;

  Stream(StreamKey key, StreamAddress address)
      : key_{{key.seed, key.replication}}, counter_{{0, address.owner, address.group, address.episode}} {}

  static constexpr result_type min() { return 0; }
  static constexpr result_type max() { return std::numeric_limits<result_type>::max(); }

  result_type operator()() {
    if (next_ == block_.size()) {
      block_ = r123::Philox4x32()(counter_, key_);
      ++counter_[0];
      next_ = 0;
    }
    return block_[next_++];
  }

  /// Uniform on the open interval (0, 1): 53 bits, never 0 or 1.
  double uniform() {
    const std::uint64_t high = (*this)();
    const std::uint64_t low = (*this)();
    return (static_cast<double>(((high << 32) | low) >> 12) + 0.5) * 0x1p-52;
  }

  /// To 32 bits.
  bool chance(double probability) { return static_cast<double>((*this)()) < probability * 0x1p32; }

  /// Index drawn with probability proportional to weights[i]; the last one if all are 0.
  template <class Weights>
  std::size_t pick(const Weights& weights) {
    double total = 0.0;
    for (const double weight : weights) total += weight;
    double left = uniform() * total;
    std::size_t index = 0;  // counted, not searched for: no predictor would know where to stop
    for (std::size_t i = 0; i + 1 < std::size(weights); ++i) {
      left -= weights[i];
      index += left < 0.0 ? 0 : 1;
    }
    return index;
  }

 private:
  r123::Philox4x32::key_type key_;
  r123::Philox4x32::ctr_type counter_;
  r123::Philox4x32::ctr_type block_{};
  std::size_t next_ = 4;
};

}  // namespace bansou::sim
