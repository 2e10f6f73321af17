#pragma once

#include <cstddef>
#include <memory>
#include <new>
#include <vector>

#ifdef __linux__
#include <sys/mman.h>
#endif

namespace bansou::sim {

/// Asks the system for pages of 2 MiB under large arrays: events come in the order of time, not of memory, so
/// that with pages of 4 KiB the look-up of addresses misses nearly as often as the data. A hint, never an
/// error.
template <class T>
struct HugePages {
  using value_type = T;
  static constexpr std::size_t page = std::size_t{1} << 21;

  HugePages() = default;
  template <class U>
  HugePages(const HugePages<U>&) {}

  T* allocate(std::size_t count) {
    const std::size_t bytes = count * sizeof(T);
    if (bytes < page) return std::allocator<T>().allocate(count);
    void* const memory = ::operator new (bytes, std::align_val_t{page});
#ifdef __linux__
    madvise(memory, bytes, MADV_HUGEPAGE);
#endif
    return static_cast<T*>(memory);
  }

  void deallocate(T* memory, std::size_t count) {
    if (count * sizeof(T) < page) return std::allocator<T>().deallocate(memory, count);
    ::operator delete (memory, std::align_val_t{page});
  }

  friend bool operator==(const HugePages&, const HugePages&) { return true; }
};

template <class T>
using HugeVector = std::vector<T, HugePages<T>>;

}  // namespace bansou::sim
