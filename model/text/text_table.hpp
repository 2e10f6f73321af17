#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace bansou {

enum class Align : std::uint8_t { left, right };

/// A table and what is said below it, or only that, for the screen, HTML and Markdown to draw each in their
/// way.
struct TextTable {
  std::string title;
  std::vector<std::string> head;
  std::vector<std::vector<std::string>> rows;  ///< as many cells as `head`, or fewer
  std::vector<Align> columns = {};             ///< as many as `head`; empty: all to the left
  std::vector<std::string> notes = {};         ///< paragraphs
};

}  // namespace bansou
