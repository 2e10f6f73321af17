#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/io/problem.hpp"

namespace bansou {

struct CsvCell {
  std::string text;  ///< without its quotes
  int line = 0;
  int column = 0;
};

/// Cuts a CSV text (RFC 4180, valid UTF-8) into rows of cells. After a problem there are no more rows.
class CsvScanner {
 public:
  CsvScanner(std::string file, std::string_view text, Problems& problems)
      : file_(std::move(file)), text_(text), problems_(problems) {}

  bool failed() const { return failed_; }
  bool at_end() const { return offset_ == text_.size(); }

  /// Where the next cell stands.
  int line() const { return line_; }
  /// Goes on behind a first line that begins with #.
  void skip_comment();

  /// The cells of the next line (of several, where quotes hold line ends); none if it is empty.
  std::vector<CsvCell> next_row();

 private:
  bool at_line_end() const;
  void advance();
  CsvCell next_cell();
  void take_quoted(CsvCell& cell);
  void fail(int line, int column, Text text);

  std::string file_;
  std::string_view text_;
  Problems& problems_;
  std::size_t offset_ = 0;
  int line_ = 1;  // of the character at offset_
  int column_ = 1;
  bool failed_ = false;
};

}  // namespace bansou
