#include "model/io/iso_date.hpp"

#include <charconv>
#include <regex>

#include <fmt/format.h>

#include "model/io/wording.hpp"

namespace bansou {
namespace {

using namespace std::chrono;

/// Digits only, of this length.
std::optional<int> digits(std::string_view text) {
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end != text.data() + text.size() || text[0] == '-') return std::nullopt;
  return number;
}

}  // namespace

std::optional<sys_days> parse_iso_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto y = digits(text.substr(0, 4)), m = digits(text.substr(5, 2)), d = digits(text.substr(8));
  if (!y || !m || !d) return std::nullopt;
  const year_month_day date(year(*y), month(static_cast<unsigned>(*m)), day(static_cast<unsigned>(*d)));
  if (!date.ok()) return std::nullopt;
  return sys_days(date);
}

std::string as_iso_date(const std::string& text) {
  static const std::regex form(
      "^(?:(\\d{4})|令和(\\d{1,2}|元))(?:-|/|\\.|年)(\\d{1,2})(?:-|/|\\.|月)(\\d{1,2})(?:日)?$");
  constexpr int before_reiwa = 2018;
  std::smatch part;
  if (!std::regex_match(text, part, form)) return "";
  const int year =
      part[1].matched ? std::stoi(part[1]) : before_reiwa + (part[2] == "元" ? 1 : std::stoi(part[2]));
  const std::string date = fmt::format("{:04}-{:02}-{:02}", year, std::stoi(part[3]), std::stoi(part[4]));
  return parse_iso_date(date) ? date : "";
}

Text no_date(const std::string& written) {
  return {fmt::format("「{}」という日付はありません。2021-04-01 の形で、暦にある日を書いてください。",
                      excerpt(written)),
          fmt::format("'{}' is no date; write a day of the calendar such as 2021-04-01.", excerpt(written))};
}

std::optional<sys_days> read_date(const Entry& entry) {
  const auto text = entry.string();
  if (!text) return std::nullopt;
  const auto date = parse_iso_date(*text);
  if (!date) entry.report(no_date(*text));
  return date;
}

std::string iso_date(sys_days day) {
  const year_month_day date(day);
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                     static_cast<unsigned>(date.day()));
}

int weekday_of(sys_days day) { return static_cast<int>(weekday(day).iso_encoding()) - 1; }

}  // namespace bansou
