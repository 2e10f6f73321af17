#pragma once

#include <string>

namespace bansou {

enum class Language { ja, en };

/// A text for people, in both languages of the house.
struct Text {
  std::string ja;
  std::string en;

  friend bool operator==(const Text&, const Text&) = default;

  const std::string& in(Language language) const { return language == Language::ja ? ja : en; }
};

}  // namespace bansou
