#include "model/app/stationary_check.hpp"

#include <fmt/format.h>

#include "model/app/change_text.hpp"
#include "model/io/problem.hpp"

namespace bansou {

void check_stationary(const Scenario& scenario, Language language) {
  Problems problems;
  for (const Change& change : scenario.changes) {
    if (change.from <= 0.0) continue;
    problems.add({scenario.path, 0, 0},
                 {fmt::format("--stationary は途中で何も変わらない実験のためのものですが、開始日 {} "
                              "より後に変わるものがあります: {}",
                              scenario.start, change_text(scenario, change, Language::ja)),
                  fmt::format("--stationary is for experiments in which nothing changes under way, but this "
                              "does after the start ({}): {}",
                              scenario.start, change_text(scenario, change, Language::en))});
  }
  problems.raise(language);
}

}  // namespace bansou
