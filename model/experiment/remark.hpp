#pragma once

#include <string>

#include "model/core/text.hpp"

namespace bansou {

/// What has to be said beside figures.
struct Remark {
  std::string metric;  ///< the outcome it is about; empty: all of them
  Text text;
};

}  // namespace bansou
