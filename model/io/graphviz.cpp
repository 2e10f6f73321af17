#include "model/io/graphviz.hpp"

#include "model/io/program.hpp"

namespace bansou {

std::optional<std::string> draw_svg(const std::string& dot) {
  // Without limits dot takes ten seconds for the care network, most of them for edges that are hardly
  // shorter.
  ProgramResult drawing = run_program({"dot", "-Tsvg", "-Gnslimit=1", "-Gnslimit1=1"}, dot);
  if (drawing.status != 0) return std::nullopt;
  return std::move(drawing.output);
}

}  // namespace bansou
