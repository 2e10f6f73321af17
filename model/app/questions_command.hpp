#pragma once

#include "model/app/console.hpp"

namespace bansou {

/// Lists the shipped questions: id, question, how many arms, what decides. Returns the exit code.
int questions_command(bool json, Console& console);

}  // namespace bansou
