#pragma once

#include <string>

#include "model/core/text.hpp"

namespace bansou {

/// A figure that one assumption, or fitted value, moves more than anything else.
struct Hanging {
  std::string metric;      ///< id
  std::string assumption;  ///< name of the parameter
  // What moving it over its range did where it was screened (Weight::effect), if that is known.
  Text outcome = {};
  Text unit = {};
  double effect = 0.0;
};

}  // namespace bansou
