#pragma once

#include <array>

namespace bansou {

// How files and the Python package call residents' traits, in the order of their enumerators.
inline constexpr std::array age_names{"child", "adult", "young_old", "old"};
inline constexpr std::array condition_names{"psychosis",     "mood",     "anxiety", "addiction",
                                            "developmental", "dementia", "distress"};
inline constexpr std::array severity_names{"recovered", "distressed", "unwell", "crisis"};
inline constexpr std::array treatment_names{"never", "in_treatment", "interrupted"};
inline constexpr std::array living_names{"with_family", "alone", "group_home"};
inline constexpr std::array admission_names{"voluntary", "medical_protection", "compulsory"};
inline constexpr std::array difficulty_names{"refuses_treatment", "withdrawn", "complex", "poor"};

}  // namespace bansou
