#include "model/app/progress.hpp"

#include <fmt/format.h>

#include <chrono>
#include <cmath>

namespace bansou {
namespace {

constexpr double quiet_for = 1.0;  // seconds
constexpr double redraw_every = 0.1;
constexpr double line_every = 30.0;
constexpr int bar_width = 30;

std::string bar(double share) {
  std::string text;
  const int full = static_cast<int>(share * bar_width);
  for (int i = 0; i < bar_width; ++i) text += i < full ? "█" : "░";
  return text;
}

}  // namespace

double Progress::steady_seconds() {
  return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

Progress::Progress(Console& console, Clock clock)
    : console_(console), clock_(std::move(clock)), started_(clock_()) {}

void Progress::begin(double already) {
  const std::lock_guard lock(mutex_);
  already_ = already;
  started_ = clock_();
  shown_ = 0.0;
}

void Progress::update(double share) {
  const std::lock_guard lock(mutex_);
  const double elapsed = clock_() - started_;
  const double interval = console_.err_is_terminal ? redraw_every : line_every;
  if (elapsed < quiet_for || elapsed - shown_ < interval || share <= 0.0) return;
  shown_ = elapsed;
  const double done = std::min(1.0, already_ + share);
  const std::string left = duration_text(elapsed * (1.0 - done) / share, console_.language);
  const Text text{fmt::format("{:.0f}% 残り約{}", 100.0 * done, left),
                  fmt::format("{:.0f}%, about {} left", 100.0 * done, left)};
  if (console_.err_is_terminal) {
    console_.err << "\r\033[K" << bar(done) << ' ' << console_.say(text) << std::flush;
    bar_ = true;
  } else {
    console_.err << "bansou: " << console_.say(text) << std::endl;
  }
}

void Progress::clear() {
  const std::lock_guard lock(mutex_);
  if (bar_) console_.err << "\r\033[K" << std::flush;
  bar_ = false;
}

std::string duration_text(double seconds, Language language) {
  const bool ja = language == Language::ja;
  if (seconds < 90.0) return fmt::format("{:.0f}{}", std::ceil(seconds), ja ? "秒" : " s");
  const int minutes = static_cast<int>(std::ceil(seconds / 60.0));
  if (minutes < 60) return fmt::format("{}{}", minutes, ja ? "分" : " min");
  return fmt::format("{}{}{}{}", minutes / 60, ja ? "時間" : " h ", minutes % 60, ja ? "分" : " min");
}

}  // namespace bansou
