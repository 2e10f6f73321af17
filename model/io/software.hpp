#pragma once

#include <string>
#include <vector>

namespace bansou {

/// The compiler, and the libraries that figures or result files could depend on, each with its version.
std::vector<std::string> software();

}  // namespace bansou
