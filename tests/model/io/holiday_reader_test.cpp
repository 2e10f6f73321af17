#include "model/io/holiday_reader.hpp"

#include <gtest/gtest.h>

#include "model/core/date.hpp"
#include "tests/model/io/read_text.hpp"

namespace bansou {
namespace {

TEST(HolidayReader, CountsDaysFromTheStart) {
  Problems problems;
  const NamedText table{
      "a.csv",
      "date,name\n2021-05-03,b\n2021-04-29,a\n2021-03-31,spin-up\n2021-03-20,before\n2022-04-01,after\n"};
  EXPECT_EQ(day_numbers(read_holidays(table, problems), *parse_date("2021-04-01"), {-10, 365}),
            (std::vector<int>{-1, 28, 32}));
  EXPECT_TRUE(problems.empty());
}

TEST(HolidayReader, RefusesWhatIsNoDay) {
  Problems problems;
  read_holidays({"a.csv", "date,name\n2021-02-29,x\n4月29日,y\n"}, problems);
  EXPECT_EQ(test::shown(problems),
            (test::Shown{"2:1 '2021-02-29' is no date; write a day of the calendar such as 2021-04-01.",
                         "3:1 '4月29日' is no date; write a day of the calendar such as 2021-04-01."}));
}

TEST(HolidayReader, TheWholeRunMustLieWithinTheTable) {
  const auto reach = [](const std::string& start) {
    test::ReadText text("start: " + start + "\n");
    check_reach(text.root()["start"], {*parse_date("2020-01-13"), *parse_date("2021-04-29")}, {-31, 365});
    return text.shown();
  };
  EXPECT_EQ(reach("2020-02-01"), test::Shown{});
  EXPECT_EQ(reach("2021-01-01"), test::Shown{});
  EXPECT_EQ(reach("2021-01-02"),
            test::Shown{
                "1:1 the run reaches from 2020-12-02 (its spin-up included) to 2022-01-01, but the table of "
                "holidays from 2020-01-01 to 2021-12-31; change start, years or spin_up, or add to the "
                "table."});
  EXPECT_EQ(reach("2020-01-31").size(), 1u);
  EXPECT_EQ(reach("0001-01-01").size(), 1u);
}

}  // namespace
}  // namespace bansou
