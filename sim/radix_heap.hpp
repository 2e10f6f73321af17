#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

#include "sim/huge_pages.hpp"
#include "sim/prefetch.hpp"
#include "sim/run_heap.hpp"

namespace bansou::sim {

/// A heap for what is near, buckets for what is far (after the radix heap of Ahuja, Mehlhorn, Orlin and
/// Tarjan, 1990).
///
/// Entries before the horizon are in a small heap that stays in the cache. The others lie unsorted in
/// buckets, by the highest digit in which their key differs from the base, and by that digit. When the heap
/// is used up, the first bucket is poured into it or, while too full for that, spread over buckets of lower
/// digits. So an entry is moved a few times, from one run of memory to another, instead of being compared
/// along a path through all of it. While there are few entries the horizon is at infinity, and this is a
/// plain heap. Memory is used again, never given back.
template <class Item>
class RadixHeap {
 public:
  RadixHeap() = default;
  RadixHeap(const RadixHeap&) = delete;  // buckets point into the slabs
  RadixHeap& operator=(const RadixHeap&) = delete;

  [[gnu::always_inline]] void push(Entry<Item> entry) {
    if (entry.key >= horizon_) return put(entry);
    near_.push(entry);
    if (near_.unordered() > limit_) spill();
  }

  /// To be called before front() and pop(). Entries that come near are left out if drop(entry) says so;
  /// drop.prepare(entry) is called some entries before.
  template <class Drop>
  void settle(Drop drop) {
    while (near_.empty() && occupied_levels_ != 0) refill(drop);
  }

  const Entry<Item>& front() const { return near_.front(); }
  void pop() { near_.pop(); }

  template <class Predicate>
  void erase_if(Predicate predicate) {
    near_.erase_if(predicate);
    for (unsigned level = 0; level < levels; ++level) {
      for (std::uint64_t left = occupied_[level]; left != 0; left &= left - 1) {
        const auto digit = static_cast<unsigned>(std::countr_zero(left));
        empty(level, digit, [&](const Entry<Item>& entry) {
          if (!predicate(entry)) append(level, digit, entry);
        });
      }
    }
  }

 private:
  static constexpr unsigned digit_bits = 6;
  static constexpr unsigned digits = 1U << digit_bits;
  static constexpr unsigned levels = 64 / digit_bits + 1;
  static constexpr std::size_t heap_limit = 64;
  static constexpr std::size_t first_slab = 16;
  static constexpr std::uint64_t infinity = std::numeric_limits<std::uint64_t>::max();

  struct Chunk {
    static constexpr std::uint32_t capacity =
        42;  ///< about a kilobyte; what one chunk holds is poured at once
    Chunk* next;
    Entry<Item> entries[capacity];

    void fetch() const {
      constexpr std::size_t line = 64;
      static_assert(sizeof(Entry<Item>) <= line);
      for (std::uint32_t i = 0; i < capacity; i += line / sizeof(Entry<Item>)) prefetch(entries + i);
    }
  };
  struct Bucket {
    Chunk* chunk = nullptr;  ///< the others behind it are full
    std::uint32_t used = 0;  ///< entries in this chunk
  };

  /// Precondition: entry.key >= base_.
  void put(const Entry<Item>& entry) {
    const std::uint64_t difference = entry.key ^ base_;
    const unsigned level = static_cast<unsigned>(std::bit_width(difference | 1U) - 1) / digit_bits;
    append(level, static_cast<unsigned>(entry.key >> (level * digit_bits)) % digits, entry);
  }

  void append(unsigned level, unsigned digit, const Entry<Item>& entry) {
    Bucket& bucket = buckets_[level][digit];
    if (bucket.chunk == nullptr || bucket.used == Chunk::capacity) {
      Chunk* const chunk = take_chunk();
      chunk->next = bucket.chunk;
      bucket = {chunk, 0};
      occupied_[level] |= std::uint64_t{1} << digit;
      occupied_levels_ |= 1U << level;
    }
    bucket.chunk->entries[bucket.used++] = entry;
  }

  /// Takes all entries out of a bucket, one by one.
  template <class Visit>
  void empty(unsigned level, unsigned digit, Visit visit) {
    Bucket bucket = buckets_[level][digit];
    buckets_[level][digit] = {};
    occupied_[level] &= ~(std::uint64_t{1} << digit);
    if (occupied_[level] == 0) occupied_levels_ &= ~(1U << level);
    while (bucket.chunk != nullptr) {
      if (bucket.chunk->next != nullptr) bucket.chunk->next->fetch();
      for (std::uint32_t i = 0; i < bucket.used; ++i) visit(bucket.chunk->entries[i]);
      Chunk* const emptied = bucket.chunk;
      bucket = {emptied->next, Chunk::capacity};
      emptied->next = unused_;
      unused_ = emptied;
    }
  }

  /// Precondition: nothing is near, something is far.
  template <class Drop>
  void refill(Drop drop) {
    const auto level = static_cast<unsigned>(std::countr_zero(occupied_levels_));
    const auto digit = static_cast<unsigned>(std::countr_zero(occupied_[level]));
    const std::uint64_t width = std::uint64_t{1} << (level * digit_bits);
    const std::uint64_t above = base_ & ~(width * digits - 1);
    base_ = above | (digit * width);
    if (level > 0 && buckets_[level][digit].chunk->next != nullptr) {
      return empty(level, digit, [this](const Entry<Item>& entry) { put(entry); });
    }
    pour(level, digit, drop);
    while (occupied_[level] != 0) {  // the next ones, too, as long as they are small
      const auto next = static_cast<unsigned>(std::countr_zero(occupied_[level]));
      const Bucket& bucket = buckets_[level][next];
      if (bucket.chunk->next != nullptr || poured_.size() + bucket.used > Chunk::capacity) break;
      base_ = above | (next * width);
      pour(level, next, drop);
    }
    std::erase_if(poured_, drop);
    near_.assign(poured_);
    horizon_ = occupied_levels_ == 0 || base_ + width < base_ ? infinity : base_ + width;
    limit_ = heap_limit;
  }

  /// What drop() looks up is seldom in the cache: fetched for all entries at once, not for one after the
  /// other.
  template <class Drop>
  void pour(unsigned level, unsigned digit, Drop drop) {
    empty(level, digit, [&](const Entry<Item>& entry) {
      drop.prepare(entry);
      poured_.push_back(entry);
    });
  }

  /// The heap has grown: what is not before the base goes into buckets.
  void spill() {
    if (occupied_levels_ == 0) base_ = near_.front().key;
    horizon_ = base_;
    near_.erase_if([this](const Entry<Item>& entry) {
      if (entry.key < base_) return false;
      put(entry);
      return true;
    });
    limit_ =
        std::max(heap_limit, 2 * near_.unordered());  // twice what has to stay: not the same again at once
  }

  Chunk* take_chunk() {
    if (unused_ == nullptr) {
      if (slabs_.empty() || slabs_.back().size() == slabs_.back().capacity()) add_slab();
      return &slabs_.back().emplace_back();
    }
    Chunk* const chunk = unused_;
    unused_ = chunk->next;
    return chunk;
  }

  /// Each holds a quarter of what all before it hold: few allocations, no chunk ever moves, little is idle.
  void add_slab() {
    slabs_.emplace_back().reserve(std::max(first_slab, chunks_ / 4));
    chunks_ += slabs_.back().capacity();
  }

  RunHeap<Item> near_;
  std::uint64_t horizon_ = infinity;
  std::size_t limit_ = heap_limit;
  std::uint64_t base_ = 0;
  std::uint32_t occupied_levels_ = 0;             ///< by level: one bit
  std::array<std::uint64_t, levels> occupied_{};  ///< by digit: one bit
  std::array<std::array<Bucket, digits>, levels> buckets_{};
  std::vector<HugeVector<Chunk>> slabs_;
  std::size_t chunks_ = 0;  ///< in all slabs
  Chunk* unused_ = nullptr;
  std::vector<Entry<Item>> poured_;
};

}  // namespace bansou::sim
