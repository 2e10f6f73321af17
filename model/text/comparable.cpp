#include "model/text/comparable.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "model/io/input_path.hpp"
#include "model/io/problem.hpp"
#include "model/io/scenario_difference.hpp"
#include "model/text/baseline_text.hpp"
#include "model/text/caveats.hpp"

namespace bansou {

namespace {

/// What compares the arms of a question's page.
Text hint_to_ask(const Scenario& b) {
  if (!b.asks) return {};
  return {"問いのページです。案を比べるのは bansou ask です。",
          " It is a question's page: bansou ask compares its arms."};
}

/// How an option of another region becomes one of A's.
Text hint_to_extend(const Scenario& a, const Scenario& b) {
  const std::string file = std::filesystem::path(a.path).filename().string();
  if (is_shipped(b.path)) {
    const std::string line = fmt::format("extends: [{}, {}]", file, b.path);
    return {fmt::format(
                "題（title）と「{}」だけのページを {} と同じフォルダーに書くと、同じ市区町村の案になります。",
                line, file),
            fmt::format(" A page beside {} with a title and '{}' is the option for the same municipalities.",
                        file, line)};
  }
  return {
      fmt::format(
          "案のページを {} と同じフォルダーに写し、extends を {} に変えると、同じ市区町村の案になります。",
          file, file),
      fmt::format(" A copy of the option's page beside {}, with 'extends: {}', is an option for the same "
                  "municipalities.",
                  file, file)};
}

}  // namespace

void check_comparable(const Scenario& a, const Scenario& b, Language language) {
  Problems problems;
  const Position at{b.path, 0, 0};
  const auto same_code = [](const Municipality& x, const Municipality& y) { return x.code == y.code; };
  if (!std::equal(a.municipalities.begin(), a.municipalities.end(), b.municipalities.begin(),
                  b.municipalities.end(), same_code)) {
    const Text hint = b.asks ? hint_to_ask(b) : hint_to_extend(a, b);
    problems.add(at, {a.path + " と市区町村が違うので比べられません。" + hint.ja,
                      "cannot be compared: not the municipalities of " + a.path + "." + hint.en});
  }
  if (a.start != b.start || a.years != b.years) {
    const Text here = period_text(b), there = period_text(a);
    problems.add(
        at, {fmt::format("期間（{}）が {} と違う（{}）ので比べられません。", here.ja, a.path, there.ja),
             fmt::format("cannot be compared: {}, not the period of {} ({}).", here.en, a.path, there.en)});
  }
  if (a.seed != b.seed) {
    problems.add(at, {fmt::format("乱数の種（{}）が {} と違う（{}）ので、同じ条件で比べられません。", b.seed,
                                  a.path, a.seed),
                      fmt::format("cannot be compared under the same chance: seed {}, not that of {} ({}).",
                                  b.seed, a.path, a.seed)});
  }
  problems.raise(language);
}

void check_differs(const Scenario& a, const Scenario& b, Language language) {
  const auto parts = differing_parts(a, b);
  if (!parts.empty() || !baseline_lines(a, b, language).empty()) return;
  Problems problems;
  problems.add({b.path},
               {a.path + " と違うところがないので、比べるものがありません。" + hint_to_ask(b).ja,
                "does not differ from " + a.path + ": there is nothing to compare." + hint_to_ask(b).en});
  problems.raise(language);
}

}  // namespace bansou
