#pragma once

#include <filesystem>
#include <string>

#include <hdf5.h>

#include "model/io/hdf5_types.hpp"

namespace bansou::test {

/// Puts another text in the place of the only one of a dataset, as an editor for HDF5 does.
inline void rewrite_text(const std::filesystem::path& path, const char* dataset, const std::string& text) {
  using hdf5::Handle;
  const hdf5::Access access{path.string()};
  const Handle file(H5Fopen(path.c_str(), H5F_ACC_RDWR, H5P_DEFAULT), &H5Fclose, access);
  const Handle object(H5Dopen2(file.get(), dataset, H5P_DEFAULT), &H5Dclose, access);
  const Handle type(H5Dget_type(object.get()), &H5Tclose, access);
  const char* pointer = text.c_str();
  hdf5::check(H5Dwrite(object.get(), type.get(), H5S_ALL, H5S_ALL, H5P_DEFAULT, &pointer), access);
}

}  // namespace bansou::test
