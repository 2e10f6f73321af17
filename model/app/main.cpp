#include <unistd.h>

#include <iostream>
#include <string>
#include <vector>

#include "model/app/command_line.hpp"

int main(int argc, char** argv) {
  const std::vector<std::string> arguments(argv + 1, argv + argc);
  bansou::Console console{bansou::language_of_arguments(arguments), std::cout, std::cerr,
                          isatty(STDERR_FILENO) != 0};
  const int code = bansou::run_command_line(arguments, console);
  std::cout.flush();
  if (code == bansou::succeeded && !std::cout) return bansou::run_failed;  // a full disk, for instance
  return code;
}
