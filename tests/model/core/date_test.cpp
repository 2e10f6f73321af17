#include "model/core/date.hpp"

#include <gtest/gtest.h>

namespace bansou {
namespace {

TEST(Date, IsReadAsADayOfTheCalendar) {
  const auto day = parse_date("2021-04-01");
  ASSERT_TRUE(day);
  EXPECT_EQ(iso_date(*day), "2021-04-01");
  EXPECT_EQ(weekday_of(*day), 3);  // a Thursday
  EXPECT_EQ(month_of(*day), 4);
  EXPECT_EQ((*parse_date("2024-03-01") - *parse_date("2024-02-28")).count(), 2);
}

TEST(Date, NothingElseIsOne) {
  for (const char* text : {"2021-02-29", "2021-13-01", "2021-00-01", "2021-4-1", "2021/04/01", "",
                           "2021-04-01 ", "-021-04-01", "2021-+4-01", "２０２１"}) {
    EXPECT_FALSE(parse_date(text)) << text;
  }
}

TEST(Date, DaysGoByAsInTheCalendar) {
  const auto after = [](const char* start, double days) {
    return iso_date(date_after(*parse_date(start), days));
  };
  EXPECT_EQ(after("2021-04-01", 0.0), "2021-04-01");
  EXPECT_EQ(after("2021-04-01", 365.0), "2022-04-01");
  EXPECT_EQ(after("2024-02-28", 1.0), "2024-02-29");
  EXPECT_EQ(after("2021-04-01", -5.0), "2021-04-01");
}

}  // namespace
}  // namespace bansou
