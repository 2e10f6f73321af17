#pragma once

#include <memory>
#include <vector>

#include "model/core/resting_course.hpp"
#include "model/experiment/expected_course.hpp"
#include "model/services/snapshot.hpp"

namespace bansou {

/// Who is in which compartment as the spin-up begins: as the snapshot places them, without chance and on
/// average over the towns.
class ExpectedStart {
 public:
  ExpectedStart(const Scenario& scenario, const CourseOfNeed& course);

  const std::vector<Prototype>& prototypes() const { return resting_->prototypes(); }
  /// Of this prototype, for each resident of its age class.
  ExpectedCourse::Amounts of(std::size_t prototype, const Help& help) const;

 private:
  using Group = RestingCourse::Group;

  SnapshotSettings set_;
  const CourseOfNeed& course_;
  std::shared_ptr<const RestingCourse> resting_;
  double outpatients_, cases_, admissions_;  ///< for each one of the group where the course rests
};

}  // namespace bansou
