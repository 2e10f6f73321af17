#pragma once

#include <cstddef>
#include <memory_resource>
#include <string>

#include "model/io/hdf5_types.hpp"

namespace bansou::hdf5 {

// Files come from anywhere, and say of themselves how large they are and where their values lie.

/// So much of a file is in memory at once, and no chunk, which HDF5 unpacks as a whole, is larger.
inline constexpr std::size_t most_bytes = std::size_t{1} << 28;

/// The number of values in this extent of a dataset, each of `size` bytes. Throws RunError if they are more
/// than most_bytes together.
std::size_t count_of(const Extent& extent, std::size_t size, const Handle& dataset, const Access& access);

/// Throws RunError if the path leads over a link, which may name any file.
void check_links(const Handle& file, const std::string& path, const Access& access);

/// Throws RunError if values lie in another file, or in chunks of more than most_bytes.
void check_storage(const Handle& dataset, const Access& access);

/// Where HDF5 puts the texts that it reads, of which several may be one in the file; gone with this object.
class TextMemory {
 public:
  explicit TextMemory(std::size_t most = most_bytes) : left_(most) {}
  /// Makes reads with these properties put their texts here; they end before the object does.
  void serve(const Handle& transfer, const Access& access);
  /// Throws RunError if there were more texts than have room here.
  void check_room(const Handle& dataset, const Access& access) const;

 private:
  static void* allocate(std::size_t size, void* memory);

  std::pmr::monotonic_buffer_resource texts_;
  std::size_t left_;
  bool refused_ = false;
};

}  // namespace bansou::hdf5
