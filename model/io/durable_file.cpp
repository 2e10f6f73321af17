#include "model/io/durable_file.hpp"

#include <cerrno>
#include <cstring>
#include <utility>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

namespace bansou {
namespace {

/// Calls `transfer(bytes left)` until nothing is left; returns 0 or errno. A signal in between does no harm.
template <class Byte, class Transfer>
int transfer_all(std::span<Byte> bytes, Transfer transfer) {
  while (!bytes.empty()) {
    const ssize_t moved = transfer(bytes);
    if (moved < 0 && errno == EINTR) continue;
    if (moved < 0) return errno;
    if (moved == 0) return EIO;
    bytes = bytes.subspan(static_cast<std::size_t>(moved));
  }
  return 0;
}

}  // namespace

RunError cannot_write(const std::filesystem::path& file, int error) {
  const Text why = reason(error);
  return RunError({fmt::format("{}: 書き込めません：{}", file.string(), why.ja),
                   fmt::format("{}: cannot be written: {}", file.string(), why.en)});
}

RunError cannot_read(const std::filesystem::path& file, int error) {
  const Text why = reason(error);
  return RunError({fmt::format("{}: 読み込めません：{}", file.string(), why.ja),
                   fmt::format("{}: cannot be read: {}", file.string(), why.en)});
}

DurableFile::DurableFile(std::filesystem::path path)
    : path_(std::move(path)),
      descriptor_(open(path_.c_str(), O_RDWR | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0666)) {
  if (descriptor_ < 0) throw cannot_write(path_, errno);
}

DurableFile::~DurableFile() {
  if (descriptor_ < 0) return;
  close(descriptor_);
  std::error_code ignored;
  std::filesystem::remove(path_, ignored);
}

int DurableFile::write_at(std::size_t offset, std::span<const std::byte> bytes) noexcept {
  const std::size_t end = offset + bytes.size();
  return transfer_all(bytes, [&](std::span<const std::byte> left) {
    return pwrite(descriptor_, left.data(), left.size(), static_cast<off_t>(end - left.size()));
  });
}

int DurableFile::read_at(std::size_t offset, std::span<std::byte> bytes) noexcept {
  const std::size_t end = offset + bytes.size();
  return transfer_all(bytes, [&](std::span<std::byte> left) {
    const ssize_t got = pread(descriptor_, left.data(), left.size(), static_cast<off_t>(end - left.size()));
    if (got != 0) return got;
    std::memset(left.data(), 0, left.size());
    return static_cast<ssize_t>(left.size());
  });
}

int DurableFile::resize(std::size_t size) noexcept {
  return ftruncate(descriptor_, static_cast<off_t>(size)) == 0 ? 0 : errno;
}

void DurableFile::move_to(const std::filesystem::path& final_path) {
  if (fsync(descriptor_) != 0) throw cannot_write(path_, errno);
  if (rename(path_.c_str(), final_path.c_str()) != 0) throw cannot_write(final_path, errno);
  const int closed = close(std::exchange(descriptor_, -1));
  if (closed != 0 && errno != EINTR) throw cannot_write(final_path, errno);
  sync_folder(folder_of(final_path));
}

std::filesystem::path folder_of(const std::filesystem::path& file) {
  return file.has_parent_path() ? file.parent_path() : ".";
}

std::filesystem::path write_target(const std::filesystem::path& file) {
  std::error_code error;
  const auto type = std::filesystem::status(file, error).type();
  if (type == std::filesystem::file_type::directory) throw cannot_write(file, EISDIR);
  if (type != std::filesystem::file_type::not_found && type != std::filesystem::file_type::regular) {
    throw RunError({fmt::format("{}: 通常のファイルではないため、書き込みません。", file.string()),
                    fmt::format("{}: this is not an ordinary file and is not written.", file.string())});
  }
  std::filesystem::path target = file;
  constexpr int most_links = 40;  // as POSIX systems allow
  for (int i = 0; i < most_links && std::filesystem::is_symlink(target, error); ++i)
    target = target.parent_path() / std::filesystem::read_symlink(target, error);
  return target;
}

void write_durably(const std::filesystem::path& file, std::span<const std::byte> bytes) {
  const std::filesystem::path target = write_target(file);
  DurableFile written(target.string() + ".tmp");
  if (const int error = written.write_at(0, bytes); error != 0) throw cannot_write(file, error);
  written.move_to(target);
}

std::vector<std::byte> read_bytes(const std::filesystem::path& file) {
  const int descriptor = open(file.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) throw cannot_read(file, errno);
  struct stat about {};
  int error = fstat(descriptor, &about) == 0 ? 0 : errno;
  std::vector<std::byte> bytes(error == 0 ? static_cast<std::size_t>(about.st_size) : 0);
  if (error == 0) {
    error = transfer_all(std::span(bytes), [&](std::span<std::byte> left) {
      return read(descriptor, left.data(), left.size());
    });
  }
  close(descriptor);
  if (error != 0) throw cannot_read(file, error);
  return bytes;
}

void sync_folder(const std::filesystem::path& folder) {
  const int descriptor = open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) throw cannot_write(folder, errno);
  const int error = fsync(descriptor) == 0 ? 0 : errno;
  close(descriptor);
  if (error != 0 && error != EINVAL) throw cannot_write(folder, error);  // EINVAL: some network disks cannot
}

}  // namespace bansou
