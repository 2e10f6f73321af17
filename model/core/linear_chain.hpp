#pragma once

#include <Eigen/Dense>

namespace bansou {

/// Amounts in `n` compartments that flow at constant rates: d(amounts)/dt = rates * amounts + inflow.
template <int n>
class LinearChain {
 public:
  using Amounts = Eigen::Matrix<double, n, 1>;
  using Rates = Eigen::Matrix<double, n, n>;  ///< [to][from], a day

  void move(int from, int to, double per_day) {
    rates_(to, from) += per_day;
    rates_(from, from) -= per_day;
  }
  /// Out of the chain.
  void leave(int from, double per_day) { rates_(from, from) -= per_day; }

  /// What the amounts tend to. Precondition: from every compartment there is a way out.
  Amounts at_rest(const Amounts& inflow) const { return rates_.partialPivLu().solve(-inflow).cwiseMax(0.0); }
  /// One implicit step as a matrix, stable for rates as high as hourly: amounts(t + days) is about
  /// step(days) * (amounts(t) + days * inflow).
  Rates step(double days) const { return (Rates::Identity() - days * rates_).inverse(); }

 private:
  Rates rates_ = Rates::Zero();
};

}  // namespace bansou
