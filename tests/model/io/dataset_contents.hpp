#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include <hdf5.h>

#include "model/io/hdf5_file.hpp"

namespace bansou::test {

/// The bytes of every dataset of an HDF5 file, by path; texts end with a zero byte each.
inline std::map<std::string, std::string> dataset_contents(const std::filesystem::path& path) {
  using hdf5::check;
  using hdf5::Handle;
  const hdf5::Access access{path.string()};
  const Handle file(H5Fopen(path.c_str(), H5F_ACC_RDONLY, H5P_DEFAULT), &H5Fclose, access);
  std::vector<std::string> names;
  const auto visit = [](hid_t, const char* name, const H5L_info_t*, void* into) {
    static_cast<std::vector<std::string>*>(into)->emplace_back(name);
    return herr_t{0};
  };
  check(H5Lvisit(file.get(), H5_INDEX_NAME, H5_ITER_INC, visit, &names), access);

  std::map<std::string, std::string> contents;
  const hdf5::File texts = hdf5::File::open(path);
  for (const std::string& name : names) {
    const Handle object(H5Oopen(file.get(), name.c_str(), H5P_DEFAULT), &H5Oclose, access);
    if (H5Iget_type(object.get()) != H5I_DATASET) continue;
    std::string& bytes = contents[name];
    const Handle type(H5Dget_type(object.get()), &H5Tclose, access);
    if (H5Tget_class(type.get()) == H5T_STRING) {
      for (const std::string& text : texts.dataset(name).read_texts()) bytes += text + '\0';
      continue;
    }
    const Handle space(H5Dget_space(object.get()), &H5Sclose, access);
    bytes.resize(static_cast<std::size_t>(H5Sget_simple_extent_npoints(space.get())) *
                 H5Tget_size(type.get()));
    check(H5Dread(object.get(), type.get(), H5S_ALL, H5S_ALL, H5P_DEFAULT, bytes.data()), access);
  }
  return contents;
}

}  // namespace bansou::test
