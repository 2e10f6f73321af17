#include <algorithm>
#include <sstream>

#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include "model/io/document.hpp"
#include "model/io/text_file.hpp"
#include "model/io/yaml_builder.hpp"
#include "model/io/yaml_syntax.hpp"

namespace bansou {
namespace {

constexpr std::uintmax_t max_bytes = 8'000'000;

std::string_view line_around(std::string_view text, std::size_t offset) {
  const std::size_t start = text.substr(0, std::min(offset, text.size())).rfind('\n') + 1;  // npos + 1 is 0
  return text.substr(start, text.find('\n', start) - start);
}

void parse(const std::string& file, std::string text, Document& document, Problems& problems) {
  if (const auto deepest = nested_too_deep(text)) {
    problems.add(position_of(file, text, *deepest),
                 {"かっこ [ ] { } の入れ子が深すぎます。", "the brackets [ ] { } are nested too deep."});
    return;
  }
  // The parser (0.7) overlooks a quote that is still open at the end if a line end follows.
  text.erase(text.find_last_not_of(" \t\r\n") + 1);
  std::istringstream stream(text);
  YamlBuilder builder(file, text, document, problems);
  try {
    YAML::Parser parser(stream);
    while (parser.HandleNextDocument(builder)) {
    }
  } catch (const YamlBuilder::Stop&) {
    return;  // the problem is already reported
  } catch (const YAML::Exception& error) {
    const std::string_view line = line_around(text, static_cast<std::size_t>(std::max(error.mark.pos, 0)));
    problems.add(YamlLocator(file, text).at(error.mark), explain_syntax_error(error.msg, line));
  }
}

}  // namespace

Document read_yaml(const std::filesystem::path& file, Problems& problems) {
  const std::size_t before = problems.count();
  Document document;
  if (auto text = read_text(file, max_bytes, problems)) {
    parse(file.string(), std::move(*text), document, problems);
    if (problems.count() == before && !document.tree.is_object()) {
      problems.add({file.string(), 1, 1},
                   {"ファイルの中身は「名前: 値」の並びでなければなりません（例: title: 鳥取県の現状）。",
                    "the file must consist of 'name: value' entries, such as 'title: Tottori today'."});
    }
  }
  if (problems.count() > before) document.tree = nlohmann::json::object();
  return document;
}

}  // namespace bansou
