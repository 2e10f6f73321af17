#include "model/io/document.hpp"

namespace bansou {

Position Document::at(const std::string& pointer) const {
  for (std::string nearest_known = pointer;; nearest_known.erase(nearest_known.rfind('/'))) {
    if (const auto found = positions.find(nearest_known); found != positions.end()) return found->second;
    if (nearest_known.find('/') == std::string::npos) return {};
  }
}

}  // namespace bansou
