#include "model/io/holiday_reader.hpp"

#include <set>

#include <fmt/format.h>

#include "model/io/csv.hpp"
#include "model/io/iso_date.hpp"

namespace bansou {

using namespace std::chrono;

std::vector<sys_days> read_holidays(const std::filesystem::path& file, Problems& problems) {
  static const std::vector<std::string> columns{"date", "name"};
  const CsvTable table = read_csv(file, columns, problems);
  std::set<sys_days> result;
  for (std::size_t row = 0; row < table.rows(); ++row) {
    const std::string& written = table.cell(row, "date");
    const auto date = parse_iso_date(written);
    if (date) {
      result.insert(*date);
    } else {
      problems.add(table.at(row, "date"), no_date(written));
    }
  }
  return {result.begin(), result.end()};
}

std::vector<int> day_numbers(const std::vector<sys_days>& holidays, sys_days start, int days) {
  std::vector<int> numbers;
  for (const sys_days holiday : holidays) {
    const auto day = (holiday - start).count();
    if (day >= 0 && day < days) numbers.push_back(static_cast<int>(day));
  }
  return numbers;
}

void check_reach(const Entry& start, const std::vector<sys_days>& holidays) {
  constexpr std::chrono::days year(365);
  const auto day = read_date(start);
  if (!day || holidays.empty()) return;
  const sys_days first = year_month_day(holidays.front()).year() / January / 1;
  const sys_days latest =
      sys_days(year_month_day(holidays.back()).year() / December / 31) - year + std::chrono::days(1);
  if (first <= *day && *day <= latest) return;
  start.report(
      {fmt::format("{} からの1年は祝日の表に収まりません。start に使えるのは {} から {} までです。",
                   iso_date(*day), iso_date(first), iso_date(latest)),
       fmt::format("the year from {} on is not within the table of holidays; the start may be {} to {}.",
                   iso_date(*day), iso_date(first), iso_date(latest))});
}

}  // namespace bansou
