#pragma once

#include <map>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "model/core/change.hpp"
#include "model/core/parameter.hpp"

namespace bansou {

/// By whole, the parameters that are shares of it (see Field::whole).
std::map<std::string, std::vector<std::string>> wholes_of(std::span<const Requirement> required);

/// Shares of one whole as they are from a date on.
struct Shares {
  std::map<std::string, double> values;  ///< by parameter
  std::set<std::string> changed;         ///< those that a change has set by then
  const Change* last = nullptr;          ///< the change that made them so; nullptr: the start

  double sum() const;
};

/// At the start, and after each date at which changes set one of them. Precondition: all are there.
std::vector<Shares> shares_over_time(const std::vector<std::string>& names, const ParameterSet& parameters,
                                     const std::vector<Change>& changes);

}  // namespace bansou
