#include "model/io/holiday_reader.hpp"

#include <set>

#include <fmt/format.h>

#include "model/io/csv.hpp"
#include "model/io/date_reader.hpp"

namespace bansou {

using namespace std::chrono;

std::vector<Date> read_holidays(const NamedText& source, Problems& problems) {
  static const std::vector<std::string> columns{"date", "name"};
  const CsvTable table = read_csv(source, columns, problems);
  std::set<Date> result;
  for (std::size_t row = 0; row < table.rows(); ++row) {
    const std::string& written = table.cell(row, "date");
    const auto date = parse_date(written);
    if (date) {
      result.insert(*date);
    } else {
      problems.add(table.at(row, "date"), no_date(written));
    }
  }
  return {result.begin(), result.end()};
}

std::vector<int> day_numbers(const std::vector<Date>& holidays, Date start, sim::DaySpan span) {
  std::vector<int> numbers;
  for (const Date holiday : holidays) {
    const auto day = (holiday - start).count();
    if (day >= span.first && day < span.end) numbers.push_back(static_cast<int>(day));
  }
  return numbers;
}

void check_reach(const Entry& start, const std::vector<Date>& holidays, sim::DaySpan span) {
  const auto day_0 = read_date(start);
  if (!day_0 || holidays.empty()) return;
  const Date first = *day_0 + days(span.first), last = *day_0 + days(span.end - 1);
  const Date table_first = year_month_day(holidays.front()).year() / January / 1;
  const Date table_last = year_month_day(holidays.back()).year() / December / 31;
  if (table_first <= first && last <= table_last) return;
  start.report(
      {fmt::format(
           "計算は{}（助走を含む）から{}までですが、祝日の表は{}から{}までです。start・years・spin_up "
           "を変えるか、祝日の表を足してください。",
           iso_date(first), iso_date(last), iso_date(table_first), iso_date(table_last)),
       fmt::format(
           "the run reaches from {} (its spin-up included) to {}, but the table of holidays from {} to "
           "{}; change start, years or spin_up, or add to the table.",
           iso_date(first), iso_date(last), iso_date(table_first), iso_date(table_last))});
}

}  // namespace bansou
