#include "model/app/html.hpp"

namespace bansou {

std::string escaped(std::string_view text) {
  std::string safe;
  safe.reserve(text.size());
  for (const char c : text) {
    switch (c) {
      case '&':
        safe += "&amp;";
        break;
      case '<':
        safe += "&lt;";
        break;
      case '>':
        safe += "&gt;";
        break;
      case '"':
        safe += "&quot;";
        break;
      case '\'':
        safe += "&#39;";
        break;
      default:
        safe += c;
    }
  }
  return safe;
}

std::string element(std::string_view tag, std::string_view text) { return around(tag, escaped(text)); }

std::string around(std::string_view tag, std::string_view markup) {
  std::string html = "<";
  html += tag;
  html += '>';
  html += markup;
  html += "</";
  html += tag.substr(0, tag.find(' '));
  return html += '>';
}

std::string remark(std::string_view text) {
  return text.empty() ? "" : element("p class=\"note\"", text) + "\n";
}

std::string html_section(const TextTable& table, std::string_view heading) {
  std::string html = element(heading, table.title) + "\n";
  if (!table.rows.empty()) html += around("div class=\"scroll\"", html_table(table)) + "\n";
  for (const std::string& note : table.notes) html += remark(note);
  return html;
}

std::string html_table(const TextTable& table) {
  const auto row_of = [&table](const std::vector<std::string>& cells, const std::string& tag) {
    std::string row;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const bool number = i < table.columns.size() && table.columns[i] == Align::right;
      row += element(number ? tag + " class=\"number\"" : tag, cells[i]);
    }
    return around("tr", row);
  };
  std::string body;
  for (const auto& row : table.rows) body += row_of(row, "td") + "\n";
  return around("table", around("thead", row_of(table.head, "th")) + around("tbody", body)) + "\n";
}

}  // namespace bansou
