#include "model/io/csv_scanner.hpp"

#include <fmt/format.h>

#include "model/io/utf8.hpp"

namespace bansou {
namespace {

constexpr std::size_t max_columns = 256;
constexpr std::size_t max_cell_bytes = 10'000;

}  // namespace

bool CsvScanner::at_line_end() const {
  return at_end() || text_[offset_] == '\n' || text_.substr(offset_, 2) == "\r\n";
}

void CsvScanner::advance() {
  const bool line_end = text_[offset_] == '\n';
  offset_ += code_point_at(text_, offset_).size;
  column_ = line_end ? 1 : column_ + 1;
  line_ += line_end ? 1 : 0;
}

/// Reports and goes to the end, so that nothing follows.
void CsvScanner::fail(int line, int column, Text text) {
  problems_.add({file_, line, column}, std::move(text));
  offset_ = text_.size();
  failed_ = true;
}

void CsvScanner::skip_comment() {
  if (line_ > 1 || !text_.starts_with('#')) return;
  while (!at_end() && line_ == 1) advance();
}

std::vector<CsvCell> CsvScanner::next_row() {
  std::vector<CsvCell> cells;
  if (!at_line_end()) cells.push_back(next_cell());
  while (!at_line_end()) {
    advance();  // the comma
    cells.push_back(next_cell());
    if (cells.size() > max_columns) {
      fail(line_, 1,
           {fmt::format("列が {} を超えています。", max_columns),
            fmt::format("there are more than {} columns.", max_columns)});
    }
  }
  while (!at_end() && text_[offset_] == '\r') advance();
  if (!at_end()) advance();
  return cells;
}

/// Takes a cell up to the comma or line end behind it.
CsvCell CsvScanner::next_cell() {
  CsvCell cell{"", line_, column_};
  const std::size_t start = offset_;
  if (!at_end() && text_[offset_] == '"') take_quoted(cell);
  while (!at_line_end() && text_[offset_] != ',') {
    if (text_[offset_] == '"') {
      fail(line_, column_,
           {"値の途中に引用符（\"）があります。値全体を引用符で囲み、中の引用符は \"\" と書いてください。",
            "found a quote (\") inside a value; put the whole value in quotes and write \"\" inside."});
      return cell;
    }
    cell.text += text_.substr(offset_, code_point_at(text_, offset_).size);
    advance();
  }
  if (offset_ - start > max_cell_bytes) {
    fail(cell.line, cell.column,
         {fmt::format("値が長すぎます。{} バイトまでにしてください。", max_cell_bytes),
          fmt::format("this value is longer than {} bytes.", max_cell_bytes)});
  }
  return cell;
}

void CsvScanner::take_quoted(CsvCell& cell) {
  bool closed = false;
  for (advance(); !at_end() && !closed; advance()) {
    closed = text_[offset_] == '"' && text_.substr(offset_, 2) != "\"\"";
    if (closed) continue;
    if (text_[offset_] == '"') advance();
    cell.text += text_.substr(offset_, code_point_at(text_, offset_).size);
  }
  if (!closed) {
    fail(cell.line, cell.column, {"引用符（\"）が閉じていません。", "this quote (\") is not closed."});
  } else if (!at_line_end() && text_[offset_] != ',') {
    fail(line_, column_,
         {"閉じた引用符（\"）のあとに文字があります。引用符そのものは \"\" と書きます。",
          "text follows the closing quote (\"); write a quote inside quotes as \"\"."});
  }
}

}  // namespace bansou
