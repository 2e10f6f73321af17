#pragma once

#include <string>
#include <vector>

#include "model/io/hdf5_attribute.hpp"

namespace bansou::hdf5 {

/// One open dataset. A row is everything at one index of the first dimension. All members throw RunError.
class Dataset {
 public:
  Dataset(Handle id, Access access) : id_(std::move(id)), access_(std::move(access)) {}

  Extent extent() const;

  template <Number T>
  void write(const std::vector<T>& values);
  void write(const std::vector<std::string>& texts);
  template <Number T>
  void write_row(std::size_t row, const std::vector<T>& values);

  template <Number T>
  std::vector<T> read() const;
  std::vector<std::string> read_texts() const;
  template <Number T>
  std::vector<T> read_row(std::size_t row) const;

  /// Makes it the scale of the dimension of this name.
  void become_scale(const std::string& name);
  void use_scale(unsigned dimension, const Dataset& scale);

  template <class T>
  void set_attribute(const char* name, const T& value) {
    hdf5::set_attribute(id_, name, value, access_);
  }
  std::string text_attribute(const char* name) const {
    return hdf5::text_attribute(id_, name, access_).value_or("");
  }

  void close() { id_.close(access_); }

 private:
  std::size_t size(std::size_t bytes_of_a_value) const;
  /// Number of values at one index of the first dimension.
  std::size_t row_size(std::size_t bytes_of_a_value) const;
  Extent row_extent() const;
  /// Of as many dimensions as in the file: else HDF5 moves the values one by one.
  Handle row_in_memory() const;
  Handle row_in_file(std::size_t row) const;
  void expect(std::size_t given, std::size_t wanted) const;

  Handle id_;
  Access access_;
};

}  // namespace bansou::hdf5
