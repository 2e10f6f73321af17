#include "tests/paths.hpp"

namespace bansou {

std::string in_checkout(const std::string& path) { return BANSOU_SOURCE_DIR "/" + path; }
std::string in_scenarios(const std::string& path) { return in_checkout("scenarios/" + path); }
std::string bansou_command() { return BANSOU_COMMAND; }

}  // namespace bansou
