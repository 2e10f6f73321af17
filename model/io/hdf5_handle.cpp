#include "model/io/hdf5_handle.hpp"

#include <fmt/format.h>

#include "model/io/run_error.hpp"

#ifndef H5_HAVE_THREADSAFE
#error "results are read and written by several threads at once: this takes an HDF5 built thread-safe"
#endif

namespace bansou::hdf5 {
namespace {

/// The first thing that went wrong; later entries only pass it on.
herr_t take_first(unsigned position, const H5E_error2_t* entry, void* into) {
  if (position == 0 && entry->desc != nullptr) *static_cast<std::string*>(into) = entry->desc;
  return 0;
}

}  // namespace

void fail(const Access& access) {
  std::string why = "unknown";
  H5Ewalk2(H5E_DEFAULT, H5E_WALK_UPWARD, &take_first, &why);
  H5Eclear2(H5E_DEFAULT);
  if (access.writes) {
    throw RunError({fmt::format("{}: 結果を書き込めません（HDF5: {}）。", access.file, why),
                    fmt::format("{}: the results cannot be written (HDF5: {}).", access.file, why)});
  }
  throw RunError(
      {fmt::format("{}: 結果として読めません。壊れているか、bansou の結果ではありません（HDF5: {}）。",
                   access.file, why),
       fmt::format("{}: cannot be read as results; it is damaged or not from bansou (HDF5: {}).", access.file,
                   why)});
}

void keep_quiet() { H5Eset_auto2(H5E_DEFAULT, nullptr, nullptr); }

}  // namespace bansou::hdf5
