#pragma once

#include <stdexcept>

#include "model/core/text.hpp"

namespace bansou {

/// The run or its files failed, though the input is right (exit code 1). what() says it in both languages.
class RunError : public std::runtime_error {
 public:
  explicit RunError(Text text);
  const Text& text() const { return text_; }

 private:
  Text text_;
};

/// Why the operating system refused (an errno value), as the end of a sentence.
Text reason(int error);

}  // namespace bansou
