#pragma once

#include <string>
#include <vector>

namespace bansou {

/// A cell or line of Markdown that shows `text` as it is: no markup, no line of its own.
std::string markdown_text(const std::string& text);

/// A table with a heading row; cells are escaped.
std::string markdown_table(const std::vector<std::string>& head,
                           const std::vector<std::vector<std::string>>& rows);

}  // namespace bansou
