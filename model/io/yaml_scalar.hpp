#pragma once

#include <string>

#include <nlohmann/json.hpp>

namespace bansou {

/// The value of a plain (unquoted) YAML scalar by the core schema of YAML 1.2: null, bool, integer, floating
/// or string. A number with a leading zero is a string (municipality code 01100), as are hexadecimal, octal,
/// .inf and .nan.
nlohmann::json plain_scalar(const std::string& text);

}  // namespace bansou
