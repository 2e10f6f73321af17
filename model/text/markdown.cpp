#include "model/text/markdown.hpp"

#include <string_view>

namespace bansou {
namespace {

std::string row_of(const std::vector<std::string>& cells) {
  std::string row = "|";
  for (const std::string& cell : cells) row += " " + markdown_text(cell) + " |";
  return row + "\n";
}

}  // namespace

std::string markdown_text(const std::string& text) {
  constexpr std::string_view special = "\\`*_{}[]<>#|";
  std::string safe;
  for (const char c : text) {
    if (special.find(c) != special.npos) safe += '\\';
    safe += c == '\n' || c == '\r' ? ' ' : c;
  }
  return safe;
}

std::string markdown_table(const std::vector<std::string>& head,
                           const std::vector<std::vector<std::string>>& rows) {
  std::string table = row_of(head) + "|";
  for (std::size_t i = 0; i < head.size(); ++i) table += "---|";
  table += "\n";
  for (const auto& row : rows) table += row_of(row);
  return table;
}

}  // namespace bansou
