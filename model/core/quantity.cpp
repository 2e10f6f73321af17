#include "model/core/quantity.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <map>
#include <utility>
#include <vector>

#include "model/core/days.hpp"

namespace bansou {
namespace {

constexpr double year = days_per_year;
constexpr double month = days_per_month;

using Units = std::map<std::string, Unit, std::less<>>;

void add(Units& units, Unit unit, std::initializer_list<const char*> names) {
  for (const char* name : names) units.emplace(name, unit);
}

/// Rates: events of any kind in a time, "/year", "persons/year", and by head of population, "/1000/year".
void add_rates(Units& units) {
  struct Period {
    double days;
    std::vector<std::string> names;
  };
  const std::array<Period, 4> periods{
      {{1.0, {"day"}}, {7.0, {"week"}}, {month, {"month"}}, {year, {"year", "yr"}}}};
  const std::map<std::string, double> counted{
      {"", 1.0},        {"persons", 1.0}, {"cases", 1.0},     {"contacts", 1.0},        {"admissions", 1.0},
      {"/person", 1.0}, {"/FTE", 1.0},    {"cases/FTE", 1.0}, {"contacts/person", 1.0}, {"/1000", 1e-3},
      {"/10k", 1e-4},   {"/100k", 1e-5}};
  for (const Period& period : periods) {
    for (const std::string& name : period.names) {
      for (const auto& [what, factor] : counted) {
        std::string unit = what;
        unit += '/';
        unit += name;
        units.emplace(std::move(unit), Unit{Dimension::rate, factor / period.days});
      }
    }
  }
}

const Units& all_units() {
  static const Units units = [] {
    using enum Dimension;
    Units made;
    add(made, {share, 0.01}, {"%", "％"});
    add(made, {share, 1.0}, {"share"});
    add(made, {factor, 1.0}, {"x", "factor", "ratio", "倍"});
    add(made, {time, 1.0}, {"day", "days", "日"});
    add(made, {time, 7.0}, {"week", "weeks", "週"});
    add(made, {time, month}, {"month", "months", "か月"});
    add(made, {time, year}, {"year", "years", "年"});
    add(made, {work, 1.0 / 60.0}, {"min", "minutes", "分"});
    add(made, {work, 1.0}, {"h", "hour", "hours", "時間"});
    add(made, {density, 1.0}, {"/person", "/FTE", "cases/FTE"});
    add(made, {density, 1e-3}, {"/1000"});
    add(made, {density, 1e-4}, {"/10k"});
    add(made, {density, 1e-5}, {"/100k"});
    add(made, {count, 1.0},
        {"person", "persons", "beds", "cases", "contacts", "places", "units", "count", "人", "件", "床"});
    add(made, {fte, 1.0}, {"FTE", "常勤"});
    add(made, {money, 1.0}, {"yen", "yen/year", "yen/FTE/year", "円", "円/年"});
    add(made, {money, 1e3}, {"千円", "千円/年"});
    add(made, {money, 1e4}, {"万円", "万円/年"});
    add(made, {money, 1e6}, {"百万円", "百万円/年"});
    add(made, {speed, 1.0}, {"km/h"});
    add(made, {distance, 1.0}, {"km"});
    add_rates(made);
    return made;
  }();
  return units;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string_view trimmed(std::string_view text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

std::string take_digits(std::string_view& text) {
  std::size_t count = 0;
  while (count < text.size() && is_digit(text[count])) ++count;
  std::string digits(text.substr(0, count));
  text.remove_prefix(count);
  return digits;
}

/// Takes "5,000,000" from the front, without its commas; a misplaced comma stays in `text`, where no unit has
/// any.
std::string take_thousands(std::string_view& text) {
  std::string digits = take_digits(text);
  if (digits.empty() || digits.size() > 3) return digits;
  while (text.starts_with(',')) {
    std::string_view rest = text.substr(1);
    const std::string group = take_digits(rest);
    if (group.size() != 3) break;
    digits += group;
    text = rest;
  }
  return digits;
}

/// Takes a decimal number with its sign from the front; nothing if there is none.
std::optional<double> take_number(std::string_view& text) {
  std::string number = text.starts_with('-') ? "-" : "";
  if (text.starts_with('-') || text.starts_with('+')) text.remove_prefix(1);
  number += take_thousands(text);
  if (text.starts_with('.')) {
    text.remove_prefix(1);
    number += '.' + take_digits(text);
  }
  double value = 0.0;
  const char* const last = number.data() + number.size();
  const auto [end, error] = std::from_chars(number.data(), last, value, std::chars_format::fixed);
  if (error != std::errc{} || end != last) return std::nullopt;
  return value;
}

struct DimensionText {
  std::string_view ja, en, units;
};

constexpr std::array<DimensionText, 11> dimension_texts{
    {{"割合", "share", "%"},
     {"倍率", "factor", "x"},
     {"期間", "time", "days, weeks, months, years"},
     {"作業時間", "working time", "min, h"},
     {"頻度", "rate", "/day, /month, /year, /1000/year, /100k/year"},
     {"密度", "density", "/1000, /100k, cases/FTE"},
     {"数", "count", "persons, cases, beds"},
     {"常勤換算の職員数", "full-time posts", "FTE"},
     {"金額", "money", "万円, 千円, 円, yen, yen/year, yen/FTE/year"},
     {"速さ", "speed", "km/h"},
     {"距離", "distance", "km"}}};

const DimensionText& text_of(Dimension dimension) {
  return dimension_texts.at(static_cast<std::size_t>(dimension));
}

}  // namespace

std::optional<Unit> find_unit(std::string_view name) {
  const auto found = all_units().find(trimmed(name));
  if (found == all_units().end()) return std::nullopt;
  return found->second;
}

std::optional<Quantity> parse_quantity(std::string_view text) {
  text = trimmed(text);
  const std::optional<double> number = take_number(text);
  if (!number) return std::nullopt;
  const std::optional<Unit> unit = find_unit(text);
  if (!unit) return std::nullopt;
  const double value = *number * unit->factor;
  if (!std::isfinite(value)) return std::nullopt;
  return Quantity{value, unit->dimension};
}

std::span<const std::string> unit_names() {
  static const std::vector<std::string> names = [] {
    std::vector<std::string> made;
    for (const auto& [name, unit] : all_units()) made.push_back(name);
    return made;
  }();
  return names;
}

std::string_view dimension_name(Dimension dimension, Language language) {
  return language == Language::ja ? text_of(dimension).ja : text_of(dimension).en;
}

std::string_view example_units(Dimension dimension) { return text_of(dimension).units; }

}  // namespace bansou
