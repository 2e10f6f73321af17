#include "model/io/holiday_reader.hpp"

#include <set>

#include "model/io/csv.hpp"
#include "model/io/iso_date.hpp"

namespace bansou {

std::vector<int> read_holidays(const std::filesystem::path& file, std::chrono::sys_days start, int days,
                               Problems& problems) {
  static const std::vector<std::string> columns{"date", "name"};
  const CsvTable table = read_csv(file, columns, problems);
  std::set<int> result;
  for (std::size_t row = 0; row < table.rows(); ++row) {
    const std::string& written = table.cell(row, "date");
    const auto date = parse_iso_date(written);
    if (!date) {
      problems.add(table.at(row, "date"), no_date(written));
      continue;
    }
    const auto day = (*date - start).count();
    if (day >= 0 && day < days) result.insert(static_cast<int>(day));
  }
  return {result.begin(), result.end()};
}

}  // namespace bansou
