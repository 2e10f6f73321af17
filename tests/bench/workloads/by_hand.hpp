#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

namespace bansou::bench {

/// xoshiro256+ (Blackman and Vigna): what a loop written by hand would take when it needs no addresses.
class Xoshiro {
 public:
  using result_type = std::uint64_t;

  explicit Xoshiro(std::uint64_t seed) {
    for (std::uint64_t& word : state_) {
      seed += 0x9E3779B97F4A7C15ULL;
      word = (seed ^ (seed >> 30)) * 0xBF58476D1CE4E5B9ULL;
    }
  }

  static constexpr result_type min() { return 0; }
  static constexpr result_type max() { return std::numeric_limits<result_type>::max(); }

  result_type operator()() {
    const std::uint64_t sum = state_[0] + state_[3];
    const std::uint64_t shifted = state_[1] << 17;
    state_[2] ^= state_[0];
    state_[3] ^= state_[1];
    state_[1] ^= state_[2];
    state_[0] ^= state_[3];
    state_[2] ^= shifted;
    state_[3] = (state_[3] << 45) | (state_[3] >> 19);
    return sum;
  }

  double uniform() { return static_cast<double>((*this)() >> 11) * 0x1p-53; }

 private:
  std::uint64_t state_[4];
};

/// A 4-ary heap by time alone; ties fall as they may.
template <class Entry>
class HandHeap {
 public:
  bool empty() const { return heap_.empty(); }
  const Entry& front() const { return heap_.front(); }

  void push(Entry entry) {
    heap_.push_back(entry);
    std::size_t hole = heap_.size() - 1;
    for (; hole > 0 && entry.time < heap_[(hole - 1) / 4].time; hole = (hole - 1) / 4) {
      heap_[hole] = heap_[(hole - 1) / 4];
    }
    heap_[hole] = entry;
  }

  Entry pop() {
    const Entry top = heap_.front();
    const Entry last = heap_.back();
    heap_.pop_back();
    std::size_t hole = 0;
    for (std::size_t child = 1; child < heap_.size(); child = 4 * hole + 1) {
      std::size_t least = child;
      for (std::size_t i = child + 1; i < child + 4 && i < heap_.size(); ++i) {
        if (heap_[i].time < heap_[least].time) least = i;
      }
      if (last.time <= heap_[least].time) break;
      heap_[hole] = heap_[least];
      hole = least;
    }
    if (!heap_.empty()) heap_[hole] = last;
    return top;
  }

 private:
  std::vector<Entry> heap_;
};

/// A line in a ring of fixed size, for loads that never fill it.
template <class Item>
class HandLine {
 public:
  bool empty() const { return head_ == tail_; }
  void push(Item item) { ring_[tail_++ % size] = item; }
  Item pop() { return ring_[head_++ % size]; }

 private:
  static constexpr std::size_t size = 1U << 16;
  std::vector<Item> ring_ = std::vector<Item>(size);
  std::size_t head_ = 0;
  std::size_t tail_ = 0;
};

}  // namespace bansou::bench
