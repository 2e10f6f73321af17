#include "model/text/run_description.hpp"

#include <fmt/format.h>

#include <span>

#include "model/io/durable_file.hpp"
#include "model/io/graphviz.hpp"
#include "model/io/result_header.hpp"
#include "model/io/software.hpp"
#include "model/text/care_network_dot.hpp"
#include "model/text/shell_command.hpp"
#include "model/text/stress_description.hpp"

namespace bansou {

RunFacts facts_of(const Scenario& scenario) {
  RunFacts facts;
  facts.version = BANSOU_VERSION;
  facts.date = RunInfo::here(1).created.substr(0, 10);
  facts.scenario = scenario.path;
  facts.fingerprint = identity_of(scenario).scenario;
  facts.seed = scenario.seed;
  facts.replications = scenario.replications;
  facts.command = shell_command({"bansou", "run", scenario.path, "--seed", std::to_string(scenario.seed),
                                 "--replications", std::to_string(scenario.replications)});
  facts.software = software();
  return facts;
}

std::filesystem::path description_of(const std::filesystem::path& results) {
  const std::filesystem::path stem =
      results.extension() == ".h5" ? results.parent_path() / results.stem() : results;
  return stem.string() + ".stress.md";
}

std::filesystem::path diagram_of(const std::filesystem::path& description) {
  return std::filesystem::path(description).replace_extension("svg");
}

void write_description(const Scenario& scenario, const Summary& summary, RunFacts facts, Language language) {
  const std::filesystem::path file(facts.description);
  const std::filesystem::path diagram = diagram_of(file);
  if (const auto drawing = draw_svg(care_network_dot(scenario, language))) {
    write_durably(diagram, std::as_bytes(std::span(*drawing)));
    facts.diagram = diagram.filename().string();
  }
  const std::string text = stress_description(scenario, summary, facts, language);
  write_durably(file, std::as_bytes(std::span(text)));
}

}  // namespace bansou
