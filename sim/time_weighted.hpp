#pragma once

#include "sim/calendar.hpp"

namespace bansou::sim {

/// A quantity that holds its value between changes (queue length, beds in use), and its mean over time.
class TimeWeighted {
 public:
  explicit TimeWeighted(double value = 0.0, Time start = 0.0) : value_(value), start_(start), last_(start) {}

  void set(Time now, double value) {
    integral_ += value_ * (now - last_);
    last_ = now;
    value_ = value;
  }
  void add(Time now, double change) { set(now, value_ + change); }

  double value() const { return value_; }
  double integral(Time now) const { return integral_ + value_ * (now - last_); }
  /// Mean since the start or the last reset; the value itself if no time has passed.
  double mean(Time now) const { return now > start_ ? integral(now) / (now - start_) : value_; }

  /// Forgets the past (end of the warm-up), keeps the value.
  void reset(Time now) {
    integral_ = 0.0;
    start_ = last_ = now;
  }

 private:
  double value_;
  double integral_ = 0.0;
  Time start_;
  Time last_;
};

}  // namespace bansou::sim
