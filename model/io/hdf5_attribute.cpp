#include "model/io/hdf5_attribute.hpp"

namespace bansou::hdf5 {
namespace {

void write(const Handle& object, const char* name, hid_t stored, hid_t given, const void* value,
           const Access& access) {
  const Handle space(H5Screate(H5S_SCALAR), &H5Sclose, access);
  Handle attribute(H5Acreate2(object.get(), name, stored, space.get(), H5P_DEFAULT, H5P_DEFAULT), &H5Aclose,
                   access);
  check(H5Awrite(attribute.get(), given, value), access);
  attribute.close(access);
}

/// Whether there is one value of this class under the name; then `attribute` is open.
bool open_one(const Handle& object, const char* name, H5T_class_t wanted, Handle& attribute,
              const Access& access) {
  if (check(H5Aexists(object.get(), name), access) == 0) return false;
  attribute = Handle(H5Aopen(object.get(), name, H5P_DEFAULT), &H5Aclose, access);
  const Handle type(H5Aget_type(attribute.get()), &H5Tclose, access);
  const Handle space(H5Aget_space(attribute.get()), &H5Sclose, access);
  return H5Tget_class(type.get()) == wanted && H5Sget_simple_extent_npoints(space.get()) == 1 &&
         (wanted != H5T_STRING || H5Tis_variable_str(type.get()) > 0);
}

}  // namespace

void set_attribute(const Handle& object, const char* name, const std::string& value, const Access& access) {
  const Handle type = text_type(access);
  const char* text = value.c_str();
  write(object, name, type.get(), type.get(), static_cast<const void*>(&text), access);
}

template <Number T>
void set_attribute(const Handle& object, const char* name, T value, const Access& access) {
  write(object, name, file_type<T>(), memory_type<T>(), &value, access);
}

template void set_attribute(const Handle&, const char*, std::int32_t, const Access&);
template void set_attribute(const Handle&, const char*, std::uint64_t, const Access&);
template void set_attribute(const Handle&, const char*, float, const Access&);

std::optional<std::string> text_attribute(const Handle& object, const char* name, const Access& access) {
  Handle attribute;
  if (!open_one(object, name, H5T_STRING, attribute, access)) return std::nullopt;
  const Handle type = text_type(access);
  char* text = nullptr;
  check(H5Aread(attribute.get(), type.get(), static_cast<void*>(&text)), access);
  std::string value = text == nullptr ? "" : text;
  check(H5free_memory(text), access);
  return value;
}

std::optional<std::uint64_t> count_attribute(const Handle& object, const char* name, const Access& access) {
  Handle attribute;
  if (!open_one(object, name, H5T_INTEGER, attribute, access)) return std::nullopt;
  std::uint64_t value = 0;
  check(H5Aread(attribute.get(), H5T_NATIVE_UINT64, &value), access);
  return value;
}

}  // namespace bansou::hdf5
