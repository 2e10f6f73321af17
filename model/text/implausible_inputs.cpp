#include "model/text/implausible_inputs.hpp"

#include "model/text/implausible_cases.hpp"
#include "model/text/implausible_changes.hpp"
#include "model/text/implausible_posts.hpp"

namespace bansou {

std::vector<Text> implausible_inputs(const Scenario& scenario) {
  std::vector<Text> found;
  look_at_posts(scenario, found);
  look_at_changes(scenario, found);
  look_at_cases(scenario, found);
  return found;
}

}  // namespace bansou
