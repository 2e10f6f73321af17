#include "model/app/graph_command.hpp"

#include <array>

#include "model/app/text_output.hpp"
#include "model/io/graphviz.hpp"
#include "model/io/output_path.hpp"
#include "model/io/places.hpp"
#include "model/io/run_error.hpp"
#include "model/io/scenario_reader.hpp"
#include "model/text/care_network_dot.hpp"

namespace bansou {

int graph_command(const GraphRequest& request, Console& console) {
  const Scenario scenario =
      read_scenario(request.file, default_places(request.file, request.root), console.language);
  const std::string dot = care_network_dot(scenario, console.language, request.all);
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
  const auto drawing = draw_svg(dot);
  if (!drawing) {
    throw RunError(
        {"Graphviz の dot で描けませんでした（apt-get install graphviz）。--dot なら元の文だけを出します。",
         "Graphviz's dot could not draw it (apt-get install graphviz). --dot prints its source only."});
  }
  write_output(out, *drawing);
  console.err << console.say({"図: ", "Drawing: "}) << out.string() << '\n';
  if (!request.all)
    console.err << console.say({"人員がいて開いているサービスだけを描きました。すべては --all で。\n",
                                "Drawn are services that are open and staffed; --all draws every one.\n"});
  return 0;
}

}  // namespace bansou
