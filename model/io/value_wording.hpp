#pragma once

#include <string>

#include <nlohmann/json.hpp>

#include "model/core/text.hpp"

namespace bansou {

/// A JSON Schema type in words: "a whole number" / "整数".
Text type_in_words(const std::string& type);

/// What a message says was found: "found 'city'" / "「city」とあります".
Text found(const nlohmann::json& value);

}  // namespace bansou
