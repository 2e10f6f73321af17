#include "model/io/share_check.hpp"

#include <string>

#include <fmt/format.h>

namespace bansou {

void check_whole(const Entry& at, const Shares& shares) {
  constexpr double rounding = 1e-9;
  if (shares.sum() <= 1.0 + rounding) return;
  std::vector<std::string> ja, en;
  for (const auto& [name, value] : shares.values) {
    ja.push_back(fmt::format("{}（{:.6g} %）", name, 100.0 * value));
    en.push_back(fmt::format("{} ({:.6g} %)", name, 100.0 * value));
  }
  at.report({fmt::format("{}: 一つの全体に対する割合なので、合わせて 100 % までにしてください。",
                         fmt::join(ja, "、")),
             fmt::format("{} are shares of one whole: together at most 100 %.", fmt::join(en, " and "))});
}

void check_changed_shares(const Scenario& scenario, std::span<const Requirement> required,
                          const std::vector<Change>& changes, const std::vector<Entry>& entries) {
  for (const auto& [whole, names] : wholes_of(required)) {
    for (const Shares& shares : shares_over_time(names, scenario.parameters, changes)) {
      if (shares.last == nullptr) continue;  // told where the parameters stand
      const Entry& entry = entries[static_cast<std::size_t>(shares.last - changes.data())];
      check_whole(entry["set"][shares.last->parameter], shares);
    }
  }
}

}  // namespace bansou
