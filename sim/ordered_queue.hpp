#pragma once

#include <bit>
#include <cstdint>
#include <optional>
#include <type_traits>

#include "sim/handle.hpp"
#include "sim/run_heap.hpp"

namespace bansou::sim {

/// Wants to hear of nothing that comes.
struct Nobody {
  template <class Item>
  void operator()(const Item&) const {}
};

/// Items in the order (key, rank, sequence of pushing): ties never depend on addresses.
///
/// A cancelled item leaves its entry behind in the store, recognised by its stamp when it comes up; the store
/// is swept once more than half of its entries are dead, so cancelling is O(1) amortised.
template <class Item, template <class> class Store = RunHeap>
class OrderedQueue {
  static_assert(std::is_trivially_copyable_v<Item>);

 public:
  struct Keyed {
    double key;
    Item item;
  };

  bool empty() const { return size_ == 0; }
  std::size_t size() const { return size_; }

  void push(double key, Item item, unsigned rank = 0) { insert(key, order(rank, Handle::no_slot), item); }

  /// As push(), for an item that may be cancelled.
  Handle push_cancellable(double key, Item item, unsigned rank = 0) {
    const std::uint32_t slot = handles_.take_slot();
    const std::uint64_t place = order(rank, slot);
    insert(key, place, item);
    return handles_.issue(slot, stamp_of(place));
  }

  /// False if the item is no longer waiting.
  bool cancel(Handle handle) {
    if (!contains(handle)) return false;
    handles_.withdraw(handle.slot_);
    settled_ = false;
    --size_;
    if (++dead_ > size_ + 64) sweep();
    return true;
  }

  bool contains(Handle handle) const { return handles_.valid(handle); }

  /// Precondition: !empty().
  const Item& front() {
    settle(Nobody());
    return store_.front().item;
  }

  /// Precondition: !empty().
  Keyed pop() {
    settle(Nobody());
    return take_front();
  }

  /// Takes the front unless its key is beyond `last`. `announce(item)` is told of items that will come to the
  /// front before long.
  template <class Announce>
  std::optional<Keyed> pop_until(double last, const Announce& announce) {
    if (empty()) return std::nullopt;
    settle(announce);
    if (store_.front().key > encode(last)) return std::nullopt;
    return take_front();
  }

 private:
  static constexpr int slot_bits = 24;
  static constexpr int sequence_bits = 36;
  static constexpr std::uint64_t sign = std::uint64_t{1} << 63;

  static std::uint32_t slot_of(std::uint64_t order) {
    return static_cast<std::uint32_t>(order) & Handle::no_slot;
  }
  /// The sequence moves in steps of two, so that setting the last bit keeps stamps apart and odd.
  static std::uint32_t stamp_of(std::uint64_t order) {
    return static_cast<std::uint32_t>(order >> slot_bits) | 1U;
  }

  /// A whole number that is ordered as the key is; adding 0 makes the two zeros one.
  static std::uint64_t encode(double key) {
    const auto bits = std::bit_cast<std::uint64_t>(key + 0.0);
    return (bits & sign) != 0 ? ~bits : bits | sign;
  }
  static double decode(std::uint64_t key) {
    return std::bit_cast<double>((key & sign) != 0 ? key & ~sign : ~key);
  }

  /// Rank (4 bits), sequence (36 bits), slot (24 bits).
  std::uint64_t order(unsigned rank, std::uint32_t slot) {
    sequence_ += 2;
    return (static_cast<std::uint64_t>(rank) << (slot_bits + sequence_bits)) | (sequence_ << slot_bits) |
           slot;
  }

  /// Precondition: settled.
  Keyed take_front() {
    const Entry<Item> top = store_.front();
    store_.pop();
    settled_ = false;
    --size_;
    const std::uint32_t slot = slot_of(top.order);
    if (slot != Handle::no_slot) handles_.withdraw(slot);
    return {decode(top.key), top.item};
  }

  void insert(double key, std::uint64_t place, Item item) {
    store_.push({encode(key), place, item});
    settled_ = false;
    ++size_;
  }

  /// Tells the store which entries to leave out, and counts them.
  template <class Announce>
  class Dropper {
   public:
    Dropper(OrderedQueue& queue, const Announce& announce) : queue_(&queue), announce_(&announce) {}
    bool operator()(const Entry<Item>& entry) const {
      const std::uint32_t slot = slot_of(entry.order);
      if (slot == Handle::no_slot || queue_->handles_.has(slot, stamp_of(entry.order))) return false;
      --queue_->dead_;
      return true;
    }
    /// Fetches what the answer about this entry will need.
    void prepare(const Entry<Item>& entry) const {
      queue_->handles_.fetch(slot_of(entry.order));
      (*announce_)(entry.item);
    }

   private:
    OrderedQueue* queue_;
    const Announce* announce_;
  };

  /// Brings a live entry to the front. Done once between two changes, however often it is asked.
  template <class Announce>
  void settle(const Announce& announce) {
    if (settled_) return;
    const Dropper<Announce> drop(*this, announce);
    store_.settle(drop);
    while (dead_ > 0 && drop(store_.front())) {
      store_.pop();
      store_.settle(drop);
    }
    settled_ = true;
  }

  void sweep() { store_.erase_if(Dropper<Nobody>(*this, Nobody())); }

  Store<Item> store_;
  HandleTable handles_;
  std::size_t size_ = 0;
  std::size_t dead_ = 0;  ///< entries in the store whose items were cancelled
  std::uint64_t sequence_ = 0;
  bool settled_ = false;  ///< nothing has changed since settle()
};

}  // namespace bansou::sim
