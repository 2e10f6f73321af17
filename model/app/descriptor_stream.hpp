#pragma once

#include <array>
#include <ostream>
#include <streambuf>

namespace bansou {

/// A stream that remembers why the operating system would not take what was written, which std::cout does
/// not.
class DescriptorStream : public std::ostream {
 public:
  explicit DescriptorStream(int descriptor) : std::ostream(nullptr), buffer_(descriptor) { rdbuf(&buffer_); }

  /// errno of the first failure, or 0.
  int error() const { return buffer_.error(); }

 private:
  class Buffer : public std::streambuf {
   public:
    explicit Buffer(int descriptor) : descriptor_(descriptor) {
      setp(bytes_.data(), bytes_.data() + bytes_.size());
    }
    int error() const { return error_; }

   protected:
    int_type overflow(int_type next) override;
    int sync() override;

   private:
    int descriptor_;
    int error_ = 0;
    std::array<char, 65536> bytes_{};
  };

  Buffer buffer_;
};

}  // namespace bansou
