#pragma once

#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <cstring>
#include <new>
#include <span>
#include <vector>

namespace bansou {

/// Bytes that can be written and read in any order. Members return 0 or the errno of the failure: they serve
/// a library in C, through which nothing may be thrown.
class ByteStore {
 public:
  virtual ~ByteStore() = default;
  virtual int write_at(std::size_t offset, std::span<const std::byte> bytes) noexcept = 0;
  /// Zeros past the end.
  virtual int read_at(std::size_t offset, std::span<std::byte> bytes) noexcept = 0;
  virtual int resize(std::size_t size) noexcept = 0;
};

/// In memory.
class ByteBuffer : public ByteStore {
 public:
  int write_at(std::size_t offset, std::span<const std::byte> bytes) noexcept override {
    if (offset + bytes.size() > bytes_.size()) {
      if (const int error = resize(offset + bytes.size()); error != 0) return error;
    }
    if (!bytes.empty()) std::memcpy(bytes_.data() + offset, bytes.data(), bytes.size());
    return 0;
  }

  int read_at(std::size_t offset, std::span<std::byte> bytes) noexcept override {
    std::ranges::fill(bytes, std::byte{0});
    if (offset >= bytes_.size()) return 0;
    std::copy_n(bytes_.begin() + static_cast<std::ptrdiff_t>(offset),
                std::min(bytes.size(), bytes_.size() - offset), bytes.begin());
    return 0;
  }

  int resize(std::size_t size) noexcept override {
    try {
      bytes_.resize(size);
    } catch (const std::bad_alloc&) {
      return ENOMEM;
    }
    return 0;
  }

  std::vector<std::byte>& bytes() { return bytes_; }

 private:
  std::vector<std::byte> bytes_;
};

}  // namespace bansou
