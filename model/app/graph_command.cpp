#include "model/app/graph_command.hpp"

#include <array>
#include <set>

#include "model/app/program.hpp"
#include "model/app/text_output.hpp"
#include "model/core/care_network.hpp"
#include "model/io/output_path.hpp"
#include "model/io/places.hpp"
#include "model/io/run_error.hpp"
#include "model/io/scenario_reader.hpp"
#include "model/services/kind.hpp"

namespace bansou {

std::string care_network_dot(const Scenario& scenario, Language language) {
  std::set<std::string> returning;
  for (const ServiceSpec& service : scenario.services) {
    const Kind* kind = find_kind(service.kind);
    if (kind != nullptr && kind->returns) returning.insert(service.id);
  }
  return CareNetwork(scenario.services, returning).to_dot(scenario, language);
}

int graph_command(const GraphRequest& request, Console& console) {
  const Scenario scenario =
      read_scenario(request.file, default_places(request.file, request.root), console.language);
  const std::string dot = care_network_dot(scenario, console.language);
  if (request.dot && !request.out) {
    console.out << dot;
    return 0;
  }
  const std::filesystem::path out = request.out.value_or(request.file.stem().string() + ".svg");
  const auto kind = request.dot ? OutputPath::Kind::graph_source : OutputPath::Kind::drawing;
  check_outputs(std::array{OutputPath{out, kind}}, console.language);
  if (request.dot) {
    write_output(out, dot);
    return 0;
  }
  const ProgramResult drawing = run_program({"dot", "-Tsvg"}, dot);
  if (drawing.status != 0) {
    throw RunError(
        {"Graphviz の dot で描けませんでした（apt-get install graphviz）。--dot なら元の文だけを出します。",
         "Graphviz's dot could not draw it (apt-get install graphviz). --dot prints its source only."});
  }
  write_output(out, drawing.output);
  console.err << console.say({"図: ", "Drawing: "}) << out.string() << '\n';
  return 0;
}

}  // namespace bansou
