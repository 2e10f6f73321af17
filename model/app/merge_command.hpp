#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <vector>

#include "model/app/console.hpp"

namespace bansou {

/// What `bansou merge` was asked for.
struct MergeRequest {
  std::filesystem::path file;
  std::optional<std::filesystem::path> root;
  std::filesystem::path out;
  std::vector<std::filesystem::path> folders;  ///< of shards; none: those beside `out`, OUT.*of*.parts
  std::optional<std::size_t> replications;
  std::optional<std::uint64_t> seed;
};

/// Makes one result file of the shards of a run, the same as an undivided run writes. Throws InputError,
/// RunError. Returns the exit code.
int merge_command(const MergeRequest& request, Console& console);

}  // namespace bansou
