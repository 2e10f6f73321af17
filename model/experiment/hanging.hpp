#pragma once

#include <string>

namespace bansou {

/// A figure that one assumption, or fitted value, moves more than anything else.
struct Hanging {
  std::string metric;      ///< id
  std::string assumption;  ///< name of the parameter
};

}  // namespace bansou
