#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/text/text_table.hpp"

namespace bansou {

/// Text that is safe in HTML and SVG, between tags and inside quotes.
std::string escaped(std::string_view text);

/// "<tag>text</tag>", the text escaped. `tag` may carry attributes: "td class=\"number\"".
std::string element(std::string_view tag, std::string_view text);

/// As element, around markup that is safe already.
std::string around(std::string_view tag, std::string_view markup);

/// A remark in a paragraph of its own; nothing if it is empty.
std::string remark(std::string_view text);

/// The title as a heading, below it the table and its notes.
std::string html_section(const TextTable& table, std::string_view heading);

/// The table with a heading row, without its title; cells are escaped, columns to the right are numbers.
std::string html_table(const TextTable& table);

}  // namespace bansou
