#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

#include "sim/heap.hpp"
#include "sim/spread_sort.hpp"

namespace bansou::sim {

/// A sorted run, and a heap beside it for what does not come in order. In a line where all come in order
/// (first come, first served) nothing is ever compared along a path.
template <class Item>
class RunHeap {
 public:
  bool empty() const { return run_.empty() && heap_.empty(); }
  /// How many came out of order.
  std::size_t unordered() const { return heap_.size(); }

  [[gnu::always_inline]] void push(Entry<Item> entry) {
    if (run_.empty() || before(run_.back(), entry)) {
      run_.push_back(entry);
    } else {
      heap_.push(entry);
    }
  }

  /// Takes over these entries, in any order, and leaves the vector empty. Precondition: empty().
  void assign(std::vector<Entry<Item>>& entries) {
    spread_sort(entries, run_);
    entries.clear();
  }

  /// The front is ready at any time.
  template <class Drop>
  void settle(Drop) {}

  /// Precondition: !empty().
  const Entry<Item>& front() const { return run_first() ? run_[head_] : heap_.front(); }

  /// Precondition: !empty().
  void pop() {
    if (!run_first()) return heap_.pop();
    ++head_;
    if (head_ == run_.size()) {
      run_.clear();
      head_ = 0;
    } else if (head_ >= 64 && head_ * 2 >= run_.size()) {
      drop_popped();
    }
  }

  template <class Predicate>
  void erase_if(Predicate predicate) {
    drop_popped();
    std::erase_if(run_, predicate);
    heap_.erase_if(predicate);
  }

 private:
  bool run_first() const { return heap_.empty() || (!run_.empty() && before(run_[head_], heap_.front())); }

  void drop_popped() {
    run_.erase(run_.begin(), run_.begin() + static_cast<std::ptrdiff_t>(head_));
    head_ = 0;
  }

  std::vector<Entry<Item>> run_;
  std::size_t head_ = 0;  ///< what is before it in the run has been popped
  Heap<Item> heap_;
};

}  // namespace bansou::sim
