#pragma once

#include <string>
#include <utility>

#include <hdf5.h>

namespace bansou::hdf5 {

/// Which file HDF5 is at work on, and how: for the message if it fails.
struct Access {
  std::string file;
  bool writes = false;
};

/// Throws RunError with HDF5's own reason.
[[noreturn]] void fail(const Access& access);

/// Every HDF5 call goes through this: a negative result is an error.
template <class Result>
Result check(Result result, const Access& access) {
  if (result < 0) fail(access);
  return result;
}

/// Owns one HDF5 identifier.
class Handle {
 public:
  using Close = herr_t (*)(hid_t);

  Handle() = default;
  /// Throws RunError if the call that made `id` failed.
  Handle(hid_t id, Close closer, const Access& access) : id_(check(id, access)), close_(closer) {}
  Handle(Handle&& other) noexcept : id_(std::exchange(other.id_, H5I_INVALID_HID)), close_(other.close_) {}
  Handle& operator=(Handle&& other) noexcept {
    std::swap(id_, other.id_);
    std::swap(close_, other.close_);
    return *this;
  }
  ~Handle() {
    if (id_ >= 0) close_(id_);
  }

  hid_t get() const { return id_; }
  /// As the destructor, but says so if it fails.
  void close(const Access& access) {
    if (id_ >= 0) check(close_(std::exchange(id_, H5I_INVALID_HID)), access);
  }

 private:
  hid_t id_ = H5I_INVALID_HID;
  Close close_ = nullptr;
};

/// Keeps HDF5 from writing its own account of errors to the terminal, in this thread.
void keep_quiet();

}  // namespace bansou::hdf5
