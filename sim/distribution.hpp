#pragma once

#include <boost/random/exponential_distribution.hpp>
#include <boost/random/gamma_distribution.hpp>
#include <boost/random/lognormal_distribution.hpp>
#include <boost/random/triangle_distribution.hpp>
#include <boost/random/uniform_real_distribution.hpp>
#include <boost/random/weibull_distribution.hpp>

#include <cmath>
#include <variant>

#include "sim/stream.hpp"

namespace bansou::sim {

/// A law of durations or amounts as a value: Boost.Random's distributions behind one type.
class Distribution {
 public:
  static Distribution constant(double value) { return Constant{value}; }
  static Distribution uniform(double low, double high) {
    return boost::random::uniform_real_distribution<>(low, high);
  }
  static Distribution exponential(double mean) {
    return boost::random::exponential_distribution<>(1.0 / mean);
  }
  static Distribution triangular(double low, double mode, double high) {
    return boost::random::triangle_distribution<>(low, mode, high);
  }
  static Distribution gamma(double shape, double mean) {
    return boost::random::gamma_distribution<>(shape, mean / shape);
  }
  static Distribution weibull(double shape, double scale) {
    return boost::random::weibull_distribution<>(shape, scale);
  }
  /// By the mean of the variable itself and the standard deviation of its logarithm.
  static Distribution lognormal(double mean, double sigma) {
    return boost::random::lognormal_distribution<>(std::log(mean) - sigma * sigma / 2.0, sigma);
  }

  double operator()(Stream& stream) const {
    return std::visit([&stream](auto law) { return static_cast<double>(law(stream)); }, law_);
  }

 private:
  struct Constant {
    double value;
    double operator()(Stream&) const { return value; }
  };
  using Law = std::variant<Constant, boost::random::exponential_distribution<>,
                           boost::random::uniform_real_distribution<>,
                           boost::random::lognormal_distribution<>, boost::random::gamma_distribution<>,
                           boost::random::weibull_distribution<>, boost::random::triangle_distribution<>>;

  template <class Any>
  Distribution(Any law) : law_(law) {}

  Law law_;
};

}  // namespace bansou::sim
