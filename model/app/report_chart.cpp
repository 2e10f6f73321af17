#include "model/app/report_chart.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>

#include "model/app/html.hpp"
#include "model/text/number_text.hpp"

namespace bansou {
namespace {

constexpr double width = 720;
constexpr double label_width = 230;
constexpr double right_margin = 70;
constexpr double row_height = 28;
/// Okabe and Ito's palette: told apart by colour-blind readers, and by lightness in print.
constexpr std::array colours{"#0072B2", "#D55E00", "#009E73"};

std::string text_at(double x, double y, const char* anchor, const std::string& text) {
  return fmt::format("<text x=\"{:.1f}\" y=\"{:.1f}\" text-anchor=\"{}\">{}</text>\n", x, y, anchor,
                     escaped(text));
}

std::string line_at(double x1, double y1, double x2, double y2, const char* style) {
  return fmt::format("<line x1=\"{:.1f}\" y1=\"{:.1f}\" x2=\"{:.1f}\" y2=\"{:.1f}\" style=\"{}\"/>\n", x1, y1,
                     x2, y2, style);
}

std::string frame(const std::string& title, double height, const std::string& content) {
  return fmt::format("<svg viewBox=\"0 0 {:.0f} {:.0f}\" role=\"img\"><title>{}</title>\n{}</svg>\n", width,
                     height, escaped(title), content);
}

/// The shape of a series: a disc, a diamond, a square.
std::string shape(std::size_t series, double x, double y) {
  const char* colour = colours[series % colours.size()];
  if (series == 0)
    return fmt::format("<circle cx=\"{:.1f}\" cy=\"{:.1f}\" r=\"5\" fill=\"{}\"/>\n", x, y, colour);
  const double turn = series == 1 ? 45 : 0;
  return fmt::format(
      "<rect x=\"{0:.1f}\" y=\"{1:.1f}\" width=\"9\" height=\"9\" fill=\"{2}\" "
      "transform=\"rotate({3:.0f} {4:.1f} {5:.1f})\"/>\n",
      x - 4.5, y - 4.5, colour, turn, x, y);
}

class Scale {
 public:
  explicit Scale(double maximum) : ticks_(axis_ticks(maximum)) {}
  const std::vector<double>& ticks() const { return ticks_; }
  double operator()(double value) const {
    return label_width + (width - label_width - right_margin) * std::clamp(value / ticks_.back(), 0.0, 1.0);
  }

 private:
  std::vector<double> ticks_;
};

std::string grid(const Scale& scale, double top, double bottom, const std::string& unit) {
  std::string svg;
  for (const double tick : scale.ticks()) {
    svg += line_at(scale(tick), top, scale(tick), bottom, "stroke:#ddd");
    const bool last = tick == scale.ticks().back();
    svg += text_at(scale(tick), bottom + 16, "middle", fmt::format("{:g}{}", tick, last ? " " + unit : ""));
  }
  return svg;
}

double largest(const std::vector<ChartRow>& rows) {
  double maximum = 0.0;
  for (const ChartRow& row : rows) {
    for (const ChartMark& mark : row.marks) {
      for (const double value : {mark.interval.mean, mark.interval.high}) {
        if (std::isfinite(value)) maximum = std::max(maximum, value);
      }
    }
  }
  return maximum;
}

std::string whisker(const Scale& scale, const sim::Interval& interval, double y) {
  if (!std::isfinite(interval.low) || !std::isfinite(interval.high)) return {};
  return line_at(scale(interval.low), y, scale(interval.high), y, "stroke:#333;stroke-width:1.5") +
         line_at(scale(interval.low), y - 4, scale(interval.low), y + 4, "stroke:#333;stroke-width:1.5") +
         line_at(scale(interval.high), y - 4, scale(interval.high), y + 4, "stroke:#333;stroke-width:1.5");
}

std::string drawn(const Scale& scale, const ChartMark& mark, std::size_t series, double y) {
  if (std::isnan(mark.interval.mean)) return {};
  const double x = scale(mark.interval.mean);
  if (!mark.at_least) return whisker(scale, mark.interval, y) + shape(series, x, y);
  return line_at(x, y, x + 22, y, "stroke:#333;stroke-width:1.5;stroke-dasharray:3 2") + shape(series, x, y) +
         text_at(x + 25, y + 5, "start", "≥ " + number_text(mark.interval.mean));
}

}  // namespace

std::vector<double> axis_ticks(double maximum) {
  const double rough = std::max(maximum, 1e-9) / 5.0;
  const double power = std::pow(10.0, std::floor(std::log10(rough)));
  double step = 10.0 * power;
  for (const double nice : {5.0, 2.0, 1.0}) {
    if (nice * power >= rough * (1.0 - 1e-9)) step = nice * power;
  }
  std::vector<double> ticks;
  for (int i = 0; i < 2 || ticks.back() < maximum * (1.0 - 1e-9); ++i) ticks.push_back(i * step);
  return ticks;
}

std::string dot_chart(const std::string& title, const std::vector<std::string>& series,
                      const std::vector<ChartRow>& rows, const std::string& unit) {
  const Scale scale(largest(rows));
  const double top = 30;
  const double bottom = top + row_height * static_cast<double>(rows.size());
  std::string svg = grid(scale, top, bottom, unit);
  double key = label_width;
  for (std::size_t i = 0; i < series.size(); ++i) {
    svg += shape(i, key + 6, 14) + text_at(key + 18, 19, "start", series[i]);
    key += 150;
  }
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const double y = top + row_height * (static_cast<double>(i) + 0.5);
    svg += text_at(label_width - 12, y + 5, "end", rows[i].label);
    svg += text_at(label_width + 6, y + 5, "start", rows[i].note);
    for (std::size_t mark = 0; mark < rows[i].marks.size(); ++mark) {
      // A little apart, so that whiskers of two series do not run into each other.
      const double apart =
          7.0 * (static_cast<double>(mark) - (static_cast<double>(rows[i].marks.size()) - 1.0) / 2.0);
      svg += drawn(scale, rows[i].marks[mark], mark, y + apart);
    }
  }
  return frame(title, bottom + 24, svg);
}

std::string bar_chart(const std::string& title, const std::vector<ChartRow>& rows, const std::string& unit,
                      double limit) {
  const Scale scale(std::max(largest(rows), limit));
  const double bottom = 6 + row_height * static_cast<double>(rows.size());
  std::string svg = grid(scale, 6, bottom, unit);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const double y = 6 + row_height * (static_cast<double>(i) + 0.5);
    svg += text_at(label_width - 12, y + 5, "end", rows[i].label);
    if (rows[i].marks.empty() || std::isnan(rows[i].marks[0].interval.mean)) continue;
    const sim::Interval& interval = rows[i].marks[0].interval;
    const bool over = limit > 0.0 && interval.mean > limit;
    svg += fmt::format("<rect x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"16\" fill=\"{}\"/>\n",
                       label_width, y - 8, scale(interval.mean) - label_width, colours[over ? 1 : 0]);
    svg += whisker(scale, interval, y);
    const double end = std::isfinite(interval.high) ? std::max(interval.high, interval.mean) : interval.mean;
    svg += text_at(scale(end) + 7, y + 5, "start", number_text(interval.mean));
  }
  if (limit > 0.0)
    svg += line_at(scale(limit), 0, scale(limit), bottom, "stroke:#D55E00;stroke-dasharray:4 3");
  return frame(title, bottom + 24, svg);
}

std::string line_chart(const std::string& title, const std::vector<sim::Interval>& by_month, Date start,
                       const std::string& unit) {
  constexpr double left = 60;
  constexpr double top = 24;
  constexpr double bottom = 250;
  double maximum = 0.0;
  for (const sim::Interval& month : by_month) {
    maximum = std::max({maximum, month.mean, std::isfinite(month.high) ? month.high : 0.0});
  }
  const std::chrono::year_month_day first(start);
  const std::vector<double> ticks = axis_ticks(maximum);
  const auto x = [&](std::size_t month) {
    return left + (width - left - 20) * static_cast<double>(month) / static_cast<double>(by_month.size());
  };
  const auto y = [&](double value) {
    return bottom - (bottom - top) * std::clamp(value / ticks.back(), 0.0, 1.0);
  };
  std::string svg = text_at(8, 14, "start", unit);
  for (const double tick : ticks) {
    svg += line_at(left, y(tick), width - 20, y(tick), "stroke:#ddd") +
           text_at(left - 8, y(tick) + 5, "end", number_text(tick));
  }
  for (std::size_t month = 0; month <= by_month.size(); month += 12) {
    svg += line_at(x(month), bottom, x(month), bottom + 5, "stroke:#333");
    svg += text_at(x(month), bottom + 20, "middle",
                   iso_date(Date(first + std::chrono::years(month / 12))).substr(0, 7));
  }
  std::string upper;
  std::string lower;
  std::string middle;
  for (std::size_t i = 0; i < by_month.size(); ++i) {
    const sim::Interval& month = by_month[i];
    const double at = x(i + 1);
    middle += fmt::format("{:.1f},{:.1f} ", at, y(month.mean));
    if (!std::isfinite(month.high)) continue;
    upper += fmt::format("{:.1f},{:.1f} ", at, y(month.high));
    lower.insert(0, fmt::format("{:.1f},{:.1f} ", at, y(month.low)));
  }
  svg += "<polygon points=\"" + upper + lower + "\" fill=\"#0072B2\" fill-opacity=\"0.25\"/>\n";
  svg += "<polyline points=\"" + middle + "\" fill=\"none\" stroke=\"#0072B2\" stroke-width=\"2\"/>\n";
  return frame(title, bottom + 30, svg);
}

}  // namespace bansou
