#pragma once

#include <ostream>
#include <string>

#include "model/core/text.hpp"

namespace bansou {

/// Where a command speaks and in which language. Results go to `out`, everything else to `err`.
struct Console {
  Language language = Language::en;
  std::ostream& out;
  std::ostream& err;
  bool err_is_terminal = false;
  std::string program = "bansou";  ///< as it is called, ready to be pasted in front of arguments

  const std::string& say(const Text& text) const { return text.in(language); }
};

}  // namespace bansou
