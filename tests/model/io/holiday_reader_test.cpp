#include "model/io/holiday_reader.hpp"

#include <gtest/gtest.h>

#include "model/io/iso_date.hpp"
#include "tests/model/io/read_text.hpp"

namespace bansou {
namespace {

TEST(HolidayReader, CountsDaysFromTheStart) {
  test::TempFolder folder;
  Problems problems;
  const auto file =
      folder.write("a.csv", "date,name\n2021-05-03,b\n2021-04-29,a\n2021-03-31,before\n2022-04-01,after\n");
  EXPECT_EQ(read_holidays(file, *parse_iso_date("2021-04-01"), 365, problems), (std::vector<int>{28, 32}));
  EXPECT_TRUE(problems.empty());
}

TEST(HolidayReader, RefusesWhatIsNoDay) {
  test::TempFolder folder;
  Problems problems;
  read_holidays(folder.write("a.csv", "date,name\n2021-02-29,x\n4月29日,y\n"), {}, 365, problems);
  EXPECT_EQ(test::shown(problems),
            (test::Shown{"2:1 '2021-02-29' is no date; write a day of the calendar such as 2021-04-01.",
                         "3:1 '4月29日' is no date; write a day of the calendar such as 2021-04-01."}));
}

}  // namespace
}  // namespace bansou
