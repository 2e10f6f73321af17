#include "model/core/prototype.hpp"

#include <array>
#include <numeric>

namespace bansou {
namespace {

/// Classes of frailty are taken together, fewer at the top, where they differ most.
constexpr std::array<int, 21> frailty_bounds{0,   16,  32,  48,  64,  80,  96,  112, 128, 144, 160,
                                             176, 192, 208, 224, 240, 248, 252, 254, 255, 256};
static_assert(frailty_bounds.back() == frailty_classes);
static_assert([] {
  for (std::size_t i = 1; i < frailty_bounds.size(); ++i) {
    if (frailty_classes % (frailty_bounds[i] - frailty_bounds[i - 1]) != 0) return false;
  }
  return true;  // so that in take_after() all classes of a group are alike
}());

double share_of(bool is, double share) { return is ? share : 1.0 - share; }

double psychosis_share(const CourseOfNeed& course, AgeClass age) {
  const auto mix = course.condition_mix(age);
  const double all = std::accumulate(mix.begin(), mix.end(), 0.0);
  return all > 0.0 ? mix[static_cast<std::size_t>(Condition::psychosis)] / all : 0.0;
}

}  // namespace

std::vector<Prototype> prototypes(const CourseOfNeed& course) {
  const NeedSettings& need = course.need();
  constexpr std::size_t kinds = age_classes * 16;
  std::vector<Prototype> all;
  all.reserve(kinds * (frailty_bounds.size() - 1));
  for (std::size_t i = 0; i < kinds; ++i) {
    const bool psychosis = (i & 1U) != 0, refuses = (i & 2U) != 0, withdrawn = (i & 4U) != 0,
               alone = (i & 8U) != 0;
    Resident resident;
    resident.age = static_cast<AgeClass>(i / 16);
    resident.condition = psychosis ? Condition::psychosis : Condition::mood;
    if (refuses) resident.difficulties |= bit(Difficulty::refuses_treatment);
    if (withdrawn) resident.difficulties |= bit(Difficulty::withdrawn);
    if (alone) resident.living = Living::alone;
    const double share = share_of(psychosis, psychosis_share(course, resident.age)) *
                         share_of(refuses, need.refuses_treatment) * share_of(withdrawn, need.withdrawn) *
                         share_of(alone, course.alone_share(resident.age));
    for (std::size_t group = 0; group + 1 < frailty_bounds.size(); ++group) {
      const int first = frailty_bounds[group], count = frailty_bounds[group + 1] - first;
      resident.frailty = static_cast<std::uint8_t>(first + count / 2);
      all.push_back({resident, share * count / frailty_classes, refuses ? 0.0 : need.to_clinic,
                     static_cast<std::uint8_t>(first), static_cast<std::uint8_t>(count)});
    }
  }
  return all;
}

void take_after(Resident& resident, const Prototype& like, const CourseOfNeed& course, sim::Stream& stream) {
  const NeedSettings& need = course.need();
  if (like.resident.condition == Condition::psychosis) {
    resident.condition = Condition::psychosis;
  } else if (resident.condition == Condition::psychosis) {
    auto mix = course.condition_mix(resident.age);
    mix[static_cast<std::size_t>(Condition::psychosis)] = 0.0;
    resident.condition = static_cast<Condition>(stream.pick(mix));
  }
  if (like.resident.living == Living::alone) {
    resident.living = Living::alone;
  } else if (resident.living == Living::alone) {
    const bool in_group_home = stream.chance(need.group_home / (1.0 - need.lives_alone));
    resident.living = in_group_home ? Living::group_home : Living::with_family;
  }
  constexpr unsigned told_apart = bit(Difficulty::refuses_treatment) | bit(Difficulty::withdrawn);
  resident.difficulties =
      static_cast<std::uint8_t>((resident.difficulties & ~told_apart) | like.resident.difficulties);
  resident.frailty = static_cast<std::uint8_t>(like.frailty + resident.frailty % like.classes);
}

}  // namespace bansou
