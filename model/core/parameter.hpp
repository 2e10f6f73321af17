#pragma once

#include <algorithm>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/core/quantity.hpp"
#include "model/core/text.hpp"

namespace bansou {

/// An assumed or published figure. Value, low and high are in the house's canonical unit of the dimension.
struct Parameter {
  double value = 0.0;
  double low = 0.0;  ///< plausible range; equal to value where none was given
  double high = 0.0;
  Dimension dimension = Dimension::factor;
  std::string unit;     ///< as written
  double factor = 1.0;  ///< canonical = written * factor
  int year = 0;
  std::string source;  ///< id in the scenario's sources, or one of those below
  Text reason;
  Text label;  ///< what the figure is, in a few words
};

using ParameterSet = std::map<std::string, Parameter, std::less<>>;

/// Parameter::source of figures that nobody has published.
inline constexpr std::string_view assumption_source = "assumption";
/// Parameter::source of figures that `python -m bansou calibrate` has fitted.
inline constexpr std::string_view calibration_source = "calibration";

/// How many figures are from this source.
inline std::size_t count_from(const ParameterSet& parameters, std::string_view source) {
  return static_cast<std::size_t>(
      std::count_if(parameters.begin(), parameters.end(),
                    [source](const auto& entry) { return entry.second.source == source; }));
}

/// What a figure of a scenario must be like to be used in its place.
struct Limits {
  std::string name;
  Dimension dimension = Dimension::factor;
  double minimum = 0.0;
  double maximum = 0.0;
};

/// A parameter that the scenario has to give.
struct Requirement : Limits {
  Text label;               ///< what it is of the service, team or field that the name begins with
  std::string whole = {};   ///< shares of the same whole are at most 1 together; empty: of none
  bool start_only = false;  ///< nothing looks at it later: no change can set it
};

/// The bound of most rates: what happens to a person happens once an hour at most.
inline constexpr double hourly = 24.0;

/// Ties a parameter's last name to what it is called for people and to a member of a settings struct.
template <class Settings>
struct Field {
  std::string_view name;
  std::string_view ja, en;
  Dimension dimension;
  double Settings::*member;
  double minimum;
  double maximum;
  std::string_view whole = {};  ///< as Requirement's
  bool start_only = false;      ///< as Requirement's
};

inline std::string join(std::string_view prefix, std::string_view name) {
  return std::string(prefix) + "." + std::string(name);
}

/// The parameters that `Settings` needs below `prefix`.
template <class Settings>
void require(std::string_view prefix, std::vector<Requirement>& requirements) {
  for (const Field<Settings>& field : Settings::fields()) {
    const Text label{std::string(field.ja), std::string(field.en)};
    requirements.push_back({{join(prefix, field.name), field.dimension, field.minimum, field.maximum},
                            label,
                            field.whole.empty() ? "" : join(prefix, field.whole),
                            field.start_only});
  }
}

/// Fills `Settings` from checked parameters.
template <class Settings>
Settings settings_from(std::string_view prefix, const ParameterSet& parameters) {
  Settings settings;
  for (const Field<Settings>& field : Settings::fields()) {
    settings.*(field.member) = parameters.at(join(prefix, field.name)).value;
  }
  return settings;
}

}  // namespace bansou
