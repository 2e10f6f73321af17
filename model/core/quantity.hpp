#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "model/core/text.hpp"

namespace bansou {

/// What a figure measures. Canonical units: share 0..1, time days, work hours, rate per day, density per
/// person (or per full-time post), money yen, distance km, speed km/h; factor, count and fte as they are.
enum class Dimension : std::uint8_t {
  share,
  factor,
  time,
  work,
  rate,
  density,
  count,
  fte,
  money,
  speed,
  distance
};

struct Unit {
  Dimension dimension = Dimension::factor;
  double factor = 1.0;  ///< canonical = written * factor
};

struct Quantity {
  double value = 0.0;  ///< in the canonical unit of its dimension
  Dimension dimension = Dimension::factor;
};

/// The unit of this name ("days", "/1000/year", "FTE"; spaces around are allowed), if the house knows it.
std::optional<Unit> find_unit(std::string_view name);

/// A number and its unit: "1.5 FTE", "30 min", "22.6 /1000/year", "35 %", "5,000,000 yen". Digits and '.' in
/// any locale, commas only between thousands. A text without a unit, or with anything else in it, is no
/// quantity.
std::optional<Quantity> parse_quantity(std::string_view text);

/// Every unit name that find_unit knows, for suggestions.
std::span<const std::string> unit_names();

/// "working time" / "作業時間", for messages.
std::string_view dimension_name(Dimension dimension, Language language);

/// Units that fit, for messages: "min, h".
std::string_view example_units(Dimension dimension);

}  // namespace bansou
