#pragma once

#include <string>

#include "model/io/byte_store.hpp"
#include "model/io/hdf5_handle.hpp"

namespace bansou::hdf5 {

/// Where HDF5 writes to. HDF5 1.10 crashes at exit if a flush failed, so this virtual file driver lets no
/// error reach it: the first one is kept, and HDF5 closes in peace. In memory it also spares us
/// H5Fget_file_image, which in 1.10.8 leaves a wrong checksum behind.
class Output {
 public:
  /// `name` is for messages. The store outlives the object.
  Output(ByteStore& store, std::string name) : store_(store), name_(std::move(name)) {}

  const std::string& name() const { return name_; }

  /// Throws RunError if anything could not be written up to now. Ask again when HDF5 has closed.
  void check_written() const;

  /// Makes files opened with these properties write here; the object outlives the HDF5 file.
  void set_driver(const Handle& file_access, const Access& access);

  // For the driver.
  ByteStore& store() { return store_; }
  void note(int error) {
    if (error_ == 0) error_ = error;
  }

 private:
  ByteStore& store_;
  std::string name_;
  int error_ = 0;
};

}  // namespace bansou::hdf5
