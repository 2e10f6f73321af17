#include "model/io/graphviz.hpp"

#include <system_error>

#include "model/io/program.hpp"

namespace bansou {

bool draw_svg(const std::string& dot, const std::filesystem::path& file) {
  // Without limits dot takes ten seconds for the care network, most of them for edges that are hardly shorter.
  if (run_program({"dot", "-Tsvg", "-Gnslimit=1", "-Gnslimit1=1"}, dot, file) == 0) return true;
  std::error_code ignored;
  std::filesystem::remove(file, ignored);
  return false;
}

}  // namespace bansou
