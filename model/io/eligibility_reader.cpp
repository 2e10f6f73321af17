#include "model/io/eligibility_reader.hpp"

#include <algorithm>
#include <array>

#include "model/core/trait_names.hpp"

namespace bansou {
namespace {

template <std::size_t size>
std::uint8_t bits(const Entry& entry, const std::array<const char*, size>& names) {
  unsigned mask = 0;
  for (const std::string& name : entry.strings()) {
    const auto found = std::ranges::find(names, name);
    if (found != names.end()) mask |= 1U << (found - names.begin());
  }
  return static_cast<std::uint8_t>(mask);
}

}  // namespace

Eligibility read_eligibility(const Entry& entry) {
  return {.age = bits(entry["age"], age_names),
          .condition = bits(entry["condition"], condition_names),
          .severity = bits(entry["severity"], severity_names),
          .treatment = bits(entry["treatment"], treatment_names),
          .living = bits(entry["living"], living_names),
          .admission = bits(entry["admission"], admission_names),
          .difficulty = bits(entry["difficulty"], difficulty_names)};
}

}  // namespace bansou
