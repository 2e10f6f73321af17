#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace bansou::sim {

/// An item with its place in the order: by key, then by order, which no two entries share.
/// push() functions are always inlined: an entry just made is in registers and should not pass through
/// memory.
template <class Item>
struct Entry {
  std::uint64_t key;
  std::uint64_t order;
  Item item;

  /// No branch on which key is less: a coin toss that no predictor gets right.
  friend bool before(const Entry& a, const Entry& b) {
    if (a.key == b.key) [[unlikely]]
      return a.order < b.order;
    return a.key < b.key;
  }
};

/// A 4-ary heap of entries. Nothing is allocated once it has grown to its working size.
template <class Item>
class Heap {
 public:
  std::size_t size() const { return entries_.size(); }
  bool empty() const { return entries_.empty(); }

  /// Precondition: !empty().
  const Entry<Item>& front() const { return entries_.front(); }

  [[gnu::always_inline]] void push(Entry<Item> entry) {
    entries_.push_back(entry);
    rise(entries_.size() - 1, entry);
  }

  /// Precondition: !empty().
  void pop() {
    const Entry<Item> last = entries_.back();
    entries_.pop_back();
    if (!entries_.empty()) rise(sink(0), last);
  }

  template <class Predicate>
  void erase_if(Predicate predicate) {
    std::erase_if(entries_, predicate);
    for (std::size_t i = entries_.size(); i-- > 0;) {
      const Entry<Item> entry = entries_[i];
      rise(sink(i), entry, i);
    }
  }

 private:
  /// Moves the hole down to a leaf, the least child up at each step. Whoever fills the hole came from the
  /// bottom and mostly goes back there: comparing on the way down would be in vain.
  std::size_t sink(std::size_t hole) {
    Entry<Item>* const entries = entries_.data();
    const std::size_t size = entries_.size();
    std::size_t first = 4 * hole + 1;
    for (; first + 4 <= size; first = 4 * hole + 1) {
      const std::size_t left = first + before(entries[first + 1], entries[first]);
      const std::size_t right = first + 2 + before(entries[first + 3], entries[first + 2]);
      const std::size_t least = before(entries[right], entries[left]) ? right : left;
      entries[hole] = entries[least];
      hole = least;
    }
    if (first < size) {
      std::size_t least = first;
      for (std::size_t child = first + 1; child < size; ++child) {
        if (before(entries[child], entries[least])) least = child;
      }
      entries[hole] = entries[least];
      hole = least;
    }
    return hole;
  }

  void rise(std::size_t hole, const Entry<Item>& entry, std::size_t top = 0) {
    while (hole > top) {
      const std::size_t parent = (hole - 1) / 4;
      if (!before(entry, entries_[parent])) break;
      entries_[hole] = entries_[parent];
      hole = parent;
    }
    entries_[hole] = entry;
  }

  std::vector<Entry<Item>> entries_;
};

}  // namespace bansou::sim
