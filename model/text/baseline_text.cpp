#include "model/text/baseline_text.hpp"

#include <algorithm>
#include <optional>
#include <set>

#include <fmt/format.h>

#include "model/experiment/posts.hpp"
#include "model/io/scenario_difference.hpp"
#include "model/text/parameter_text.hpp"
#include "model/text/unit_text.hpp"

namespace bansou {
namespace {

constexpr std::size_t most_shown = 8;

std::string arrow(const std::string& from, const std::string& to) { return from + " → " + to; }

std::vector<std::string> parameter_texts(const Scenario& a, const Scenario& b, Language language) {
  std::vector<std::string> texts;
  for (const auto& [name, now] : b.parameters) {
    const auto before = a.parameters.find(name);
    if (before == a.parameters.end() || before->second.value == now.value) continue;
    texts.push_back(fmt::format("{}: {}", parameter_name(b, name, language),
                                arrow(written_value(before->second.value, now),
                                      with_unit(written_value(now.value, now), now.unit, language))));
  }
  return texts;
}

/// What one table says and the other does not stands as "rule": the staffing rule of the scenario.
std::vector<std::string> local_texts(const Scenario& a, const Scenario& b, Language language) {
  const std::string rule = language == Language::ja ? "標準の計算" : "by the rule";
  const auto shown = [&](const std::optional<double>& figure) {
    return figure ? fmt::format("{:g}", *figure) : rule;
  };
  const auto figure = [](const Staff& fte, const std::string& post) {
    const auto found = fte.find(post);
    return found == fte.end() ? std::nullopt : std::optional(found->second);
  };
  std::vector<std::string> texts;
  const auto own_before = own_posts(a), own_now = own_posts(b);
  for (std::size_t i = 0; i < b.municipalities.size(); ++i) {
    const auto &before = own_before[i], &now = own_now[i];
    const auto compare = [&](const std::string& what, const std::optional<double>& x,
                             const std::optional<double>& y) {
      if (x != y)
        texts.push_back(fmt::format("{} {}: {}", b.municipalities[i].name, what, arrow(shown(x), shown(y))));
    };
    std::set<std::string> posts;
    for (const auto* fte : {&before, &now}) {
      for (const auto& [post, amount] : *fte) posts.insert(post);
    }
    for (const std::string& post : posts)
      compare(post_name(b, post, language), figure(before, post), figure(now, post));
    compare(language == Language::ja ? "担当件数" : "open cases", a.local[i].open_cases,
            b.local[i].open_cases);
  }
  return texts;
}

void append(std::vector<std::string>& lines, const Text& title, const std::vector<std::string>& texts,
            Language language) {
  for (std::size_t i = 0; i < std::min(texts.size(), most_shown); ++i)
    lines.push_back(title.in(language) + texts[i]);
  if (texts.size() <= most_shown) return;
  const std::size_t more = texts.size() - most_shown;
  const Text rest{fmt::format("ほか {} 件", more), fmt::format("and {} more", more)};
  lines.push_back(title.in(language) + rest.in(language));
}

}  // namespace

std::vector<std::string> baseline_lines(const Scenario& a, const Scenario& b, Language language) {
  std::vector<std::string> lines;
  append(lines, {"独自の表（local）／", "local table / "}, local_texts(a, b, language), language);
  append(lines, {"数値（parameters）／", "parameter / "}, parameter_texts(a, b, language), language);
  std::vector<std::string> parts = differing_parts(a, b);
  std::erase(parts, "changes");
  append(lines, {"そのほかの違い／", "other difference / "}, parts, language);
  return lines;
}

}  // namespace bansou
