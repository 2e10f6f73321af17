#pragma once

#include <string>

#include <nlohmann/json.hpp>

#include "model/io/document.hpp"

namespace bansou {

/// Says where and why a document breaks a schema, in sentences for people. Knows the keywords type, enum,
/// pattern, minLength, minimum, maximum, minItems, required, properties, propertyNames,
/// additionalProperties and items, and references into the schema itself; x-allowed ({ja, en}) says in words
/// what a pattern allows.
void explain_violations(const Document& document, const nlohmann::json& schema, Problems& problems);

}  // namespace bansou
