#include "model/app/table.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <numeric>
#include <optional>

#include "model/app/screen.hpp"

namespace bansou {
namespace {

constexpr std::size_t gap = 2;  ///< between columns

struct Range {
  char32_t first;
  char32_t last;
};

/// East Asian Width W and F (Unicode 15), rounded to blocks where the gaps are unassigned.
constexpr std::array wide{
    Range{0x1100, 0x115F}, Range{0x231A, 0x231B},   Range{0x2E80, 0x303E},   Range{0x3041, 0x33FF},
    Range{0x3400, 0x4DBF}, Range{0x4E00, 0x9FFF},   Range{0xA000, 0xA4CF},   Range{0xA960, 0xA97F},
    Range{0xAC00, 0xD7A3}, Range{0xF900, 0xFAFF},   Range{0xFE30, 0xFE6F},   Range{0xFF01, 0xFF60},
    Range{0xFFE0, 0xFFE6}, Range{0x1F300, 0x1F64F}, Range{0x1F900, 0x1F9FF}, Range{0x20000, 0x3FFFD}};
constexpr std::array combining{Range{0x0300, 0x036F}, Range{0x200B, 0x200F}, Range{0x3099, 0x309A},
                               Range{0xFE00, 0xFE0F}};

template <std::size_t N>
bool within(const std::array<Range, N>& ranges, char32_t point) {
  return std::any_of(ranges.begin(), ranges.end(),
                     [point](const Range& range) { return point >= range.first && point <= range.last; });
}

std::size_t width_of(char32_t point) {
  if (within(combining, point)) return 0;
  return within(wide, point) ? 2 : 1;
}

struct Character {
  std::string_view bytes;
  char32_t point = 0;
};

/// Takes the next character off well-formed UTF-8 (files are checked where they are read).
Character next(std::string_view& text) {
  const auto lead = static_cast<std::uint8_t>(text.front());
  const std::size_t length = std::min<std::size_t>(lead < 0x80   ? 1
                                                   : lead < 0xE0 ? 2
                                                   : lead < 0xF0 ? 3
                                                                 : 4,
                                                   text.size());
  char32_t point = length == 1 ? lead : lead & (0xFFU >> (length + 1));
  for (std::size_t i = 1; i < length; ++i)
    point = (point << 6U) | (static_cast<std::uint8_t>(text[i]) & 0x3FU);
  const Character character{text.substr(0, length), point};
  text.remove_prefix(length);
  return character;
}

bool is_in(std::u32string_view set, char32_t point) { return set.find(point) != set.npos; }

/// Never at the beginning of a line: closing marks, small kana, signs of repetition and length.
bool closes(char32_t point) {
  return is_in(
      U"、。，．・：；？！）」』】〉》〕］｝’”%"
      U"％‰ー〜…‥々ゝゞヽヾぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ"
      U"),.:;!?]}",
      point);
}

/// Never at the end of a line.
bool opens(char32_t point) { return is_in(U"（「『【〈《〔［｛‘“([{", point); }

bool may_break(char32_t before, char32_t after) {
  const bool has_wide = width_of(before) == 2 || width_of(after) == 2;
  return has_wide && !opens(before) && !closes(after);
}

void append(std::string& line, std::string_view cell, std::size_t width, Align align) {
  const std::string padding(width - std::min(width, display_width(cell)), ' ');
  if (align == Align::right) line += padding;
  line += cell;
  if (align == Align::left) line += padding;
}

std::size_t widest_of(const std::vector<std::string>& lines) {
  std::size_t width = 0;
  for (const std::string& line : lines) width = std::max(width, display_width(line));
  return width;
}

std::string without_trailing_spaces(std::string line) {
  line.erase(line.find_last_not_of(' ') + 1);
  return line;
}

}  // namespace

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  while (!text.empty()) width += width_of(next(text).point);
  return width;
}

std::string cut(std::string_view text, std::size_t width) {
  if (display_width(text) <= width) return std::string(text);
  std::string kept;
  std::size_t used = 1;  // the "…"
  while (!text.empty()) {
    const Character character = next(text);
    used += width_of(character.point);
    if (used > width) break;
    kept += character.bytes;
  }
  return kept + "…";
}

std::vector<std::string> wrap(std::string_view text, std::size_t width) {
  std::vector<std::string> lines;
  std::string line;
  std::size_t breakable = 0;  // bytes of the line up to the last place where it may be broken
  char32_t before = 0;
  while (!text.empty()) {
    const Character character = next(text);
    if (character.point == ' ' || may_break(before, character.point)) breakable = line.size();
    if (display_width(line) + width_of(character.point) > width && breakable > 0) {
      lines.push_back(without_trailing_spaces(line.substr(0, breakable)));
      line.erase(0, line.find_first_not_of(' ', breakable) == std::string::npos
                        ? line.size()
                        : line.find_first_not_of(' ', breakable));
      breakable = 0;
    }
    if (character.point != ' ' || !line.empty()) line += character.bytes;
    before = character.point;
  }
  if (!line.empty()) lines.push_back(std::move(line));
  return lines;
}

std::vector<std::size_t> Table::widths(std::size_t at_most) const {
  std::vector<std::size_t> widths(columns_.size(), 0);
  for (const auto& row : rows_) {
    for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], display_width(row[i]));
  }
  std::size_t all =
      std::accumulate(widths.begin(), widths.end(), gap * std::max<std::size_t>(widths.size(), 1) - gap);
  if (all <= at_most) return widths;

  constexpr std::size_t readable = 14;  // no column of words is narrower if it was not
  std::vector<std::size_t> least(columns_.size(), 0);
  std::vector<std::vector<std::size_t>> cells(columns_.size());  // of each column: how wide they are
  for (const auto& row : rows_) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      const bool breaks = &row == &rows_.front() || columns_[i] == Align::left;
      const std::size_t width = cells[i].emplace_back(display_width(row[i]));
      least[i] = std::max(least[i], breaks ? widest_of(wrap(row[i], readable)) : width);
    }
  }
  for (; all > at_most; --all) {  // where the fewest cells break
    std::optional<std::size_t> chosen;
    std::ptrdiff_t fewest = 0;
    for (std::size_t i = 0; i < widths.size(); ++i) {
      if (widths[i] <= least[i]) continue;
      const auto broken =
          std::ranges::count_if(cells[i], [&](std::size_t width) { return width >= widths[i]; });
      if (chosen && broken >= fewest) continue;
      chosen = i;
      fewest = broken;
    }
    if (!chosen) break;
    --widths[*chosen];
  }
  return widths;
}

std::vector<std::string> Table::lines(std::size_t at_most) const {
  const std::vector<std::size_t> width = widths(at_most);
  std::vector<std::string> lines;
  for (const auto& row : rows_) {
    std::vector<Lines> cells;
    std::size_t height = 1;
    for (std::size_t i = 0; i < row.size(); ++i) {
      cells.push_back(display_width(row[i]) > width[i] ? wrap(row[i], width[i]) : Lines{row[i]});
      height = std::max(height, cells.back().size());
    }
    for (std::size_t down = 0; down < height; ++down) {
      std::string line;
      for (std::size_t i = 0; i < row.size(); ++i) {
        if (i > 0) line.append(gap, ' ');
        append(line, down < cells[i].size() ? cells[i][down] : "", width[i], columns_[i]);
      }
      lines.push_back(without_trailing_spaces(std::move(line)));
    }
  }
  return lines;
}

Lines table_block(const TextTable& table) {
  Lines lines = wrap(table.title, screen_width);
  if (!table.head.empty()) {
    Table drawn(table.columns.empty() ? std::vector<Align>(table.head.size(), Align::left) : table.columns);
    drawn.add(table.head);
    for (const auto& row : table.rows) drawn.add(row);
    append_indented(lines, drawn.lines(screen_width - 2));
  }
  for (const std::string& note : table.notes) append_indented(lines, wrap(note, screen_width - 2));
  return lines;
}

Lines beside(const Lines& left, const Lines& right, std::size_t at) {
  for (const std::string& line : left) at = std::max(at, display_width(line) + 2);
  Lines lines(std::max(left.size(), right.size()));
  for (std::size_t i = 0; i < lines.size(); ++i) {
    append(lines[i], i < left.size() ? left[i] : "", at, Align::left);
    if (i < right.size()) lines[i] += right[i];
    lines[i] = without_trailing_spaces(std::move(lines[i]));
  }
  return lines;
}

void append_indented(Lines& lines, const Lines& more) {
  for (const std::string& line : more) lines.push_back("  " + line);
}

void append_block(Lines& lines, const Lines& block) {
  if (block.empty()) return;
  lines.emplace_back();
  lines.insert(lines.end(), block.begin(), block.end());
}

Lines table_blocks(const std::vector<TextTable>& tables) {
  Lines lines;
  for (const TextTable& table : tables) append_block(lines, table_block(table));
  return lines;
}

}  // namespace bansou
