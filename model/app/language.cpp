#include "model/app/language.hpp"

#include <cstdlib>

namespace bansou {

Language language_of(std::string_view locale) {
  return locale.starts_with("ja") ? Language::ja : Language::en;
}

Language language_of_environment() {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const char* locale = std::getenv(name);
    if (locale != nullptr && *locale != '\0') return language_of(locale);
  }
  return Language::en;
}

}  // namespace bansou
