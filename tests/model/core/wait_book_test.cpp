#include "model/core/wait_book.hpp"

#include <gtest/gtest.h>

namespace bansou {
namespace {

Job job_of(ServiceIndex service, std::uint16_t step, std::uint32_t team = 0) {
  return {sim::Handle(), team, service, step};
}

TEST(WaitBook, FindsEachWaitOfAResident) {
  WaitBook book;
  Resident resident, other;
  EXPECT_EQ(book.any(resident), nullptr);
  book.begin(resident, Wait::plan, 1.0, {});
  book.begin(other, Wait::plan, 2.0, {});
  book.begin(resident, Wait::bed, 3.0, {});
  EXPECT_EQ(book.find(resident, Wait::plan)->since, 1.0);
  EXPECT_EQ(book.find(other, Wait::plan)->since, 2.0);
  EXPECT_EQ(book.find(resident, Wait::bed)->since, 3.0);
  EXPECT_EQ(book.find(other, Wait::bed), nullptr);
}

TEST(WaitBook, AWaitThatEndsLeavesTheOthers) {
  for (const Wait ends : {Wait::plan, Wait::bed, Wait::housing}) {
    WaitBook book;
    Resident resident;
    for (const Wait cause : {Wait::plan, Wait::bed, Wait::housing}) book.begin(resident, cause, 1.0, {});
    EXPECT_EQ(book.end(resident, ends)->cause, ends);
    EXPECT_FALSE(book.end(resident, ends).has_value());
    for (const Wait cause : {Wait::plan, Wait::bed, Wait::housing})
      EXPECT_EQ(book.find(resident, cause) == nullptr, cause == ends);
    book.begin(resident, ends, 2.0, {});
    EXPECT_EQ(book.find(resident, ends)->since, 2.0);
  }
}

TEST(WaitBook, KnowsWhetherWorkIsForALaterWait) {
  WaitBook book;
  Resident resident;
  book.begin(resident, Wait::plan, 5.0, job_of(3, 1));
  book.begin(resident, Wait::bed, 9.0, job_of(4, 1, Job::no_team));
  EXPECT_TRUE(book.waits_for_later(resident, 3, 4.0));
  EXPECT_FALSE(book.waits_for_later(resident, 3, 5.0));  // work may begin at once
  EXPECT_FALSE(book.waits_for_later(resident, 4, 4.0));  // nobody was asked to work
  book.end(resident, Wait::plan);
  EXPECT_FALSE(book.waits_for_later(resident, 3, 4.0));
}

TEST(WaitBook, SomebodyElseMayBeAskedForTheSame) {
  WaitBook book;
  Resident resident;
  book.begin(resident, Wait::backup, 5.0, job_of(3, 1));
  book.begin(resident, Wait::bed, 6.0, {});
  book.ask(resident, Wait::backup, 9.0, job_of(4, 1));
  EXPECT_FALSE(book.waits_for_later(resident, 3, 4.0));
  EXPECT_TRUE(book.waits_for_later(resident, 4, 8.0));
  const auto wait = book.end(resident, Wait::backup);
  EXPECT_EQ(wait->since, 5.0);
  EXPECT_EQ(wait->asked, 9.0);
  EXPECT_EQ(wait->job.service, 4);
}

TEST(WaitBook, RebooksTheWorkThatIsMeant) {
  WaitBook book;
  Resident resident;
  book.begin(resident, Wait::plan, 0.0, job_of(3, 1));
  book.begin(resident, Wait::backup, 0.0, job_of(3, 2));
  book.begin(resident, Wait::bed, 0.0, job_of(3, 4, Job::no_team));
  EXPECT_TRUE(book.rebook(resident, job_of(3, 1, 9)));
  EXPECT_EQ(book.find(resident, Wait::plan)->job.team, 9U);
  EXPECT_EQ(book.find(resident, Wait::backup)->job.team, 0U);
  EXPECT_FALSE(book.rebook(resident, job_of(4, 1, 9)));
  EXPECT_FALSE(book.rebook(resident, job_of(3, 4, 9)));  // no team was asked
}

double days(const Outcomes& outcomes, int year) {
  const auto row = static_cast<std::size_t>(Wait::bed) * static_cast<std::size_t>(outcomes.years());
  return outcomes.waiting_days()[(row + static_cast<std::size_t>(year)) * outcomes.municipalities() + 1];
}

TEST(WaitBook, DaysOfWaitingFallIntoTheirYears) {
  Outcomes outcomes(2, 3);
  observe({300.0, 300.0, {}, 0, Wait::bed}, 1, 800.0, true, outcomes);
  EXPECT_FLOAT_EQ(static_cast<float>(days(outcomes, 0)), 65.25F);
  EXPECT_FLOAT_EQ(static_cast<float>(days(outcomes, 1)), 365.25F);
  EXPECT_FLOAT_EQ(static_cast<float>(days(outcomes, 2)), 69.5F);
  EXPECT_EQ(outcomes.waits(Wait::bed, 1).count(), 1U);
  EXPECT_EQ(outcomes.waits(Wait::bed, 1).censored(), 0U);
}

TEST(WaitBook, TheLastYearTakesWhatIsLeft) {
  Outcomes outcomes(2, 1);
  observe({300.0, 300.0, {}, 0, Wait::bed}, 1, 366.0, false, outcomes);
  EXPECT_FLOAT_EQ(static_cast<float>(days(outcomes, 0)), 66.0F);
  EXPECT_EQ(outcomes.waits(Wait::bed, 1).censored(), 1U);
}

TEST(WaitBook, OfAWaitFromBeforeTheStartOnlyDaysCount) {
  Outcomes outcomes(2, 1);
  observe({-10.0, -10.0, {}, 0, Wait::bed}, 1, 5.0, true, outcomes);
  observe({-10.0, -10.0, {}, 0, Wait::bed}, 1, -5.0, true, outcomes);
  EXPECT_FLOAT_EQ(static_cast<float>(days(outcomes, 0)), 5.0F);
  EXPECT_EQ(outcomes.waits(Wait::bed, 1).count(), 0U);
}

}  // namespace
}  // namespace bansou
