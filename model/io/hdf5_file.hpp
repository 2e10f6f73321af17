#pragma once

#include <cstddef>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "model/io/hdf5_dataset.hpp"
#include "model/io/hdf5_output.hpp"

namespace bansou::hdf5 {

/// An open HDF5 file. All members throw RunError. Not for two threads at once.
class File {
 public:
  /// Writes to `output`, which outlives the file; close() and then ask it whether all went well.
  static File create(Output& output);
  static File open(const std::filesystem::path& path);
  /// The content of a file; `name` is for messages.
  static File open_image(std::span<const std::byte> image, std::string name);

  void close() { id_.close(access_); }

  void make_group(const std::string& name);
  /// Numbers, compressed in chunks (or in one piece if `chunk` is empty); NaN where a fraction is missing.
  template <Number T>
  Dataset make_numbers(const std::string& path, const Extent& extent, const Extent& chunk = {});
  /// Texts; one if the extent is empty.
  Dataset make_texts(const std::string& path, const Extent& extent);
  bool has(const std::string& path) const;
  Dataset dataset(const std::string& path) const;

  /// Attributes of the root group or of a group.
  template <class T>
  void set_attribute(const char* name, const T& value, const std::string& group = "/") {
    hdf5::set_attribute(open_group(group), name, value, access_);
  }
  std::string text_attribute(const char* name) const;     ///< "" if there is none
  std::uint64_t count_attribute(const char* name) const;  ///< 0 if there is none

  const std::string& name() const { return access_.file; }

 private:
  File(Handle id, Access access) : id_(std::move(id)), access_(std::move(access)) {}
  Handle open_group(const std::string& name) const;
  Dataset make(const std::string& path, hid_t type, const Extent& extent, const Handle& properties);

  Handle id_;
  Access access_;
};

}  // namespace bansou::hdf5
