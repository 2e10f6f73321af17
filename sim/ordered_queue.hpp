#pragma once

#include <algorithm>
#include <cstdint>
#include <stdexcept>
#include <type_traits>
#include <vector>

namespace bansou::sim {

/// Names an item in an OrderedQueue that may have to be taken out again. Harmless once the item is gone.
class Handle {
 public:
  Handle() = default;

 private:
  template <class Item>
  friend class OrderedQueue;
  Handle(std::uint32_t slot, std::uint32_t stamp) : slot_(slot), stamp_(stamp) {}
  std::uint32_t slot_ = 0;
  std::uint32_t stamp_ = 0;  ///< 0 matches nothing
};

/// Items in the order (key, rank, sequence of pushing): ties never depend on addresses.
///
/// A 4-ary heap. A cancelled item leaves its entry behind, recognised by its stamp when it reaches the top;
/// entries are swept once more than half of them are dead, so cancelling is O(1) amortised. Nothing is allocated
/// per item once the heap has grown to its working size.
template <class Item>
class OrderedQueue {
  static_assert(std::is_trivially_copyable_v<Item>);

 public:
  struct Entry {
    double key;
    std::uint64_t order;  ///< rank (4 bits), sequence (36 bits), slot (24 bits)
    Item item;
  };

  bool empty() const { return size() == 0; }
  std::size_t size() const { return heap_.size() - dead_; }

  void push(double key, Item item, unsigned rank = 0) { insert({key, order(rank, no_slot), item}); }

  /// As push(), for an item that may be cancelled.
  Handle push_cancellable(double key, Item item, unsigned rank = 0) {
    const std::uint32_t slot = take_slot();
    const std::uint64_t place = order(rank, slot);
    stamps_[slot] = stamp_of(place);
    insert({key, place, item});
    return {slot, stamps_[slot]};
  }

  /// False if the item is no longer waiting.
  bool cancel(Handle handle) {
    if (!contains(handle)) return false;
    give_back(handle.slot_);
    if (++dead_ * 2 > heap_.size() && dead_ > 64) sweep();
    return true;
  }

  bool contains(Handle handle) const { return handle.stamp_ != 0 && stamps_[handle.slot_] == handle.stamp_; }

  /// Precondition: !empty().
  const Entry& front() {
    drop_dead();
    return heap_.front();
  }

  /// Precondition: !empty().
  Entry pop() {
    drop_dead();
    const Entry top = remove_top();
    const std::uint32_t slot = slot_of(top.order);
    if (slot != no_slot) give_back(slot);
    return top;
  }

 private:
  static constexpr int slot_bits = 24;
  static constexpr int sequence_bits = 36;
  static constexpr std::uint32_t no_slot = (1U << slot_bits) - 1;

  static std::uint32_t slot_of(std::uint64_t order) { return static_cast<std::uint32_t>(order) & no_slot; }
  /// The sequence moves in steps of two, so that setting the last bit keeps stamps apart and above 0.
  static std::uint32_t stamp_of(std::uint64_t order) {
    return static_cast<std::uint32_t>(order >> slot_bits) | 1U;
  }
  static bool before(const Entry& a, const Entry& b) {
    return a.key < b.key || (a.key == b.key && a.order < b.order);
  }

  std::uint64_t order(unsigned rank, std::uint32_t slot) {
    sequence_ += 2;
    return (static_cast<std::uint64_t>(rank) << (slot_bits + sequence_bits)) | (sequence_ << slot_bits) | slot;
  }

  bool alive(const Entry& entry) const {
    const std::uint32_t slot = slot_of(entry.order);
    return slot == no_slot || stamps_[slot] == stamp_of(entry.order);
  }

  void drop_dead() {
    while (dead_ > 0 && !alive(heap_.front())) {
      remove_top();
      --dead_;
    }
  }

  std::uint32_t take_slot() {
    if (free_.empty()) {
      if (stamps_.size() == no_slot) throw std::length_error("more than 16 million cancellable items are waiting");
      stamps_.push_back(0);
      return static_cast<std::uint32_t>(stamps_.size() - 1);
    }
    const std::uint32_t slot = free_.back();
    free_.pop_back();
    return slot;
  }

  void give_back(std::uint32_t slot) {
    stamps_[slot] = 0;
    free_.push_back(slot);
  }

  void insert(Entry entry) {
    heap_.push_back(entry);
    std::size_t hole = heap_.size() - 1;
    while (hole > 0) {
      const std::size_t parent = (hole - 1) / 4;
      if (!before(entry, heap_[parent])) break;
      heap_[hole] = heap_[parent];
      hole = parent;
    }
    heap_[hole] = entry;
  }

  Entry remove_top() {
    const Entry top = heap_.front();
    const Entry last = heap_.back();
    heap_.pop_back();
    if (!heap_.empty()) sink(0, last);
    return top;
  }

  void sink(std::size_t hole, Entry entry) {
    const std::size_t size = heap_.size();
    for (std::size_t first = 4 * hole + 1; first < size; first = 4 * hole + 1) {
      std::size_t least = first;
      const std::size_t end = std::min(first + 4, size);
      for (std::size_t child = first + 1; child < end; ++child) {
        if (before(heap_[child], heap_[least])) least = child;
      }
      if (!before(heap_[least], entry)) break;
      heap_[hole] = heap_[least];
      hole = least;
    }
    heap_[hole] = entry;
  }

  void sweep() {
    std::erase_if(heap_, [this](const Entry& entry) { return !alive(entry); });
    dead_ = 0;
    for (std::size_t i = heap_.size(); i-- > 0;) sink(i, heap_[i]);
  }

  std::vector<Entry> heap_;
  std::vector<std::uint32_t> stamps_;  ///< by slot: stamp of the item in the queue, 0 if none
  std::vector<std::uint32_t> free_;
  std::size_t dead_ = 0;
  std::uint64_t sequence_ = 0;
};

}  // namespace bansou::sim
