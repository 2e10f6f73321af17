#include "model/core/population.hpp"

#include <gtest/gtest.h>

#include <set>

namespace bansou {
namespace {

TEST(Population, APlaceIsUsedAgainOnceNoEventNamesWhoHadIt) {
  Population population(1, {true, true}, 4);
  const ResidentId first = population.add(0, AgeClass::adult, Origin::here);
  const ResidentId second = population.add(0, AgeClass::adult, Origin::here);
  population.expect(first);
  population.retire(first);
  population.retire(second);
  EXPECT_EQ(population.add(0, AgeClass::adult, Origin::here), second);
  population.settle(first);
  EXPECT_EQ(population.add(0, AgeClass::adult, Origin::here), first);
  EXPECT_EQ(population.size(), 2U);
  EXPECT_EQ(population.ever(), 4U);
}

TEST(Population, WhoeverIsStillHereKeepsTheirPlace) {
  Population population(1, {true, true}, 4);
  const ResidentId who = population.add(0, AgeClass::adult, Origin::here);
  population.expect(who);
  population.settle(who);
  EXPECT_NE(population.add(0, AgeClass::adult, Origin::here), who);
}

TEST(Population, CareDrawsAreCountedApartByResidentAndService) {
  Population population(1, {true, true}, 4);
  const ResidentId who = population.add(0, AgeClass::adult, Origin::here);
  const ResidentId other = population.add(0, AgeClass::adult, Origin::here);
  const auto next = [&](ResidentId whose, ServiceIndex service) {
    return population.next_care_draw(population[whose], service);
  };
  EXPECT_EQ(next(who, 0), 0U);
  EXPECT_EQ(next(who, 0), 1U);
  EXPECT_EQ(next(who, 1), 0U);
  EXPECT_EQ(next(other, 0), 0U);
  EXPECT_EQ(next(who, 0), 2U);
  population.retire(who);
  ASSERT_EQ(population.add(0, AgeClass::adult, Origin::here), who);
  EXPECT_EQ(next(who, 0), 0U);
}

TEST(Population, ThoseThatNeverDrawTakeNoRoom) {
  Population population(1, {false, true, false, true}, 4);
  const ResidentId who = population.add(0, AgeClass::adult, Origin::here);
  const ResidentId other = population.add(0, AgeClass::adult, Origin::here);
  for (const auto service : {ServiceIndex{1}, ServiceIndex{3}}) {
    EXPECT_EQ(population.next_care_draw(population[who], service), 0U);
    EXPECT_EQ(population.next_care_draw(population[other], service), 0U);
    EXPECT_EQ(population.next_care_draw(population[who], service), 1U);
  }
}

TEST(Population, NoNumberOfACareDrawComesTwice) {
  Population population(1, {true}, 4);
  Resident& resident = population[population.add(0, AgeClass::adult, Origin::here)];
  std::set<std::uint16_t> seen;
  for (int i = 0; i < 2'000; ++i) seen.insert(population.next_care_draw(resident, 0));
  EXPECT_EQ(seen.size(), 2'000U);
}

TEST(Population, SerialsAreCountedApartByTownAndOrigin) {
  Population population(2, {true, true}, 4);
  const auto serial = [&](std::size_t town, Origin origin) {
    return population[population.add(town, AgeClass::adult, origin)].serial;
  };
  const std::uint32_t first = serial(0, Origin::here);
  std::set<std::uint32_t> firsts{first};
  for (const Origin origin :
       {Origin::earlier, Origin::admitted_earlier, Origin::in_a_case, out_of_custody(0), out_of_custody(1)})
    EXPECT_TRUE(firsts.insert(serial(0, origin)).second);
  const std::uint32_t newcomer = serial(0, out_of_custody(1));
  EXPECT_EQ(serial(0, Origin::here), first + 1);
  EXPECT_EQ(serial(0, out_of_custody(1)), newcomer + 1);
  EXPECT_EQ(serial(1, Origin::here), first);
  EXPECT_EQ(population.next_serial(0, Origin::here), first + 2);
}

}  // namespace
}  // namespace bansou
