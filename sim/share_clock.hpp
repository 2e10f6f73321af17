#pragma once

#include "sim/shift.hpp"

namespace bansou::sim {

/// Hours that a worker's share of the time on duty has come to, as time passes and the share changes: what
/// nobody can work ahead of for long.
class ShareClock {
 public:
  /// `share`: from 0 to 1. `shift` outlives the clock.
  ShareClock(const Shift& shift, double share, Time now)
      : shift_(&shift), share_(share), duty_(shift.hours_until(now)) {}

  double hours(Time now) const { return hours_ + share_ * (shift_->hours_until(now) - duty_); }

  /// When the clock will show so many hours if the share stays as it is. Precondition: it does not yet.
  Time when(double hours, Time now) const {
    return shift_->work(now, hours - this->hours(now), ShiftEnd::interrupt, share_).end;
  }

  void set_share(double share, Time now) {
    if (share == share_) return;  // to the bit as without the change
    const double duty = shift_->hours_until(now);
    hours_ += share_ * (duty - duty_);
    duty_ = duty;
    share_ = share;
  }
  double share() const { return share_; }

 private:
  const Shift* shift_;
  double share_;
  double hours_ = 0.0;  ///< when the share last changed
  double duty_;         ///< Shift::hours_until() then
};

}  // namespace bansou::sim
