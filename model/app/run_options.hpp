#pragma once

#include <CLI/CLI.hpp>

#include "model/app/run_command.hpp"

namespace bansou {

/// Everything that can be said after `bansou run`.
void add_run_options(CLI::App& command, RunRequest& request, const Console& console);

}  // namespace bansou
