#include "model/core/eligibility.hpp"

#include <gtest/gtest.h>

namespace bansou {
namespace {

TEST(Eligibility, NothingNamedMeansEverybody) {
  EXPECT_TRUE(Eligibility().fits(Resident()));
  EXPECT_FALSE(Eligibility().particular());
}

TEST(Eligibility, EveryGroupThatIsNamedMustFit) {
  Eligibility old_and_poor;
  old_and_poor.age = bit(AgeClass::young_old) | bit(AgeClass::old);
  old_and_poor.difficulty = bit(Difficulty::poor);
  Resident resident;
  resident.age = AgeClass::old;
  EXPECT_FALSE(old_and_poor.fits(resident));
  resident.difficulties = bit(Difficulty::poor) | bit(Difficulty::complex);
  EXPECT_TRUE(old_and_poor.fits(resident));
  resident.age = AgeClass::adult;
  EXPECT_FALSE(old_and_poor.fits(resident));
  EXPECT_TRUE(old_and_poor.particular());
}

}  // namespace
}  // namespace bansou
