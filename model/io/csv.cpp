#include "model/io/csv.hpp"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include "model/io/utf8.hpp"
#include "model/io/wording.hpp"

namespace bansou {
namespace {

constexpr std::size_t max_cells = 2'000'000;
constexpr std::size_t max_problems = 20;

template <class Number>
std::optional<Number> number_in(const std::string& text) {
  Number number{};
  const char* const last = text.data() + text.size();
  const auto [end, error] = std::from_chars(text.data(), last, number);
  if (error != std::errc{} || end != last) return std::nullopt;
  return number;
}

/// Also false for nan.
template <class Number>
bool within(std::optional<Number> number, Number minimum, Number maximum) {
  return number && *number >= minimum && *number <= maximum;
}

/// Whether there are digits as Japanese keyboards write them, １ for 1.
bool has_wide_digits(std::string_view text) {
  return std::ranges::any_of(code_points(text), [](char32_t c) { return c >= U'０' && c <= U'９'; });
}

template <class Number>
Text out_of_place(std::string_view column, const std::string& found, std::string_view kind_ja,
                  std::string_view kind_en, Number minimum, Number maximum) {
  const std::string shown = excerpt(found);
  Text hint;
  if (has_wide_digits(found))
    hint = {"全角の数字は半角に直してください。", " Write the digits as 0-9 (half width)."};
  else if (!found.empty() && found.find_first_of("0123456789") == std::string::npos)
    hint = {"ないものは 0 と、分からないものは空欄（その列が空欄にできるとき）にしてください。",
            " Write 0 for none; leave it empty if it is not known (where the column may be empty)."};
  return {fmt::format("列「{}」に{}。{} から {} までの{}を書いてください。{}", column,
                      found.empty() ? "値がありません" : fmt::format("「{}」とあります", shown), minimum,
                      maximum, kind_ja, hint.ja),
          fmt::format("column '{}': found {}; {} from {} to {} is allowed.{}", column,
                      found.empty() ? "nothing" : fmt::format("'{}'", shown), kind_en, minimum, maximum,
                      hint.en)};
}

Text missing_column(const std::string& name, const std::vector<std::string>& present) {
  if (present.empty()) {
    return {fmt::format("列「{}」がありません。1 行目に列の名前を書いてください。", name),
            fmt::format("the column '{}' is missing; the first line must name the columns.", name)};
  }
  const std::string near = nearest(name, present);
  const Text all = listing(present);
  return {fmt::format("列「{}」がありません。{}（ある列: {}）", name,
                      near.empty() ? "" : fmt::format("「{}」のことでしょうか。", near), all.ja),
          fmt::format("the column '{}' is missing;{} found {}.", name,
                      near.empty() ? "" : fmt::format(" is '{}' meant?", near), all.en)};
}

/// Why the names run into each other, if another character than the comma is between them.
Text wrong_separator(const std::vector<std::string>& names) {
  if (names.size() != 1) return {};
  for (const auto& [separator, name] :
       {std::pair{";", Text{"セミコロン（;）", "semicolons"}}, std::pair{"\t", Text{"タブ", "tabs"}},
        std::pair{"，", Text{"全角のコンマ（，）", "full-width commas"}}}) {
    if (names[0].find(separator) == std::string::npos) continue;
    return {fmt::format("値が{}で区切られています。半角のコンマ（,）で区切った CSV "
                        "で保存してください（Excel では「CSV UTF-8（コンマ区切り）」）。",
                        name.ja),
            fmt::format("values are separated by {}; save the table with commas (in Excel as 'CSV UTF-8 "
                        "(Comma delimited)').",
                        name.en)};
  }
  return {};
}

/// Excel writes cells that were once used as empty ones behind all others.
void drop_empty_end(std::vector<CsvCell>& row, std::size_t columns) {
  while (row.size() > columns && row.back().text.empty()) row.pop_back();
}

/// The names in the first line; what is wrong with them goes to `problems`.
std::vector<std::string> read_header(const std::string& file, CsvScanner& scanner,
                                     std::span<const std::string> required_columns, Problems& problems) {
  std::vector<std::string> names;
  const int line = scanner.line();
  std::vector<CsvCell> row = scanner.next_row();
  drop_empty_end(row, 0);
  for (const CsvCell& cell : row) {
    if (cell.text.empty()) {
      problems.add({file, cell.line, cell.column}, {"列の名前がありません。", "a column has no name."});
    } else if (std::ranges::find(names, cell.text) != names.end()) {
      problems.add({file, cell.line, cell.column},
                   {fmt::format("列「{}」が 2 回あります。", excerpt(cell.text)),
                    fmt::format("the column '{}' is given twice.", excerpt(cell.text))});
    }
    names.push_back(cell.text);
  }
  if (Text text = wrong_separator(names); !text.en.empty()) {
    problems.add({file, line, 1}, std::move(text));
    return names;
  }
  for (const std::string& name : required_columns) {
    if (std::ranges::find(names, name) == names.end())
      problems.add({file, line, 1}, missing_column(name, names));
  }
  return names;
}

/// The rows that fit the header; gives up after some that do not.
std::vector<std::vector<CsvCell>> read_rows(const std::string& file, CsvScanner& scanner, std::size_t columns,
                                            Problems& problems) {
  std::vector<std::vector<CsvCell>> rows;
  const std::size_t before = problems.count();
  while (!scanner.at_end() && problems.count() < before + max_problems) {
    std::vector<CsvCell> row = scanner.next_row();
    if (row.empty()) continue;
    drop_empty_end(row, columns);
    const Position at{file, row.front().line, row.front().column};
    if ((rows.size() + 1) * columns > max_cells) {
      problems.add(at, {fmt::format("値が全部で {} 個を超えています。", max_cells),
                        fmt::format("there are more than {} values.", max_cells)});
      break;
    }
    if (row.size() == columns) {
      rows.push_back(std::move(row));
    } else if (!scanner.failed()) {
      problems.add(at, {fmt::format("値が {} 個あります。列は {} 個です。", row.size(), columns),
                        fmt::format("found {} values for {} columns.", row.size(), columns)});
    }
  }
  return rows;
}

}  // namespace

CsvTable::CsvTable(std::string file, int header_line, std::vector<std::string> names,
                   std::vector<std::vector<CsvCell>> rows)
    : file_(std::move(file)), header_line_(header_line), names_(std::move(names)), cells_(std::move(rows)) {
  for (std::size_t i = 0; i < names_.size(); ++i) index_.emplace(names_[i], i);
}

const CsvCell& CsvTable::at_cell(std::size_t row, std::string_view column) const {
  const auto found = index_.find(column);
  if (found == index_.end()) throw std::out_of_range("no column " + std::string(column));
  return cells_.at(row).at(found->second);
}

const std::string& CsvTable::cell(std::size_t row, std::string_view column) const {
  return at_cell(row, column).text;
}

Position CsvTable::at(std::size_t row, std::string_view column) const {
  const CsvCell& cell = at_cell(row, column);
  return {file_, cell.line, cell.column};
}

std::optional<std::int64_t> CsvTable::integer(std::size_t row, std::string_view column, std::int64_t minimum,
                                              std::int64_t maximum, Problems& problems) const {
  const std::string& text = cell(row, column);
  const auto number = number_in<std::int64_t>(text);
  if (within(number, minimum, maximum)) return number;
  problems.add(at(row, column),
               [&] { return out_of_place(column, text, "整数", "a whole number", minimum, maximum); });
  return std::nullopt;
}

std::optional<double> CsvTable::real(std::size_t row, std::string_view column, double minimum, double maximum,
                                     Problems& problems) const {
  const std::string& text = cell(row, column);
  const auto number = number_in<double>(text);
  if (within(number, minimum, maximum)) return number;
  problems.add(at(row, column),
               [&] { return out_of_place(column, text, "数", "a number", minimum, maximum); });
  return std::nullopt;
}

std::optional<NamedText> read_table(const std::filesystem::path& file, Problems& problems) {
  auto text = read_text(file, most_table_bytes, problems);
  if (!text) return std::nullopt;
  return NamedText{file.string(), std::move(*text)};
}

CsvTable read_csv(const NamedText& source, std::span<const std::string> required_columns,
                  Problems& problems) {
  const auto& [file, text] = source;
  CsvScanner scanner(file, text, problems);
  const std::size_t before = problems.count();
  scanner.skip_comment();
  const int header_line = scanner.line();
  std::vector<std::string> names = read_header(file, scanner, required_columns, problems);
  if (problems.count() > before) return {};
  auto rows = read_rows(file, scanner, names.size(), problems);
  return {file, header_line, std::move(names), std::move(rows)};
}

}  // namespace bansou
