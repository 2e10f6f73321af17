#include "model/io/eligibility_reader.hpp"

#include <algorithm>
#include <array>

namespace bansou {
namespace {

// In the order of their enumerators.
constexpr std::array ages{"child", "adult", "young_old", "old"};
constexpr std::array condition_names{"psychosis",     "mood",     "anxiety", "addiction",
                                     "developmental", "dementia", "distress"};
constexpr std::array severities{"recovered", "distressed", "unwell", "crisis"};
constexpr std::array treatments{"never", "in_treatment", "interrupted"};
constexpr std::array livings{"with_family", "alone", "group_home"};
constexpr std::array admissions{"voluntary", "medical_protection", "compulsory"};
constexpr std::array difficulties{"refuses_treatment", "withdrawn", "complex", "poor"};

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
  return {.age = bits(entry["age"], ages),
          .condition = bits(entry["condition"], condition_names),
          .severity = bits(entry["severity"], severities),
          .treatment = bits(entry["treatment"], treatments),
          .living = bits(entry["living"], livings),
          .admission = bits(entry["admission"], admissions),
          .difficulty = bits(entry["difficulty"], difficulties)};
}

}  // namespace bansou
