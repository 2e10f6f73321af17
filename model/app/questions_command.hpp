#pragma once

#include "model/app/console.hpp"

namespace bansou {

/// Lists the shipped questions: id, title, how many arms, what decides; with `json` also each in full.
/// Returns the exit code.
int questions_command(bool json, Console& console);

}  // namespace bansou
