#include "model/io/trace.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

#include <fmt/format.h>

#include "model/io/gazetteer.hpp"
#include "model/io/problem.hpp"
#include "model/io/run_error.hpp"

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
        {}, {fmt::format("resident {}: {}（書き方: 市区町村の名前かコード、または番号も付けて 31202-17）",
                         text, why.ja),
             fmt::format("resident {}: {} (Write a municipality's name or code, or with a number: "
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

/// That there is nobody to follow.
void refuse(const Scenario& scenario, const Wanted& wanted, std::size_t partition, const std::string& text,
            Language language) {
  if (wanted.number) {
    Problems problems;
    problems.add(
        {},
        {fmt::format("resident {}: その番号の人はいないか、期間中に何も起きません。", text),
         fmt::format("resident {}: there is nobody with this number, or nothing happens to them.", text)});
    problems.raise(language);
  }
  const std::string searched = wanted.municipality ? scenario.municipalities[*wanted.municipality].name
                                                   : partitions(scenario)[partition].prefecture;
  throw RunError({fmt::format("{}には、A と B で違う経過をたどる人がいません。", searched),
                  fmt::format("nobody's journey in {} differs between A and B.", searched)});
}

}  // namespace

Trace trace(const Scenario& a, const Scenario& b, const TraceOptions& options, Language language) {
  const Wanted wanted = wanted_resident(a, options.resident, language);
  const Piece piece{options.replication - 1, partition_of(a, wanted.municipality.value_or(0))};
  const std::size_t first = partitions(a)[piece.partition].first;
  const Journeys under_a = journeys(a, piece, options.stop, options.policy_a());
  const Journeys under_b = journeys(b, piece, options.stop, options.policy_b());
  std::optional<std::uint16_t> town;
  if (wanted.municipality) town = static_cast<std::uint16_t>(*wanted.municipality - first);
  const auto found =
      wanted.number ? under_a.find({*town, *wanted.number}) : most_different(under_a, under_b, town);
  if (found == under_a.end()) refuse(a, wanted, piece.partition, options.resident, language);
  const auto& [who, journey] = *found;
  const auto other = under_b.find(who);
  return {first + who.first, who.second, journey.resident,
          paired(journey, other == under_b.end() ? Journey{} : other->second)};
}

}  // namespace bansou
