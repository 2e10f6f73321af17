#include "model/text/implausible_inputs.hpp"

#include <algorithm>
#include <iterator>

#include "model/text/implausible_cases.hpp"
#include "model/text/implausible_changes.hpp"
#include "model/text/implausible_posts.hpp"

namespace bansou {

std::vector<Text> implausible_inputs(const Scenario& scenario) {
  std::vector<Text> found = implausible_posts(scenario);
  std::ranges::copy(implausible_changes(scenario), std::back_inserter(found));
  std::ranges::copy(implausible_cases(scenario), std::back_inserter(found));
  return found;
}

}  // namespace bansou
