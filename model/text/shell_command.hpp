#pragma once

#include <string>
#include <vector>

namespace bansou {

/// Words as one line for a shell, quoted where it would take them for something else.
std::string shell_command(const std::vector<std::string>& words);

}  // namespace bansou
