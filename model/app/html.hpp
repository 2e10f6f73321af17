#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace bansou {

/// Text that is safe in HTML and SVG, between tags and inside quotes.
std::string escaped(std::string_view text);

/// "<tag>text</tag>", the text escaped. `tag` may carry attributes: "td class=\"number\"".
std::string element(std::string_view tag, std::string_view text);

/// As element, around markup that is safe already.
std::string around(std::string_view tag, std::string_view markup);

/// A table with a heading row; cells are escaped. Columns from `first_number` on are aligned as numbers.
std::string html_table(const std::vector<std::string>& head,
                       const std::vector<std::vector<std::string>>& rows, std::size_t first_number);

}  // namespace bansou
