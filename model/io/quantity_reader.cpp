#include "model/io/quantity_reader.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "model/core/post_ledger.hpp"
#include "model/io/utf8.hpp"
#include "model/io/wording.hpp"

namespace bansou {
namespace {

/// "14 days" -> "days".
std::string unit_part(const std::string& text) {
  const std::size_t start = text.find_first_not_of("+-0123456789., ");
  return start == std::string::npos ? "" : text.substr(start, text.find_last_not_of(' ') + 1 - start);
}

std::vector<std::string> units_of(Dimension dimension) {
  std::vector<std::string> names;
  for (const std::string& name : unit_names()) {
    if (find_unit(name)->dimension == dimension) names.push_back(name);
  }
  return names;
}

/// The unit that starts so (200万), or one that is written nearly so.
Text unit_that_was_meant(const std::string& unit, Dimension dimension) {
  const std::vector<std::string> names = units_of(dimension);
  if (const std::string half = in_half_width(unit); half != unit)
    return {"半角で書いてください。", " Write it in half width."};
  const auto starts_so = [&](const std::string& name) { return !unit.empty() && name.starts_with(unit); };
  const auto longer = std::ranges::find_if(names, starts_so);
  return longer == names.end() ? did_you_mean(unit, names) : did_you_mean(*longer);
}

/// "0.5人" of posts is half a post.
Text if_posts_were_meant(const std::string& unit, const Limits& wanted, const std::string& found) {
  if (wanted.dimension != Dimension::fte || (unit != "人" && !unit.starts_with("person"))) return {};
  const std::string number = found.substr(0, found.rfind(unit));
  return did_you_mean(number.substr(0, number.find_last_not_of(' ') + 1) + " FTE");
}

Text needs_unit(const Limits& wanted, const std::string& found, const Text& why = {}) {
  return {
      fmt::format("{}: {}の単位（{}）が必要ですが、「{}」とあります。{}", wanted.name,
                  dimension_name(wanted.dimension, Language::ja), example_units(wanted.dimension),
                  excerpt(found), why.ja),
      fmt::format("{}: found '{}'; a unit of {} is needed ({}).{}", wanted.name, excerpt(found),
                  dimension_name(wanted.dimension, Language::en), example_units(wanted.dimension), why.en)};
}

}  // namespace

Text too_small_a_post(const std::string& name, double fte) {
  return {fmt::format("{}: 「{} FTE」とあります。0 より大きい人員は {} FTE 以上にしてください。", name, fte,
                      least_post),
          fmt::format("{}: found '{} FTE'; a part of a post is at least {} FTE.", name, fte, least_post)};
}

std::optional<Unit> check_unit(const Entry& at, const std::string& unit, const Limits& wanted,
                               const std::string& found) {
  const std::optional<Unit> known = find_unit(unit);
  if (!known) {
    at.report(needs_unit(wanted, found, unit_that_was_meant(unit, wanted.dimension)));
    return std::nullopt;
  }
  if (known->dimension == wanted.dimension) return known;
  const Text meant = if_posts_were_meant(unit, wanted, found);
  at.report(needs_unit(wanted, found,
                       {fmt::format("「{}」は{}の単位です。{}", unit,
                                    dimension_name(known->dimension, Language::ja), meant.ja),
                        fmt::format(" '{}' is a unit of {}.{}", unit,
                                    dimension_name(known->dimension, Language::en), meant.en)}));
  return std::nullopt;
}

bool check_bounds(const Entry& at, double written, const std::string& unit_name, const Unit& unit,
                  const Limits& wanted) {
  constexpr double rounding = 1e-12;  // of the conversion, relative
  const double value = written * unit.factor;
  if (wanted.dimension == Dimension::fte && is_too_small_a_post(value)) {
    at.report(too_small_a_post(wanted.name, written));
    return false;
  }
  const bool unbounded = wanted.maximum >= 1e12;
  if (value >= wanted.minimum - rounding * std::abs(wanted.minimum) &&
      value <= wanted.maximum + rounding * std::abs(wanted.maximum)) {
    return true;
  }
  const std::string low = fmt::format("{:.6g}", wanted.minimum / unit.factor);
  const std::string high = fmt::format("{:.6g}", wanted.maximum / unit.factor);
  at.report(
      {fmt::format("{}: 「{} {}」とあります。使えるのは {} {}です。", wanted.name, written, unit_name, low,
                   unbounded ? unit_name + " 以上" : fmt::format("から {} {} まで", high, unit_name)),
       fmt::format("{}: found '{} {}'; allowed: {} {}.", wanted.name, written, unit_name, low,
                   unbounded ? unit_name + " or more" : fmt::format("to {} {}", high, unit_name))});
  return false;
}

std::optional<double> read_quantity(const Entry& entry, const Limits& wanted) {
  if (const auto number = entry.number()) {
    entry.report(needs_unit(wanted, fmt::format("{}", *number)));
    return std::nullopt;
  }
  const auto text = entry.string();
  if (!text) return std::nullopt;
  const std::string unit_name = unit_part(*text);
  const auto unit = check_unit(entry, unit_name, wanted, *text);
  if (!unit) return std::nullopt;
  const auto quantity = parse_quantity(*text);
  if (!quantity) {
    entry.report({fmt::format("{}: 「{}」は数として読めません。「1.5 {}」のように書いてください。",
                              wanted.name, excerpt(*text), unit_name),
                  fmt::format("{}: '{}' does not read as a number; write it like '1.5 {}'.", wanted.name,
                              excerpt(*text), unit_name)});
    return std::nullopt;
  }
  if (!check_bounds(entry, quantity->value / unit->factor, unit_name, *unit, wanted)) return std::nullopt;
  return quantity->value;
}

}  // namespace bansou
