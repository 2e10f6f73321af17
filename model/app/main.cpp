#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <iostream>
#include <string>
#include <vector>

#include "model/app/command_line.hpp"
#include "model/app/descriptor_stream.hpp"
#include "model/io/durable_file.hpp"
#include "model/text/shell_command.hpp"

namespace {

/// How to call this again: a script in front of it (./dev) says so.
std::string called_as(const char* program) {
  const char* const by_script = std::getenv("BANSOU_CALLED_AS");
  return by_script != nullptr ? by_script : bansou::shell_command({program});
}

}  // namespace

int main(int argc, char** argv) {
  std::signal(SIGXFSZ, SIG_IGN);  // so that writing fails, as on a full disk, and is told
  const std::vector<std::string> arguments(argv + 1, argv + argc);
  bansou::DescriptorStream out(STDOUT_FILENO);
  std::cerr.tie(&out);  // what is said in between stands where it belongs
  bansou::Console console{bansou::language_of_arguments(arguments), out, std::cerr,
                          isatty(STDERR_FILENO) != 0, called_as(argv[0])};
  const int code = bansou::run_command_line(arguments, console);
  out.flush();
  std::cerr.tie(nullptr);
  if (out.error() == 0) return code;
  const std::string name = console.say({"標準出力", "standard output"});
  std::cerr << "bansou: " << console.say(bansou::cannot_write(name, out.error()).text()) << '\n';
  return code == bansou::succeeded ? bansou::run_failed : code;
}
