#pragma once

#include <functional>
#include <stop_token>

namespace bansou::python {

/// Does `work` on another thread while the calling one, which holds the GIL, gives it away and takes it back
/// every 50 ms to look for Ctrl-C and to call `tick`. If either raises, `stop` is set, the work is waited for
/// and the Python error goes on; otherwise the work's own error, if any.
void beside_python(std::stop_source stop, const std::function<void()>& work,
                   const std::function<void()>& tick);

}  // namespace bansou::python
