#include "model/io/schema.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

#include "model/io/schema_wording.hpp"
#include "model/io/text_file.hpp"

namespace bansou {
namespace {

using nlohmann::json;
using valijson::adapters::NlohmannJsonAdapter;

constexpr std::uintmax_t max_bytes = 8'000'000;

/// Takes `required` away from everything that merges.
void relax(json& node) {
  if (node.is_object()) {
    if (const auto required = node.find("required"); required != node.end() && required->is_array()) {
      node.erase(required);
    }
    for (auto& [key, value] : node.items()) {
      if (key != "items") relax(value);
    }
  }
}

json for_one_file(json schema) {
  const json required = schema.value("required", json::array());
  relax(schema);
  schema["required"] = required;
  return schema;
}

/// For a rule that the wording does not know: the deepest place that valijson names, in its words.
void report_as_it_is(const Document& document, const valijson::ValidationResults& results,
                     Problems& problems) {
  const auto deepest = std::max_element(results.begin(), results.end(), [](const auto& a, const auto& b) {
    return a.context.size() < b.context.size();
  });
  json::json_pointer pointer;
  std::string description = "invalid";
  if (deepest != results.end()) {
    description = deepest->description;
    for (std::size_t i = 1; i < deepest->context.size(); ++i) {  // "<root>", "[teams]", "[desk]", ...
      const std::string& part = deepest->context[i];
      pointer /= part.substr(1, part.size() - 2);
    }
  }
  problems.add(document.at(pointer.to_string()),
               {fmt::format("書き方の決まり（schema.json）に合いません（{}）。", description),
                fmt::format("this does not fit the rules in schema.json ({}).", description)});
}

}  // namespace

json read_schema(const std::filesystem::path& file, Problems& problems) {
  const auto text = read_text(file, max_bytes, problems);
  if (!text) return json::object();
  json schema = json::parse(*text, nullptr, false);
  if (schema.is_object()) return schema;
  problems.add({file.string()}, {"JSON として読めません。", "this is not valid JSON."});
  return json::object();
}

void check_schema(const Document& document, const json& schema, Problems& problems, Extent extent) {
  const json rules = extent == Extent::one_file ? for_one_file(schema) : schema;
  valijson::Schema compiled;
  valijson::SchemaParser(valijson::SchemaParser::kDraft7)
      .populateSchema(NlohmannJsonAdapter(rules), compiled);
  valijson::ValidationResults results;
  valijson::Validator validator;
  if (validator.validate(compiled, NlohmannJsonAdapter(document.tree), &results)) return;
  const std::size_t before = problems.count();
  explain_violations(document, rules, problems);
  if (problems.count() == before) report_as_it_is(document, results, problems);
}

}  // namespace bansou
