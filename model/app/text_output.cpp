#include "model/app/text_output.hpp"

#include <span>

#include "model/io/durable_file.hpp"

namespace bansou {

void write_output(const std::filesystem::path& file, const std::string& text) {
  write_durably(file, std::as_bytes(std::span(text)));
}

void print_lines(const std::vector<std::string>& lines, std::ostream& out) {
  for (const std::string& line : lines) out << line << '\n';
  out << std::flush;  // what is known is seen while more is computed
}

}  // namespace bansou
