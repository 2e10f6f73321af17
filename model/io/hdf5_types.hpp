#pragma once

#include <cstdint>
#include <type_traits>
#include <vector>

#include "model/io/hdf5_handle.hpp"

namespace bansou::hdf5 {

using Extent = std::vector<hsize_t>;

/// The numbers that results consist of.
template <class T>
concept Number = std::is_same_v<T, std::int32_t> || std::is_same_v<T, std::uint32_t> ||
    std::is_same_v<T, std::uint64_t> || std::is_same_v<T, float> || std::is_same_v<T, double>;

/// In memory.
template <Number T>
hid_t memory_type() {
  if constexpr (std::is_same_v<T, std::int32_t>) return H5T_NATIVE_INT32;
  if constexpr (std::is_same_v<T, std::uint32_t>) return H5T_NATIVE_UINT32;
  if constexpr (std::is_same_v<T, std::uint64_t>) return H5T_NATIVE_UINT64;
  if constexpr (std::is_same_v<T, float>) return H5T_NATIVE_FLOAT;
  if constexpr (std::is_same_v<T, double>) return H5T_NATIVE_DOUBLE;
}

/// In files: the same on every machine. Counts have a sign there, since people subtract them in NumPy, where
/// numbers without one wrap around below 0.
template <Number T>
hid_t file_type() {
  if constexpr (std::is_same_v<T, std::int32_t>) return H5T_STD_I32LE;
  if constexpr (std::is_same_v<T, std::uint32_t>) return H5T_STD_I32LE;
  if constexpr (std::is_same_v<T, std::uint64_t>) return H5T_STD_U64LE;
  if constexpr (std::is_same_v<T, float>) return H5T_IEEE_F32LE;
  if constexpr (std::is_same_v<T, double>) return H5T_IEEE_F64LE;
}

/// UTF-8 of any length, which Python reads as str.
inline Handle text_type(const Access& access) {
  Handle type(H5Tcopy(H5T_C_S1), &H5Tclose, access);
  check(H5Tset_size(type.get(), H5T_VARIABLE), access);
  check(H5Tset_cset(type.get(), H5T_CSET_UTF8), access);
  return type;
}

}  // namespace bansou::hdf5
