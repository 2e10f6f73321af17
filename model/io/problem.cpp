#include "model/io/problem.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>

#include <fmt/format.h>

#include "model/io/utf8.hpp"

namespace bansou {
namespace {

std::string one_line_each(const std::vector<Problem>& problems, Language language) {
  std::string text;
  for (const Problem& problem : problems) {
    if (!text.empty()) text += '\n';
    text += describe(problem, language);
  }
  return text;
}

/// Letters in lower case: a difference in case alone is no difference for a suggestion.
std::u32string folded(std::string_view text) {
  std::u32string points = code_points(text);
  for (char32_t& point : points) {
    if (point >= U'A' && point <= U'Z') point += U'a' - U'A';
  }
  return points;
}

/// Edit distance that counts a swap of two neighbours as one edit (optimal string alignment).
std::size_t edit_distance(const std::u32string& a, const std::u32string& b) {
  std::vector<std::size_t> before(b.size() + 1), last(b.size() + 1), now(b.size() + 1);
  std::iota(last.begin(), last.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    now[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t substitution = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      now[j] = std::min({last[j] + 1, now[j - 1] + 1, substitution});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        now[j] = std::min(now[j], before[j - 2] + 1);
    }
    std::swap(before, last);
    std::swap(last, now);
  }
  return last[b.size()];
}

}  // namespace

InputError::InputError(const Problems& found, Language language)
    : InputError(found, found.sorted(), language) {}

InputError::InputError(Problems found, std::vector<Problem> sorted, Language language)
    : std::runtime_error(one_line_each(sorted, language)),
      found_(std::move(found)),
      sorted_(std::move(sorted)),
      language_(language) {}

std::string describe(const Problem& problem, Language language) {
  std::string text = problem.at.file;
  if (!text.empty() && problem.at.line > 0) {
    text += ':' + std::to_string(problem.at.line);
    if (problem.at.column > 0) text += ':' + std::to_string(problem.at.column);
  }
  if (!text.empty()) text += ": ";
  return text + problem.text.in(language);
}

void Problems::add(Position at, Text text) {
  const bool told = takes(at.file);
  ++count_of_[at.file];
  if (told) found_.push_back({std::move(at), std::move(text)});
}

bool Problems::takes(const std::string& file) const {
  const auto count = count_of_.find(file);
  return count == count_of_.end() || count->second < most_of_a_file;
}

std::size_t Problems::count() const {
  return std::accumulate(count_of_.begin(), count_of_.end(), std::size_t{0},
                         [](std::size_t sum, const auto& file) { return sum + file.second; });
}

void Problems::raise(Language language) const {
  if (!empty()) throw InputError(*this, language);
}

std::vector<Problem> Problems::sorted() const {
  std::vector<Problem> sorted = found_;
  std::stable_sort(sorted.begin(), sorted.end(), [](const Problem& a, const Problem& b) {
    return std::tie(a.at.file, a.at.line, a.at.column) < std::tie(b.at.file, b.at.line, b.at.column);
  });
  for (const auto& [file, count] : count_of_) {
    const std::size_t more = untold(count);
    if (more == 0) continue;
    const auto after =
        std::ranges::upper_bound(sorted, file, {}, [](const Problem& one) { return one.at.file; });
    sorted.insert(after, {{file},
                          {fmt::format("ほかに {} 件の誤りがあります。", more),
                           fmt::format("and {} more problems.", more)}});
  }
  return sorted;
}

std::string nearest(std::string_view name, std::span<const std::string> known) {
  const std::u32string wanted = folded(name);
  std::size_t allowed = wanted.size() / 3;
  std::string best;
  for (const std::string& candidate : known) {
    const std::u32string points = folded(candidate);
    const std::size_t apart =
        points.size() > wanted.size() ? points.size() - wanted.size() : wanted.size() - points.size();
    if (apart > allowed) continue;
    const std::size_t distance = edit_distance(wanted, points);
    if (distance > allowed || (distance == allowed && !best.empty())) continue;
    best = candidate;
    allowed = distance;
  }
  return best;
}

}  // namespace bansou
