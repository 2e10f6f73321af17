#pragma once

#include <functional>
#include <mutex>

#include "model/app/console.hpp"

namespace bansou {

/// How far a run is and how long it will still take: a bar that is redrawn on a terminal, now and then a line
/// elsewhere. A run of about a second shows nothing.
class Progress {
 public:
  using Clock = std::function<double()>;  ///< seconds

  explicit Progress(Console& console, Clock clock = steady_seconds);
  ~Progress() { clear(); }
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  /// `already`: share of the work that is done when this run begins, or goes on with more of it.
  void begin(double already);
  /// From any thread: share of all the work (0..1) that this run has done since then.
  void update(double share);
  /// Takes the bar away.
  void clear();

  static double steady_seconds();

 private:
  Console& console_;
  Clock clock_;
  double already_ = 0.0;
  double started_;
  double shown_ = 0.0;
  bool bar_ = false;
  std::mutex mutex_;
};

/// "40秒", "3分", "1時間20分" / "40 s", "3 min", "1 h 20 min".
std::string duration_text(double seconds, Language language);

}  // namespace bansou
