#include "model/experiment/robustness.hpp"

#include <cmath>

namespace bansou {

void Survival::count(const Difference& drawn) {
  const double difference = drawn.b - drawn.a;
  const bool rises = difference > 0.0 && !drawn.a_at_least;
  const bool falls = difference < 0.0 && !drawn.b_at_least;
  if (std::isnan(difference) || ((drawn.a_at_least || drawn.b_at_least) && !rises && !falls)) {
    ++unknown;
  } else if (verdict == Verdict::falls ? falls : rises) {
    ++same_direction;
  }
}

}  // namespace bansou
