#include "model/io/parts_folder.hpp"

#include <algorithm>
#include <cerrno>
#include <span>
#include <vector>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <unistd.h>

#include "model/io/durable_file.hpp"

namespace bansou {
namespace fs = std::filesystem;

namespace {

fs::path created(fs::path folder) {
  std::error_code error;
  fs::create_directory(folder, error);
  if (error) throw cannot_write(folder, error.value());
  return folder;
}

RunError unfinished(const fs::path& folder) {
  return RunError(
      {fmt::format("途中で終わった実行の結果が {} にあります。続きから進めるには --resume を付け、"
                   "不要ならこのフォルダーを削除してください。",
                   folder.string()),
       fmt::format("{} holds the parts of a run that did not come to its end: go on from there with "
                   "--resume, or delete the folder.",
                   folder.string())});
}

RunError of_another_run(const fs::path& folder, const Text& why) {
  return RunError(
      {fmt::format("{} の途中結果は別の実行のもので、続きから進めません：{}。元の設定に戻すか、別の名前を"
                   "指定するか、このフォルダーを削除してください。",
                   folder.string(), why.ja),
       fmt::format("{} is from another run and cannot be resumed: {}. Go back to what it was, choose another "
                   "name or delete the folder.",
                   folder.string(), why.en)});
}

}  // namespace

PartsFolder::PartsFolder(const fs::path& out, const RunIdentity& identity, Leftover leftover)
    : path_(created(out.string() + ".parts")), record_(path_ / "run.json"), lock_(path_, out) {
  if (leftover == Leftover::discard) clear();
  if (!has_parts()) {
    const std::string json = to_json(identity);
    write_durably(record_, std::as_bytes(std::span(json)));
    return;
  }
  if (leftover == Leftover::refuse) throw unfinished(path_);
  if (const RunIdentity then = recorded(); then != identity)
    throw of_another_run(path_, difference(then, identity));
}

PartsFolder::~PartsFolder() {
  if (!removed_ && !has_parts()) remove();
}

PartsFolder::Lock::Lock(const fs::path& folder, const fs::path& out)
    : descriptor_(open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)) {
  if (descriptor_ < 0) throw cannot_write(folder, errno);
  if (flock(descriptor_, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK)
    return;  // some network disks cannot
  close(descriptor_);
  throw RunError(
      {out.string() + ": 別の実行がこの結果を書いています。終わるのを待つか、別の名前を指定してください。",
       out.string() + ": another run is writing these results; wait for it or choose another name."});
}

PartsFolder::Lock::~Lock() { close(descriptor_); }

bool PartsFolder::has_parts() const {
  std::error_code gone;  // then there are none
  return std::ranges::any_of(fs::directory_iterator(path_, gone), [](const fs::directory_entry& entry) {
    return entry.path().extension() == ".h5";
  });
}

RunIdentity PartsFolder::recorded() const {
  if (!fs::exists(record_)) return {};
  const std::vector<std::byte> bytes = read_bytes(record_);
  return identity_from_json({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
}

void PartsFolder::clear() const {
  std::error_code ignored;
  std::vector<fs::path> own;
  for (const fs::directory_entry& entry : fs::directory_iterator(path_, ignored)) {
    const fs::path extension = entry.path().extension();
    if (extension == ".h5" || extension == ".tmp" || entry.path() == record_) own.push_back(entry.path());
  }
  for (const fs::path& file : own) fs::remove(file, ignored);
}

void PartsFolder::remove() {
  clear();
  std::error_code ignored;
  fs::remove(path_, ignored);
  removed_ = true;
}

}  // namespace bansou
