#pragma once

#include <string>

#include "model/core/text.hpp"

namespace bansou {

/// The way on from a service (an outlet of its routes) as people say it; an unknown one as it is written.
Text outlet_text(const std::string& outlet);

/// Where routes end: life without any service.
Text home_text();

}  // namespace bansou
