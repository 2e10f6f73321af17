#include "model/io/hdf5_file.hpp"

#include <atomic>
#include <cstdint>
#include <limits>
#include <string>

#include "model/io/hdf5_guard.hpp"

namespace bansou::hdf5 {
namespace {

constexpr unsigned compression = 4;
constexpr std::size_t memory_step = 1 << 20;  ///< bytes; has no effect on files that are only read

Handle properties(hid_t kind, const Access& access) { return {H5Pcreate(kind), &H5Pclose, access}; }

/// Files that every HDF5 since 1.8 reads.
Handle file_access(const Access& access) {
  keep_quiet();
  Handle result = properties(H5P_FILE_ACCESS, access);
  check(H5Pset_libver_bounds(result.get(), H5F_LIBVER_V18, H5F_LIBVER_V18), access);
  return result;
}

/// Groups list their members in the order of creation, and nothing carries a time.
Handle group_properties(hid_t kind, const Access& access) {
  Handle result = properties(kind, access);
  check(H5Pset_link_creation_order(result.get(), H5P_CRT_ORDER_TRACKED | H5P_CRT_ORDER_INDEXED), access);
  check(H5Pset_obj_track_times(result.get(), false), access);
  return result;
}

Handle dataset_properties(const Access& access) {
  Handle result = properties(H5P_DATASET_CREATE, access);
  check(H5Pset_obj_track_times(result.get(), false), access);
  return result;
}

Handle create_file(const Handle& file_access, const Access& access) {
  const Handle creation = group_properties(H5P_FILE_CREATE, access);
  return {H5Fcreate(access.file.c_str(), H5F_ACC_TRUNC, creation.get(), file_access.get()), &H5Fclose,
          access};
}

}  // namespace

File File::create(Output& output) {
  Access access{output.name(), true};
  const Handle how = file_access(access);
  output.set_driver(how, access);
  Handle id = create_file(how, access);
  return {std::move(id), std::move(access)};
}

File File::open(const std::filesystem::path& path) {
  Access access{path.string(), false};
  const Handle how = file_access(access);
  Handle id(H5Fopen(path.c_str(), H5F_ACC_RDONLY, how.get()), &H5Fclose, access);
  return {std::move(id), std::move(access)};
}

File File::open_image(std::span<const std::byte> image, std::string name) {
  Access access{std::move(name), false};
  const Handle how = file_access(access);
  check(H5Pset_fapl_core(how.get(), memory_step, false), access);
  std::vector<std::byte> copy(image.begin(),
                              image.end());  // HDF5 asks for what it may change, and copies too
  check(H5Pset_file_image(how.get(), copy.data(), copy.size()), access);
  // HDF5 takes two images of one name that are open at once for one file.
  static std::atomic<std::uint64_t> images{0};
  const std::string unique = access.file + "#" + std::to_string(images++);
  Handle id(H5Fopen(unique.c_str(), H5F_ACC_RDONLY, how.get()), &H5Fclose, access);
  return {std::move(id), std::move(access)};
}

void File::make_group(const std::string& name) {
  const Handle creation = group_properties(H5P_GROUP_CREATE, access_);
  Handle group(H5Gcreate2(id_.get(), name.c_str(), H5P_DEFAULT, creation.get(), H5P_DEFAULT), &H5Gclose,
               access_);
  group.close(access_);
}

Dataset File::make(const std::string& path, hid_t type, const Extent& extent, const Handle& creation) {
  const Handle space(extent.empty()
                         ? H5Screate(H5S_SCALAR)
                         : H5Screate_simple(static_cast<int>(extent.size()), extent.data(), nullptr),
                     &H5Sclose, access_);
  Handle id(H5Dcreate2(id_.get(), path.c_str(), type, space.get(), H5P_DEFAULT, creation.get(), H5P_DEFAULT),
            &H5Dclose, access_);
  return {std::move(id), access_};
}

template <Number T>
Dataset File::make_numbers(const std::string& path, const Extent& extent, const Extent& chunk) {
  const Handle creation = dataset_properties(access_);
  if (!chunk.empty()) {
    check(H5Pset_chunk(creation.get(), static_cast<int>(chunk.size()), chunk.data()), access_);
    check(H5Pset_shuffle(creation.get()), access_);
    check(H5Pset_deflate(creation.get(), compression), access_);
  }
  if constexpr (std::is_same_v<T, float>) {
    constexpr T missing = std::numeric_limits<T>::quiet_NaN();
    check(H5Pset_fill_value(creation.get(), memory_type<T>(), &missing), access_);
    Dataset dataset = make(path, file_type<T>(), extent, creation);
    dataset.set_attribute("_FillValue", missing);
    return dataset;
  }
  return make(path, file_type<T>(), extent, creation);
}

template Dataset File::make_numbers<std::int32_t>(const std::string&, const Extent&, const Extent&);
template Dataset File::make_numbers<std::uint32_t>(const std::string&, const Extent&, const Extent&);
template Dataset File::make_numbers<std::uint64_t>(const std::string&, const Extent&, const Extent&);
template Dataset File::make_numbers<float>(const std::string&, const Extent&, const Extent&);
template Dataset File::make_numbers<double>(const std::string&, const Extent&, const Extent&);

Dataset File::make_texts(const std::string& path, const Extent& extent) {
  const Handle type = text_type(access_);
  return make(path, type.get(), extent, dataset_properties(access_));
}

bool File::has(const std::string& path) const {
  return check(H5Lexists(id_.get(), path.c_str(), H5P_DEFAULT), access_) > 0;
}

Dataset File::dataset(const std::string& path) const {
  if (!access_.writes) check_links(id_, path, access_);
  Handle id(H5Dopen2(id_.get(), path.c_str(), H5P_DEFAULT), &H5Dclose, access_);
  if (!access_.writes) check_storage(id, access_);
  return {std::move(id), access_};
}

Handle File::open_group(const std::string& name) const {
  return {H5Gopen2(id_.get(), name.c_str(), H5P_DEFAULT), &H5Gclose, access_};
}

std::string File::text_attribute(const char* name) const {
  return hdf5::text_attribute(open_group("/"), name, access_).value_or("");
}

std::uint64_t File::count_attribute(const char* name) const {
  return hdf5::count_attribute(open_group("/"), name, access_).value_or(0);
}

}  // namespace bansou::hdf5
