#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "model/text/text_table.hpp"

namespace bansou {

using Lines = std::vector<std::string>;

/// Columns that UTF-8 text takes on a terminal: 2 for East Asian wide and full-width characters, 0 for
/// combining ones, else 1 (ambiguous ones too, as modern terminals have it).
std::size_t display_width(std::string_view text);

/// Cut to `width` columns, the last one "…" if something was lost.
std::string cut(std::string_view text, std::size_t width);

/// Broken into lines of at most `width` columns: at spaces and beside wide characters, but never so that a
/// line begins with what closes (。）」), small kana among it, or ends with what opens (（「).
std::vector<std::string> wrap(std::string_view text, std::size_t width);

/// Text in aligned columns, two spaces apart.
class Table {
 public:
  explicit Table(std::vector<Align> columns) : columns_(std::move(columns)) {}

  /// As many cells as columns, or fewer.
  void add(std::vector<std::string> cells) { rows_.push_back(std::move(cells)); }
  /// In a table that would be wider than `at_most`, cells that are aligned left, and the first row (the
  /// heads), are broken into lines as far as it takes and figures allow.
  std::vector<std::string> lines(std::size_t at_most = std::string::npos) const;

 private:
  std::vector<std::size_t> widths(std::size_t at_most) const;

  std::vector<Align> columns_;
  std::vector<std::vector<std::string>> rows_;
};

/// The title, below it the table and its notes, as wide as the screen.
Lines table_block(const TextTable& table);

/// Two blocks next to each other, the right one starting at column `at` or where the left one leaves room.
Lines beside(const Lines& left, const Lines& right, std::size_t at);

/// Each line two columns to the right.
void append_indented(Lines& lines, const Lines& more);

/// After an empty line; nothing if the block is empty.
void append_block(Lines& lines, const Lines& block);

/// Several tables, each after an empty line.
Lines table_blocks(const std::vector<TextTable>& tables);

}  // namespace bansou
