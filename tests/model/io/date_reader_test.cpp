#include "model/io/date_reader.hpp"

#include <gtest/gtest.h>

#include "tests/model/io/read_text.hpp"

namespace bansou {
namespace {

TEST(DateReader, GuessesTheDayThatIsWrittenInAnotherWay) {
  for (const char* text : {"2021/4/1", "2021-4-1", "2021.04.01", "2021年4月1日", "令和3年4月1日"})
    EXPECT_EQ(as_iso_date(text), "2021-04-01") << text;
  EXPECT_EQ(as_iso_date("令和元年5月1日"), "2019-05-01");
  for (const char* text : {"2021/13/1", "21/4/1", "平成3年4月1日", "2021/4", "tomorrow", ""})
    EXPECT_EQ(as_iso_date(text), "") << text;
}

TEST(DateReader, NamesTheDayThatDoesNotExist) {
  test::ReadText text("start: 2021-02-29\n");
  EXPECT_FALSE(read_date(text.root()["start"]));
  EXPECT_FALSE(read_date(text.root()["none"]));
  EXPECT_EQ(text.shown(),
            test::Shown{"1:1 '2021-02-29' is no date; write a day of the calendar such as 2021-04-01."});
}

}  // namespace
}  // namespace bansou
