#include "model/core/shares.hpp"

namespace bansou {

std::map<std::string, std::vector<std::string>> wholes_of(std::span<const Requirement> required) {
  std::map<std::string, std::vector<std::string>> wholes;
  for (const Requirement& wanted : required) {
    if (!wanted.whole.empty()) wholes[wanted.whole].push_back(wanted.name);
  }
  return wholes;
}

double Shares::sum() const {
  double sum = 0.0;
  for (const auto& [name, value] : values) sum += value;
  return sum;
}

std::vector<Shares> shares_over_time(const std::vector<std::string>& names, const ParameterSet& parameters,
                                     const std::vector<Change>& changes) {
  Shares now;
  for (const std::string& name : names) now.values[name] = parameters.at(name).value;
  std::vector<Shares> over_time{now};
  for (const std::size_t i : in_order_of_dates(changes)) {
    const Change& change = changes[i];
    if (!now.values.contains(change.parameter)) continue;
    now.values[change.parameter] = change.value;
    now.changed.insert(change.parameter);
    // What is set on the same day holds together.
    if (now.last == nullptr || now.last->from < change.from) over_time.emplace_back();
    now.last = &change;
    over_time.back() = now;
  }
  return over_time;
}

}  // namespace bansou
