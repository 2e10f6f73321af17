#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

#include "model/app/console.hpp"

namespace bansou {

/// What `bansou ask` was asked for.
struct AskRequest {
  std::string question;  ///< the id of a shipped one, or a file
  std::optional<std::filesystem::path> root;
  std::optional<std::filesystem::path> report;
  std::optional<std::size_t> replications;
  std::optional<std::uint64_t> seed;
  std::size_t robust = 0;  ///< so many other sets of assumptions to test the answer with; 0: none
  unsigned threads = 1;
  bool json = false;
  bool quiet = false;
};

/// Runs a question's baseline and its arms under common random numbers and answers it. Throws InputError, or
/// Stopped if interrupted. Returns the exit code.
int ask_command(const AskRequest& request, Console& console);

}  // namespace bansou
