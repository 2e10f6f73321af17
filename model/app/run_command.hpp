#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "model/app/console.hpp"
#include "model/experiment/shard.hpp"

namespace bansou {

/// What `bansou run` was asked for.
struct RunRequest {
  std::vector<std::string> typed;  ///< the words of the command, from "run" on
  std::filesystem::path file;
  std::optional<std::filesystem::path> root;
  std::optional<std::filesystem::path> out;
  std::optional<std::filesystem::path> report;
  std::optional<std::filesystem::path> csv;
  std::optional<std::size_t> replications;
  std::optional<std::uint64_t> seed;
  unsigned threads = 1;
  std::optional<double> precision;  ///< share of the mean: go on until headline outcomes are as precise
  std::size_t most = 1000;          ///< replications, then
  bool stationary = false;          ///< declared so: also says what the run comes to
  std::optional<Shard> shard;       ///< computes and keeps only this share; needs `out`
  bool resume = false;
  bool restart = false;
  bool json = false;
  bool quiet = false;
};

/// Runs a scenario; prints the screen (or JSON) and writes the report. Returns the exit code.
int run_command(const RunRequest& request, Console& console);

}  // namespace bansou
