#pragma once

#include <cstdint>
#include <stdexcept>

#include "sim/huge_pages.hpp"
#include "sim/prefetch.hpp"

namespace bansou::sim {

/// Names an item in an OrderedQueue that may have to be taken out again. Harmless once the item is gone.
class Handle {
 public:
  Handle() = default;

 private:
  template <class, template <class> class>
  friend class OrderedQueue;
  friend class HandleTable;
  static constexpr std::uint32_t no_slot = (1U << 24) - 1;
  Handle(std::uint32_t slot, std::uint32_t stamp) : slot_(slot), stamp_(stamp) {}
  std::uint32_t slot_ = 0;
  std::uint32_t stamp_ = 0;  ///< 0 matches nothing
};

/// Which handles are valid: four bytes a slot, used again and again.
class HandleTable {
 public:
  std::uint32_t take_slot() {
    if (free_ == Handle::no_slot) {
      if (slots_.size() == Handle::no_slot)
        throw std::length_error("more than 16 million cancellable items are waiting");
      slots_.push_back(0);
      return static_cast<std::uint32_t>(slots_.size() - 1);
    }
    const std::uint32_t slot = free_;
    free_ = slots_[slot] / 2;
    return slot;
  }

  /// Precondition: the stamp is odd.
  Handle issue(std::uint32_t slot, std::uint32_t stamp) {
    slots_[slot] = stamp;
    return {slot, stamp};
  }

  void withdraw(std::uint32_t slot) {
    slots_[slot] = free_ * 2;
    free_ = slot;
  }

  /// Harmless for a slot that does not exist.
  void fetch(std::uint32_t slot) const { prefetch(slots_.data() + slot); }
  bool has(std::uint32_t slot, std::uint32_t stamp) const { return slots_[slot] == stamp; }
  bool valid(Handle handle) const { return handle.stamp_ != 0 && has(handle.slot_, handle.stamp_); }

 private:
  /// The stamp (odd) of the item in the queue, or twice the next free slot.
  HugeVector<std::uint32_t> slots_;
  std::uint32_t free_ = Handle::no_slot;
};

}  // namespace bansou::sim
