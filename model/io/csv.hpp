#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/io/csv_scanner.hpp"
#include "model/io/problem.hpp"
#include "model/io/text_file.hpp"

namespace bansou {

/// A table with a header line (above it may be a line of comment that begins with #): RFC 4180 quotes, UTF-8,
/// at most 32 MB, 256 columns and 2 million cells.
class CsvTable {
 public:
  CsvTable() = default;
  /// Every row must have a cell for each of `names`.
  CsvTable(std::string file, int header_line, std::vector<std::string> names,
           std::vector<std::vector<CsvCell>> rows);

  /// Rows below the header; empty lines are no rows. A row that does not fit the header is not here.
  std::size_t rows() const { return cells_.size(); }
  const std::vector<std::string>& columns() const { return names_; }
  int header_line() const { return header_line_; }
  bool has(std::string_view column) const { return index_.contains(column); }

  /// The text of a cell, without its quotes. The column must exist.
  const std::string& cell(std::size_t row, std::string_view column) const;
  Position at(std::size_t row, std::string_view column) const;

  /// The number in a cell if it lies within the bounds (included); otherwise a problem and nothing.
  std::optional<std::int64_t> integer(std::size_t row, std::string_view column, std::int64_t minimum,
                                      std::int64_t maximum, Problems& problems) const;
  std::optional<double> real(std::size_t row, std::string_view column, double minimum, double maximum,
                             Problems& problems) const;

 private:
  const CsvCell& at_cell(std::size_t row, std::string_view column) const;

  std::string file_;
  int header_line_ = 1;
  std::vector<std::string> names_;
  std::map<std::string, std::size_t, std::less<>> index_;
  std::vector<std::vector<CsvCell>> cells_;
};

inline constexpr std::uintmax_t most_table_bytes = 32'000'000;

/// The text of a table; see read_text() for what is a problem.
std::optional<NamedText> read_table(const std::filesystem::path& file, Problems& problems);

/// Reads a table. Missing columns, broken quotes and rows of another length are problems.
CsvTable read_csv(const NamedText& source, std::span<const std::string> required_columns, Problems& problems);

}  // namespace bansou
