#pragma once

#include <utility>

#include <pybind11/pybind11.h>

namespace bansou::python {

/// Calls a Python callable with the share done, 0..1, whenever it has changed; None: nobody is told.
class TellProgress {
 public:
  explicit TellProgress(pybind11::object callable) : callable_(std::move(callable)) {}
  void operator()(double share) {
    if (!callable_.is_none() && share != told_) callable_(told_ = share);
  }

 private:
  pybind11::object callable_;
  double told_ = -1.0;
};

}  // namespace bansou::python
