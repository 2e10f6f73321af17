#include "model/text/stationary_check.hpp"

#include <fmt/format.h>

#include "model/io/problem.hpp"
#include "model/text/change_text.hpp"

namespace bansou {

void check_stationary(const Scenario& scenario, Language language) {
  Problems problems;
  for (const Change& change : scenario.changes) {
    if (change.from <= 0.0) continue;
    problems.add({scenario.path, 0, 0},
                 {fmt::format("stationary は途中で何も変わらない実験のためのものですが、開始日 {} "
                              "より後に変わるものがあります: {}",
                              iso_date(scenario.start), change_text(scenario, change, Language::ja)),
                  fmt::format("stationary is for experiments in which nothing changes under way, but this "
                              "does after the start ({}): {}",
                              iso_date(scenario.start), change_text(scenario, change, Language::en))});
  }
  constexpr int least_years = 5;  // MSER-5 looks at batches of five months
  if (scenario.replications < 2 || scenario.years < least_years) {
    problems.add({scenario.path, 0, 0},
                 {fmt::format("stationary には、反復が2回以上、期間が{}年以上必要です（いまは{}回、{}年）。",
                              least_years, scenario.replications, scenario.years),
                  fmt::format("stationary needs 2 replications and {} years or more; found {} and {}.",
                              least_years, scenario.replications, scenario.years)});
  }
  problems.raise(language);
}

}  // namespace bansou
