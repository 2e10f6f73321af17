#pragma once

#include <filesystem>

#include "model/io/run_identity.hpp"

namespace bansou {

/// What to do with the parts of an earlier run that did not come to its end.
enum class Leftover { refuse, resume, discard };

/// The folder OUT.parts: finished pieces of a run, and run.json, which says what run. It is locked while the
/// object lives, so that two processes do not write the same results.
class PartsFolder {
 public:
  /// Creates the folder, or takes over what is there. Throws RunError: locked by another process, leftovers
  /// that are refused, or leftovers to resume that are of another run.
  PartsFolder(const std::filesystem::path& out, const RunIdentity& identity, Leftover leftover);
  PartsFolder(const PartsFolder&) = delete;
  PartsFolder& operator=(const PartsFolder&) = delete;
  /// The folder goes too if there is no part in it.
  ~PartsFolder();

  const std::filesystem::path& path() const { return path_; }

  /// Removes what a run has put there, and then the folder, unless something else is in it.
  void remove();

 private:
  /// Keeps other processes out as long as it lives.
  class Lock {
   public:
    Lock(const std::filesystem::path& folder, const std::filesystem::path& out);
    Lock(const Lock&) = delete;
    Lock& operator=(const Lock&) = delete;
    ~Lock();

   private:
    int descriptor_;
  };

  void clear() const;
  bool has_parts() const;
  RunIdentity recorded() const;

  std::filesystem::path path_;
  std::filesystem::path record_;
  Lock lock_;
  bool removed_ = false;
};

}  // namespace bansou
