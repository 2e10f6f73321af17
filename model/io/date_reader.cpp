#include "model/io/date_reader.hpp"

#include <regex>

#include <fmt/format.h>

#include "model/io/wording.hpp"

namespace bansou {

std::string as_iso_date(const std::string& text) {
  static const std::regex form(
      "^(?:(\\d{4})|令和(\\d{1,2}|元))(?:-|/|\\.|年)(\\d{1,2})(?:-|/|\\.|月)(\\d{1,2})(?:日)?$");
  constexpr int before_reiwa = 2018;
  std::smatch part;
  if (!std::regex_match(text, part, form)) return "";
  const int year =
      part[1].matched ? std::stoi(part[1]) : before_reiwa + (part[2] == "元" ? 1 : std::stoi(part[2]));
  const std::string date = fmt::format("{:04}-{:02}-{:02}", year, std::stoi(part[3]), std::stoi(part[4]));
  return parse_date(date) ? date : "";
}

Text no_date(const std::string& written) {
  return {fmt::format("「{}」という日付はありません。2021-04-01 の形で、暦にある日を書いてください。",
                      excerpt(written)),
          fmt::format("'{}' is no date; write a day of the calendar such as 2021-04-01.", excerpt(written))};
}

std::optional<Date> read_date(const Entry& entry) {
  const auto text = entry.string();
  if (!text) return std::nullopt;
  const auto date = parse_date(*text);
  if (!date) entry.report(no_date(*text));
  return date;
}

}  // namespace bansou
