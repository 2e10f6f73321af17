#include "model/io/value_wording.hpp"

#include <fmt/format.h>

#include "model/io/wording.hpp"

namespace bansou {

using nlohmann::json;

Text type_in_words(const std::string& type) {
  if (type == "string") return {"ことば（文字）", "a text"};
  if (type == "integer") return {"整数", "a whole number"};
  if (type == "number") return {"数", "a number"};
  if (type == "boolean") return {"true か false", "true or false"};
  if (type == "object") return {"「名前: 値」の形", "'name: value' entries"};
  if (type == "array") return {"一覧（[a, b] の形）", "a list such as [a, b]"};
  return {"空", "nothing"};
}

Text found(const json& value) {
  if (value.is_null()) return {"値がありません", "found nothing"};
  if (value.is_object()) return {"「名前: 値」の形があります", "found 'name: value' entries"};
  if (value.is_array()) return {"一覧があります", "found a list"};
  if (value.is_string() && value.get_ref<const std::string&>().empty())
    return {"何も書かれていません", "found an empty text"};
  const std::string shown = excerpt(value.is_string() ? value.get<std::string>() : value.dump());
  return {fmt::format("「{}」とあります", shown), fmt::format("found '{}'", shown)};
}

}  // namespace bansou
