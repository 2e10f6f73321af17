#include "model/app/trace_command.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "model/app/comparable.hpp"
#include "model/app/journey_table.hpp"
#include "model/app/journey_text.hpp"
#include "model/app/screen.hpp"
#include "model/app/table.hpp"
#include "model/app/text_output.hpp"
#include "model/experiment/journey.hpp"
#include "model/io/gazetteer.hpp"
#include "model/io/places.hpp"
#include "model/io/problem.hpp"
#include "model/io/run_error.hpp"
#include "model/io/scenario_reader.hpp"
#include "model/text/caveats.hpp"
#include "model/text/change_text.hpp"

namespace bansou {
namespace {

/// Whom to follow: a municipality (index into the scenario's), a number there, or neither.
struct Wanted {
  std::optional<std::size_t> municipality;
  std::optional<std::uint32_t> number;
};

Wanted wanted_resident(const Scenario& scenario, const std::string& text, Language language) {
  if (text.empty()) return {};
  const std::size_t dash = text.rfind('-');
  Wanted wanted;
  if (dash != text.npos) {
    std::uint32_t number = 0;
    const char* end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data() + dash + 1, end, number);
    if (stop == end && error == std::errc()) wanted.number = number;
  }
  const std::string town = wanted.number ? text.substr(0, dash) : text;
  const Gazetteer gazetteer(scenario.municipalities);
  const auto found = gazetteer.find(town);
  if (found.size() != 1) {
    const Text why = gazetteer.not_one(town, found);
    Problems problems;
    problems.add(
        {}, {fmt::format("--resident {}: {}（書き方: 市区町村の名前かコード、または番号も付けて 31202-17）",
                         text, why.ja),
             fmt::format("--resident {}: {} (Write a municipality's name or code, or with a number: "
                         "31202-17.)",
                         text, why.en)});
    problems.raise(language);
  }
  wanted.municipality = found.front();
  return wanted;
}

std::size_t partition_of(const Scenario& scenario, std::size_t municipality) {
  const auto parts = partitions(scenario);
  const auto found = std::ranges::find_if(
      parts, [&](const Partition& part) { return municipality < part.first + part.count; });
  return static_cast<std::size_t>(found - parts.begin());
}

}  // namespace

int trace_command(const TraceRequest& request, Console& console) {
  const auto read = [&](const std::filesystem::path& file) {
    Scenario scenario = read_scenario(file, default_places(file, request.root), console.language);
    scenario.seed = request.seed.value_or(scenario.seed);
    return scenario;
  };
  const Scenario a = read(request.a);
  const Scenario b = read(request.b);
  check_comparable(a, b, console.language);
  check_differs(a, b, console.language);
  const Wanted wanted = wanted_resident(a, request.resident, console.language);
  const Piece piece{request.replication - 1, partition_of(a, wanted.municipality.value_or(0))};
  const std::size_t first = partitions(a)[piece.partition].first;
  const Journeys under_a = journeys(a, piece);
  const Journeys under_b = journeys(b, piece);
  std::optional<std::uint16_t> town;
  if (wanted.municipality) town = static_cast<std::uint16_t>(*wanted.municipality - first);
  const auto found =
      wanted.number ? under_a.find({*town, *wanted.number}) : most_different(under_a, under_b, town);
  if (found == under_a.end() && wanted.number) {
    Problems problems;
    problems.add(
        {}, {fmt::format("--resident {}: その番号の人はいないか、期間中に何も起きません。", request.resident),
             fmt::format("--resident {}: there is nobody with this number, or nothing happens to them.",
                         request.resident)});
    problems.raise(console.language);
  }
  if (found == under_a.end()) {
    const std::string searched = wanted.municipality ? a.municipalities[*wanted.municipality].name
                                                     : partitions(a)[piece.partition].prefecture;
    throw RunError({fmt::format("{}には、A と B で違う経過をたどる人がいません。", searched),
                    fmt::format("nobody's journey in {} differs between A and B.", searched)});
  }
  const auto other = under_b.find(found->first);
  const auto& [municipality, number] = found->first;
  const Municipality& home = a.municipalities[first + municipality];
  Lines lines = wrap(console.say(calibration_banner(a)), screen_width);
  for (const std::string& line :
       {fmt::format("{} {}-{}: {}", home.name, home.code, number,
                    resident_text(found->second.resident, console.language)),
        console.say({"計算の中の人で、実在の人ではありません。一人の経過から案の良し悪しは言えません（bansou "
                     "compare）。",
                     "A simulated person, not a real one. One journey does not tell which option is better: "
                     "bansou compare does."}),
        "A: " + a.title.in(console.language), "B: " + b.title.in(console.language),
        console.say({"= は A と同じ日に同じこと。1日未満の待ちは書きません。",
                     "= the same on the same day as under A. Waits of less than a day are left out."}),
        std::string()})
    lines.push_back(line);
  print_lines(lines, console.out);
  const Journey journey_b = other == under_b.end() ? Journey{} : other->second;
  print_lines(side_by_side(found->second, journey_b, a.start, console.language), console.out);
  return 0;
}

}  // namespace bansou
