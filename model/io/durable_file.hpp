#pragma once

#include <cstddef>
#include <filesystem>
#include <span>
#include <vector>

#include "model/io/byte_store.hpp"
#include "model/io/run_error.hpp"

namespace bansou {

/// "FILE: cannot be written: WHY" and its counterpart for reading.
RunError cannot_write(const std::filesystem::path& file, int error);
RunError cannot_read(const std::filesystem::path& file, int error);

/// A file under construction. Every byte is checked; what it replaces stays as it was until move_to.
class DurableFile : public ByteStore {
 public:
  /// Creates or empties the file; a symbolic link is refused. Throws RunError.
  explicit DurableFile(std::filesystem::path path);
  DurableFile(const DurableFile&) = delete;
  DurableFile& operator=(const DurableFile&) = delete;
  /// Removes the file, unless it was moved to its final name.
  ~DurableFile() override;

  int write_at(std::size_t offset, std::span<const std::byte> bytes) noexcept override;
  int read_at(std::size_t offset, std::span<std::byte> bytes) noexcept override;
  int resize(std::size_t size) noexcept override;

  /// Puts the file on the disk for good and gives it its final name, in the same folder. Throws RunError.
  void move_to(const std::filesystem::path& final_path);
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
  int descriptor_ = -1;
};

/// The file that writing to this path means: where a symbolic link leads. Throws RunError if that exists and
/// is no regular file: a device or a pipe would be replaced, not written.
std::filesystem::path write_target(const std::filesystem::path& file);

/// The folder that a file is in: "." where the path names none.
std::filesystem::path folder_of(const std::filesystem::path& file);

/// All of a file at once, by way of FILE.tmp. Throws RunError; then the file is as it was before.
void write_durably(const std::filesystem::path& file, std::span<const std::byte> bytes);

/// All bytes of a file. Throws RunError.
std::vector<std::byte> read_bytes(const std::filesystem::path& file);

/// Makes names in this folder survive a power cut. Throws RunError.
void sync_folder(const std::filesystem::path& folder);

}  // namespace bansou
