#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <vector>

#include "model/app/console.hpp"

namespace bansou {

/// What `bansou compare` was asked for.
struct CompareRequest {
  std::vector<std::filesystem::path> files;  ///< scenarios, or results (.h5); the first one is A
  std::optional<std::filesystem::path> root;
  std::optional<std::filesystem::path> report;
  std::optional<std::filesystem::path> csv;
  std::optional<std::size_t> replications;
  std::optional<std::uint64_t> seed;
  std::size_t robust = 0;  ///< so many other sets of assumptions to test the conclusions with; 0: none
  unsigned threads = 1;
  bool json = false;
  bool quiet = false;
};

/// Compares every other file with the first one, under common random numbers: scenarios are run with A's seed
/// and replications unless told otherwise; verdicts hold for all of them together. Throws InputError if they
/// cannot be compared, Stopped if interrupted. Returns the exit code.
int compare_command(const CompareRequest& request, Console& console);

}  // namespace bansou
