#include "model/io/hdf5_guard.hpp"

#include <algorithm>
#include <array>
#include <new>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "model/io/run_error.hpp"

namespace bansou::hdf5 {
namespace {

std::string name_of(const Handle& object) {
  std::array<char, 256> name{};
  return H5Iget_name(object.get(), name.data(), name.size()) > 0 ? name.data() : "?";
}

RunError too_large(const Handle& dataset, const std::string& size, const Access& access) {
  constexpr double megabyte = 1e6;
  const double most = static_cast<double>(most_bytes) / megabyte;
  const std::string name = name_of(dataset);
  return RunError(
      {fmt::format("{}: {} が大きすぎます（{}）。一度に扱えるのは {:.0f} MB までです。壊れているか、"
                   "bansou の結果ではありません。",
                   access.file, name, size, most),
       fmt::format("{}: {} is too large ({}); at most {:.0f} MB are handled at once. It is damaged "
                   "or not from bansou.",
                   access.file, name, size, most)});
}

RunError elsewhere(const std::string& path, const Access& access) {
  return RunError(
      {fmt::format("{}: {} の中身は別の所にあると書かれているので、読みません。壊れているか、bansou "
                   "の結果ではありません。",
                   access.file, path),
       fmt::format("{}: {} is said to lie elsewhere, where nothing is read. It is damaged or not "
                   "from bansou.",
                   access.file, path)});
}

bool fits(const Extent& extent, std::size_t size) {
  hsize_t left = most_bytes / size;
  for (const hsize_t length : extent) {
    if (length > left) return false;
    left /= std::max(length, hsize_t{1});
  }
  return true;
}

}  // namespace

std::size_t count_of(const Extent& extent, std::size_t size, const Handle& dataset, const Access& access) {
  if (std::ranges::find(extent, hsize_t{0}) != extent.end()) return 0;
  if (!fits(extent, size)) throw too_large(dataset, fmt::format("{}", fmt::join(extent, " x ")), access);
  std::size_t count = 1;
  for (const hsize_t length : extent) count *= length;
  return count;
}

void check_links(const Handle& file, const std::string& path, const Access& access) {
  for (std::size_t end = path.find('/', 1);; end = path.find('/', end + 1)) {
    const std::string part = path.substr(0, end);
    H5L_info_t info{};
    check(H5Lget_info(file.get(), part.c_str(), &info, H5P_DEFAULT), access);
    if (info.type != H5L_TYPE_HARD) throw elsewhere(part, access);
    if (end == path.npos) return;
  }
}

void check_storage(const Handle& dataset, const Access& access) {
  const Handle made(H5Dget_create_plist(dataset.get()), &H5Pclose, access);
  const H5D_layout_t layout = H5Pget_layout(made.get());
  if (layout == H5D_VIRTUAL || check(H5Pget_external_count(made.get()), access) > 0)
    throw elsewhere(name_of(dataset), access);
  if (layout != H5D_CHUNKED) return;
  Extent chunk(H5S_MAX_RANK);
  chunk.resize(static_cast<std::size_t>(check(H5Pget_chunk(made.get(), H5S_MAX_RANK, chunk.data()), access)));
  const Handle type(H5Dget_type(dataset.get()), &H5Tclose, access);
  count_of(chunk, std::max<std::size_t>(H5Tget_size(type.get()), 1), dataset, access);
}

void* TextMemory::allocate(std::size_t size, void* memory) {
  auto& self = *static_cast<TextMemory*>(memory);
  self.refused_ = self.refused_ || size > self.left_;
  if (self.refused_) return nullptr;
  self.left_ -= size;
  try {
    return self.texts_.allocate(size, 1);
  } catch (const std::bad_alloc&) {
    return nullptr;
  }
}

void TextMemory::serve(const Handle& transfer, const Access& access) {
  const auto keep = [](void*, void*) {};
  check(H5Pset_vlen_mem_manager(transfer.get(), &allocate, this, keep, nullptr), access);
}

void TextMemory::check_room(const Handle& dataset, const Access& access) const {
  if (refused_) throw too_large(dataset, fmt::format("{:.0f}+ MB", most_bytes / 1e6), access);
}

}  // namespace bansou::hdf5
