#pragma once

#include <cstdint>

#include "model/core/resident.hpp"

namespace bansou {

/// For whom a service is: whoever is named in every group that names anybody. Bits by enumerator; 0: all.
struct Eligibility {
  std::uint8_t age = 0;
  std::uint8_t condition = 0;
  std::uint8_t severity = 0;
  std::uint8_t treatment = 0;
  std::uint8_t living = 0;
  std::uint8_t admission = 0;
  std::uint8_t difficulty = 0;

  bool fits(const Resident& resident) const {
    const auto named = [](std::uint8_t group, std::uint8_t own) { return group == 0 || (group & own) != 0; };
    return named(age, bit(resident.age)) && named(condition, bit(resident.condition)) &&
           named(severity, bit(resident.severity)) && named(treatment, bit(resident.treatment)) &&
           named(living, bit(resident.living)) && named(admission, bit(resident.admission)) &&
           named(difficulty, resident.difficulties);
  }
  bool particular() const {
    return (age | condition | severity | treatment | living | admission | difficulty) != 0;
  }
};

}  // namespace bansou
