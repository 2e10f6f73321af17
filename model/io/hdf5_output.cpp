#include "model/io/hdf5_output.hpp"

#include <algorithm>
#include <array>
#include <memory>

#if __has_include(<H5FDdevelop.h>)
#include <H5FDdevelop.h>
#endif

#include "model/io/durable_file.hpp"

namespace bansou::hdf5 {
namespace {

/// What HDF5 holds of an open file; it knows only the first member.
struct DriverFile {
  H5FD_t base{};
  Output* output = nullptr;
  haddr_t allocated = 0;
  haddr_t end = 0;
};

DriverFile& own(H5FD_t* file) { return *reinterpret_cast<DriverFile*>(file); }
const DriverFile& own(const H5FD_t* file) { return *reinterpret_cast<const DriverFile*>(file); }

H5FD_t* open_file(const char*, unsigned, hid_t file_access, haddr_t) {
  const void* target = H5Pget_driver_info(file_access);
  if (target == nullptr) return nullptr;
  auto file = std::make_unique<DriverFile>();
  file->output = *static_cast<Output* const*>(target);
  return &file.release()->base;
}

herr_t close_file(H5FD_t* file) {
  const std::unique_ptr<DriverFile> owned(&own(file));
  return 0;
}

herr_t query(const H5FD_t*, unsigned long* features) {
  *features = H5FD_FEAT_AGGREGATE_METADATA | H5FD_FEAT_ACCUMULATE_METADATA | H5FD_FEAT_DATA_SIEVE |
              H5FD_FEAT_AGGREGATE_SMALLDATA | H5FD_FEAT_DEFAULT_VFD_COMPATIBLE;
  return 0;
}

haddr_t get_allocated(const H5FD_t* file, H5FD_mem_t) { return own(file).allocated; }
haddr_t get_end(const H5FD_t* file, H5FD_mem_t) { return own(file).end; }

herr_t set_allocated(H5FD_t* file, H5FD_mem_t, haddr_t address) {
  own(file).allocated = address;
  return 0;
}

herr_t read(H5FD_t* file, H5FD_mem_t, hid_t, haddr_t address, size_t size, void* bytes) {
  Output& output = *own(file).output;
  output.note(output.store().read_at(address, {static_cast<std::byte*>(bytes), size}));
  return 0;
}

herr_t write(H5FD_t* file, H5FD_mem_t, hid_t, haddr_t address, size_t size, const void* bytes) {
  Output& output = *own(file).output;
  output.note(output.store().write_at(address, {static_cast<const std::byte*>(bytes), size}));
  own(file).end = std::max<haddr_t>(own(file).end, address + size);
  return 0;
}

herr_t truncate(H5FD_t* file, hid_t, hbool_t) {
  DriverFile& owned = own(file);
  if (owned.end != owned.allocated) owned.output->note(owned.output->store().resize(owned.allocated));
  owned.end = owned.allocated;
  return 0;
}

H5FD_class_t driver() {
  H5FD_class_t result{};
#ifdef H5FD_CLASS_VERSION
  result.version = H5FD_CLASS_VERSION;
  result.value = H5_VFD_RESERVED;
#endif
  result.name = "bansou";
  result.maxaddr = (haddr_t{1} << 62) - 1;
  result.fc_degree = H5F_CLOSE_WEAK;
  result.fapl_size = sizeof(Output*);  // NOLINT(bugprone-sizeof-expression): it is a pointer
  result.open = &open_file;
  result.close = &close_file;
  result.query = &query;
  result.get_eoa = &get_allocated;
  result.set_eoa = &set_allocated;
  result.get_eof = &get_end;
  result.read = &read;
  result.write = &write;
  result.truncate = &truncate;
  constexpr std::array<H5FD_mem_t, H5FD_MEM_NTYPES> kinds H5FD_FLMAP_DICHOTOMY;
  std::copy(kinds.begin(), kinds.end(), result.fl_map);
  return result;
}

}  // namespace

void Output::set_driver(const Handle& file_access, const Access& access) {
  const H5FD_class_t description = driver();
  const Handle registered(H5FDregister(&description), &H5FDunregister, access);
  Output* const target = this;
  check(H5Pset_driver(file_access.get(), registered.get(), static_cast<const void*>(&target)), access);
}

void Output::check_written() const {
  if (error_ != 0) throw cannot_write(name_, error_);
}

}  // namespace bansou::hdf5
