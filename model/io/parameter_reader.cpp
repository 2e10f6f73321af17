#include "model/io/parameter_reader.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "model/io/quantity_reader.hpp"
#include "model/io/share_check.hpp"
#include "model/io/unknown_name.hpp"
#include "model/io/wording.hpp"

namespace bansou {
namespace {

bool is_blank(const std::string& text) { return text.find_first_not_of(" \t\r\n") == std::string::npos; }

void check_order(const Entry& entry, const std::string& name, double low, double value, double high) {
  if (low <= value && value <= high) return;
  const Entry bound = entry[low > value ? "low" : "high"], changed = entry["value"];
  Text inherited;
  const bool is_inherited = bound.at().file != changed.at().file;
  if (is_inherited) {
    const std::string at = fmt::format("{}:{}", bound.at().file, bound.at().line);
    inherited = {fmt::format("幅は {} から受け継いだものです。{} も書いてください。", at, bound.key()),
                 fmt::format(" The range is inherited from {}; give '{}', too.", at, bound.key())};
  }
  (is_inherited ? changed : bound)
      .report({fmt::format("{}: low {}、value {}、high {} がこの順に大きくなっていません。{}", name, low,
                           value, high, inherited.ja),
               fmt::format("{}: low {}, value {} and high {} are not in this order.{}", name, low, value,
                           high, inherited.en)});
}

void check_origin(const Entry& entry, const std::string& name, const std::map<std::string, Source>& sources) {
  const auto source = entry["source"].string();
  if (source && *source != assumption_source && !sources.contains(*source)) {
    std::vector<std::string> known{std::string(assumption_source)};
    for (const auto& [id, about] : sources) known.push_back(id);
    entry["source"].report_relation(unknown_name({"出典", "source"}, *source, known));
  }
  if (const Text reason = entry["reason"].text({"-", "-"}); is_blank(reason.ja) || is_blank(reason.en)) {
    entry["reason"].report(
        {fmt::format("{}: 理由（reason）が空です。", name), fmt::format("{}: the reason is empty.", name)});
  }
}

/// The parameter as the tree has it at `entry`, whose name may be that of the service it is taken from.
std::optional<Parameter> read_parameter(const Entry& entry, Requirement wanted,
                                        const std::map<std::string, Source>& sources) {
  wanted.name = entry.key();
  check_origin(entry, wanted.name, sources);
  const auto written = entry["value"].number();
  const auto unit_name = entry["unit"].string();
  if (!written || !unit_name) return std::nullopt;
  const double low = entry["low"].number().value_or(*written),
               high = entry["high"].number().value_or(*written);
  check_order(entry, wanted.name, low, *written, high);
  const auto unit = check_unit(entry["unit"], *unit_name, wanted, fmt::format("{} {}", *written, *unit_name));
  if (!unit) return std::nullopt;
  bool good = check_bounds(entry["value"], *written, *unit_name, *unit, wanted);
  if (low != *written) good &= check_bounds(entry["low"], low, *unit_name, *unit, wanted);
  if (high != *written) good &= check_bounds(entry["high"], high, *unit_name, *unit, wanted);
  if (!good) return std::nullopt;
  return Parameter{*written * unit->factor,
                   low * unit->factor,
                   high * unit->factor,
                   wanted.dimension,
                   *unit_name,
                   unit->factor,
                   static_cast<int>(entry["year"].integer().value_or(0)),
                   entry["source"].string().value_or(""),
                   entry["reason"].text({}),
                   wanted.label};
}

/// Where the figure of this name stands: below its own name, or that of a service which its service is like.
Entry find_entry(const Entry& parameters, const std::string& name,
                 const std::map<std::string, std::string>& like) {
  std::string service = name.substr(0, name.find('.'));
  const std::string rest = name.substr(service.size());
  Entry entry = parameters[name];
  for (auto next = like.find(service); !entry.present() && next != like.end(); next = like.find(service)) {
    service = next->second;
    entry = parameters[service + rest];
  }
  return entry;
}

void report_missing(const Entry& parameters, const Requirement& wanted) {
  parameters.report_relation(
      {fmt::format("パラメーター「{}」がありません（{}。{}、単位は {}）。", wanted.name, wanted.label.ja,
                   dimension_name(wanted.dimension, Language::ja), example_units(wanted.dimension)),
       fmt::format("the parameter '{}' is missing ({}; {}, units: {}).", wanted.name, wanted.label.en,
                   dimension_name(wanted.dimension, Language::en), example_units(wanted.dimension))});
}

/// Where most are missing, it is the page below.
void report_most(const Entry& parameters, std::size_t missing, const std::vector<Requirement>& required) {
  parameters.report_relation(
      {fmt::format(
           "パラメーター{}個のうち{}個がありません。「extends: bansou:tottori.yaml」のように書いて土台の"
           "ページを指定すると、そこにある値を使います。",
           required.size(), missing),
       fmt::format("{} of {} parameters are missing; a page below this one has them: write "
                   "'extends: bansou:tottori.yaml', say.",
                   missing, required.size())});
}

void check_known(const Entry& parameters, const std::vector<Requirement>& required,
                 const ReadServices& services) {
  std::vector<std::string> known;
  known.reserve(required.size());
  for (const Requirement& wanted : required) known.push_back(wanted.name);
  std::ranges::sort(known);
  for (const Entry& entry : parameters.entries()) {
    const std::string name = entry.key();
    if (std::ranges::binary_search(known, name)) continue;
    if (services.unclear.contains(name.substr(0, name.find('.')))) continue;
    // Names of the same group are the likeliest.
    const std::string group = name.substr(0, name.rfind('.') + 1);
    std::vector<std::string> alike;
    std::ranges::copy_if(known, std::back_inserter(alike),
                         [&](const auto& other) { return other.starts_with(group); });
    entry.report_unknown(unknown_name({"パラメーター", "parameter"}, name, alike.empty() ? known : alike));
  }
}

/// Shares of one whole, told where the reader's own file gives one of them.
void check_wholes(const Entry& parameters, const std::vector<Requirement>& required,
                  const std::map<std::string, std::string>& like, const ParameterSet& known) {
  for (const auto& [whole, names] : wholes_of(required)) {
    if (!std::ranges::all_of(names, [&](const auto& name) { return known.contains(name); })) continue;
    Entry at = find_entry(parameters, names.back(), like)["value"];
    for (const std::string& name : names) {
      const Entry value = find_entry(parameters, name, like)["value"];
      if (value.at().file == parameters.at().file) at = value;
    }
    check_whole(at, shares_over_time(names, known, {}).front());
  }
}

}  // namespace

std::map<std::string, Source> read_sources(const Entry& sources) {
  std::map<std::string, Source> result;
  for (const Entry& entry : sources.entries()) {
    const auto text = [&entry](const char* key) { return entry[key].string().value_or(""); };
    result[entry.key()] = {
        text("title"),   text("publisher"),      text("tag"),
        text("address"), entry["note"].text({}), static_cast<int>(entry["year"].integer().value_or(0))};
    if (entry.key() == assumption_source) {
      entry.report({"「assumption」は「出典なし」を表す言葉なので、出典の id にできません。",
                    "'assumption' stands for 'no source'; no source can have this id."});
    }
  }
  return result;
}

ParameterSet read_parameters(const Entry& parameters, const std::vector<Requirement>& required,
                             const ReadServices& services, const std::map<std::string, Source>& sources) {
  ParameterSet result;
  std::vector<Requirement> missing;
  for (const Requirement& wanted : required) {
    const Entry entry = find_entry(parameters, wanted.name, services.like);
    if (!entry.present()) {
      missing.push_back(wanted);
    } else if (auto parameter = read_parameter(entry, wanted, sources)) {
      result.emplace(wanted.name, std::move(*parameter));
    }
  }
  constexpr std::size_t few = 10;
  if (missing.size() > few && 2 * missing.size() > required.size())
    report_most(parameters, missing.size(), required);
  else
    for (const Requirement& wanted : missing) report_missing(parameters, wanted);
  check_wholes(parameters, required, services.like, result);
  check_known(parameters, required, services);
  return result;
}

}  // namespace bansou
