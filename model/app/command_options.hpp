#pragma once

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <thread>

#include <CLI/CLI.hpp>

#include "model/app/console.hpp"

namespace bansou {

/// Digits only (full-width ones, too), within the bounds; without leading zeros, which CLI11 would take for
/// octal.
CLI::Validator whole_number(std::uint64_t least, std::uint64_t most, Language language);

// Options that several commands have.

void add_help(CLI::App& command, const Console& console);
/// Read beforehand (language_of_arguments), since it decides how errors are told; here it is only checked.
void add_language(CLI::App& command, const Console& console);
void add_root(CLI::App& command, std::optional<std::filesystem::path>& root, const Console& console);
CLI::Option* add_json(CLI::App& command, bool& json, const Console& console);
CLI::Option* add_report(CLI::App& command, std::optional<std::filesystem::path>& report,
                        const Console& console);
CLI::Option* add_csv(CLI::App& command, std::optional<std::filesystem::path>& csv, const Console& console);
void add_robust(CLI::App& command, std::size_t& draws, const Console& console);
void add_seed(CLI::App& command, std::optional<std::uint64_t>& seed, const Console& console);

/// The scenario, and the folder that it may not leave.
template <class Request>
void add_files(CLI::App& command, Request& request, const Console& console) {
  command
      .add_option("FILE", request.file, console.say({"シナリオのファイル（YAML）", "scenario file (YAML)"}))
      ->type_name("")
      ->required();
  add_root(command, request.root, console);
}

template <class Request>
void add_sample(CLI::App& command, Request& request, const Console& console) {
  command
      .add_option("--replications", request.replications,
                  console.say({"偶然を変えて計算をくり返す回数", "number of replications"}))
      ->type_name("N")
      ->transform(whole_number(1, 100'000, console.language));
  add_seed(command, request.seed, console);
}

template <class Request>
void add_experiment(CLI::App& command, Request& request, const Console& console) {
  request.threads = std::max(1U, std::thread::hardware_concurrency());
  add_sample(command, request, console);
  command
      .add_option("--threads", request.threads,
                  console.say({"同時に進める計算の数（CPUのコア数くらいまで）", "number of threads"}))
      ->type_name("N")
      ->transform(whole_number(1, 1024, console.language));
  add_json(command, request.json, console);
  command.add_flag("--quiet", request.quiet, console.say({"進み具合を表示しない", "show no progress"}));
}

}  // namespace bansou
