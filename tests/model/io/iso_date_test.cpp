#include "model/io/iso_date.hpp"

#include <gtest/gtest.h>

#include "tests/model/io/read_text.hpp"

namespace bansou {
namespace {

TEST(IsoDate, ReadsDaysOfTheCalendar) {
  const auto day = parse_iso_date("2021-04-01");
  ASSERT_TRUE(day);
  EXPECT_EQ(iso_date(*day), "2021-04-01");
  EXPECT_EQ(weekday_of(*day), 3);  // a Thursday
  EXPECT_EQ((*parse_iso_date("2024-03-01") - *parse_iso_date("2024-02-28")).count(), 2);
}

TEST(IsoDate, RefusesEverythingElse) {
  for (const char* text : {"2021-02-29", "2021-13-01", "2021-00-01", "2021-4-1", "2021/04/01", "",
                           "2021-04-01 ", "-021-04-01", "2021-+4-01", "２０２１"}) {
    EXPECT_FALSE(parse_iso_date(text)) << text;
  }
}

TEST(IsoDate, GuessesTheDayThatIsWrittenInAnotherWay) {
  for (const char* text : {"2021/4/1", "2021-4-1", "2021.04.01", "2021年4月1日", "令和3年4月1日"})
    EXPECT_EQ(as_iso_date(text), "2021-04-01") << text;
  EXPECT_EQ(as_iso_date("令和元年5月1日"), "2019-05-01");
  for (const char* text : {"2021/13/1", "21/4/1", "平成3年4月1日", "2021/4", "tomorrow", ""})
    EXPECT_EQ(as_iso_date(text), "") << text;
}

TEST(IsoDate, NamesTheDayThatDoesNotExist) {
  test::ReadText text("start: 2021-02-29\n");
  EXPECT_FALSE(read_date(text.root()["start"]));
  EXPECT_FALSE(read_date(text.root()["none"]));
  EXPECT_EQ(text.shown(),
            test::Shown{"1:1 '2021-02-29' is no date; write a day of the calendar such as 2021-04-01."});
}

}  // namespace
}  // namespace bansou
