#include "model/io/hdf5_dataset.hpp"

#include <stdexcept>

#include <hdf5_hl.h>

#include "model/io/hdf5_guard.hpp"

namespace bansou::hdf5 {
namespace {

Handle space_of(const Handle& dataset, const Access& access) {
  return {H5Dget_space(dataset.get()), &H5Sclose, access};
}

/// HDF5 clears a buffer for each write or read of texts: a megabyte unless told otherwise.
Handle text_transfer(const Access& access) {
  constexpr std::size_t buffer = 1 << 14;
  Handle result(H5Pcreate(H5P_DATASET_XFER), &H5Pclose, access);
  check(H5Pset_buffer(result.get(), buffer, nullptr, nullptr), access);
  return result;
}

}  // namespace

Extent Dataset::extent() const {
  const Handle space = space_of(id_, access_);
  const int rank = check(H5Sget_simple_extent_ndims(space.get()), access_);
  Extent result(static_cast<std::size_t>(rank));
  check(H5Sget_simple_extent_dims(space.get(), result.data(), nullptr), access_);
  return result;
}

std::size_t Dataset::size(std::size_t bytes_of_a_value) const {
  return count_of(extent(), bytes_of_a_value, id_, access_);
}

std::size_t Dataset::row_size(std::size_t bytes_of_a_value) const {
  return count_of(row_extent(), bytes_of_a_value, id_, access_);
}

void Dataset::expect(std::size_t given, std::size_t wanted) const {
  if (given != wanted) throw std::logic_error(access_.file + ": array of another size than its dataset");
}

Extent Dataset::row_extent() const {
  Extent result = extent();
  result.at(0) = 1;
  return result;
}

Handle Dataset::row_in_memory() const {
  const Extent count = row_extent();
  return {H5Screate_simple(static_cast<int>(count.size()), count.data(), nullptr), &H5Sclose, access_};
}

Handle Dataset::row_in_file(std::size_t row) const {
  const Extent count = row_extent();
  Extent offset(count.size(), 0);
  offset.at(0) = row;
  Handle space = space_of(id_, access_);
  check(H5Sselect_hyperslab(space.get(), H5S_SELECT_SET, offset.data(), nullptr, count.data(), nullptr),
        access_);
  return space;
}

template <Number T>
void Dataset::write(const std::vector<T>& values) {
  expect(values.size(), size(sizeof(T)));
  check(H5Dwrite(id_.get(), memory_type<T>(), H5S_ALL, H5S_ALL, H5P_DEFAULT, values.data()), access_);
}

void Dataset::write(const std::vector<std::string>& texts) {
  expect(texts.size(), size(sizeof(const char*)));
  std::vector<const char*> pointers;
  pointers.reserve(texts.size());
  for (const std::string& text : texts) pointers.push_back(text.c_str());
  const Handle type = text_type(access_);
  const Handle transfer = text_transfer(access_);
  check(H5Dwrite(id_.get(), type.get(), H5S_ALL, H5S_ALL, transfer.get(),
                 static_cast<const void*>(pointers.data())),
        access_);
}

template <Number T>
void Dataset::write_row(std::size_t row, const std::vector<T>& values) {
  expect(values.size(), row_size(sizeof(T)));
  if (values.empty()) return;
  const Handle target = row_in_file(row);
  const Handle source = row_in_memory();
  check(H5Dwrite(id_.get(), memory_type<T>(), source.get(), target.get(), H5P_DEFAULT, values.data()),
        access_);
}

template <Number T>
std::vector<T> Dataset::read() const {
  std::vector<T> values(size(sizeof(T)));
  check(H5Dread(id_.get(), memory_type<T>(), H5S_ALL, H5S_ALL, H5P_DEFAULT, values.data()), access_);
  return values;
}

std::vector<std::string> Dataset::read_texts() const {
  std::vector<char*> pointers(size(sizeof(char*)), nullptr);
  if (pointers.empty()) return {};
  const Handle type = text_type(access_);
  const Handle transfer = text_transfer(access_);
  TextMemory memory;
  memory.serve(transfer, access_);
  const herr_t read =
      H5Dread(id_.get(), type.get(), H5S_ALL, H5S_ALL, transfer.get(), static_cast<void*>(pointers.data()));
  memory.check_room(id_, access_);
  check(read, access_);
  std::vector<std::string> texts;
  texts.reserve(pointers.size());
  for (const char* text : pointers) texts.emplace_back(text == nullptr ? "" : text);
  return texts;
}

template <Number T>
std::vector<T> Dataset::read_row(std::size_t row) const {
  std::vector<T> values(row_size(sizeof(T)));
  if (values.empty()) return values;
  const Handle source = row_in_file(row);
  const Handle target = row_in_memory();
  check(H5Dread(id_.get(), memory_type<T>(), target.get(), source.get(), H5P_DEFAULT, values.data()),
        access_);
  return values;
}

void Dataset::become_scale(const std::string& name) {
  check(H5DSset_scale(id_.get(), name.c_str()), access_);
}

void Dataset::use_scale(unsigned dimension, const Dataset& scale) {
  check(H5DSattach_scale(id_.get(), scale.id_.get(), dimension), access_);
}

template void Dataset::write(const std::vector<std::int32_t>&);
template void Dataset::write(const std::vector<std::uint32_t>&);
template void Dataset::write(const std::vector<double>&);
template void Dataset::write_row(std::size_t, const std::vector<std::uint32_t>&);
template void Dataset::write_row(std::size_t, const std::vector<std::uint64_t>&);
template void Dataset::write_row(std::size_t, const std::vector<float>&);
template std::vector<std::int32_t> Dataset::read() const;
template std::vector<std::uint32_t> Dataset::read() const;
template std::vector<double> Dataset::read() const;
template std::vector<std::uint32_t> Dataset::read_row(std::size_t) const;
template std::vector<std::uint64_t> Dataset::read_row(std::size_t) const;
template std::vector<float> Dataset::read_row(std::size_t) const;

}  // namespace bansou::hdf5
