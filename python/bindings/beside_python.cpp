#include "python/bindings/beside_python.hpp"

#include <chrono>
#include <future>

#include <pybind11/pybind11.h>

namespace bansou::python {
namespace py = pybind11;

void beside_python(std::stop_source stop, const std::function<void()>& work,
                   const std::function<void()>& tick) {
  using namespace std::chrono_literals;
  std::future<void> done = std::async(std::launch::async, work);
  const auto is_done_within = [&done](std::chrono::milliseconds time) {
    const py::gil_scoped_release others_may_run;
    return done.wait_for(time) == std::future_status::ready;
  };
  try {
    while (!is_done_within(50ms)) {
      if (PyErr_CheckSignals() != 0) throw py::error_already_set();
      tick();
    }
  } catch (...) {
    stop.request_stop();
    while (!is_done_within(1h)) {
    }
    throw;
  }
  done.get();
}

}  // namespace bansou::python
